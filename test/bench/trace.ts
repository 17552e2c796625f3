/**
 * Reads Chromium's trace events (Trace Event Format; times in µs): which script ran when on a page's main thread, and
 * whose it was. Script events carry the address of the file they come from; content scripts have the extension's.
 */
import { covered } from './statistics.ts';

export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Of `dur`, what the thread had a core for. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: {
    data?: { url?: string; type?: string; frame?: string };
    beginData?: { frame?: string };
  };
}

export type Interval = readonly [start: number, end: number];

export function readTrace(json: string): TraceEvent[] {
  return (JSON.parse(json) as { traceEvents: TraceEvent[] }).traceEvents;
}

/**
 * The events of the thread that showed a frame last: a tab may change its process on the way to a page.
 * @param frame the frame's id, as DevTools gives it.
 */
export function mainThread(events: readonly TraceEvent[], frame: string): TraceEvent[] {
  const last = events
    .filter(({ args }) => args?.data?.frame === frame || args?.beginData?.frame === frame)
    .reduce<TraceEvent | undefined>((a, b) => (a && a.ts > b.ts ? a : b), undefined);
  if (!last) throw new Error(`The trace says nothing of the frame ${frame}.`);
  return events.filter(({ pid, tid }) => pid === last.pid && tid === last.tid);
}

const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'v8.callFunction']);
const STYLE = new Set(['UpdateLayoutTree']);

const COLLECTION = /^(?:V8\.GC|(?:Major|Minor)GC)/;

const intervalOf = ({ ts, dur = 0 }: TraceEvent): Interval => [ts, ts + dur];

/** Merges touching and nested intervals; the result is in order of time. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const merged: [start: number, end: number][] = [];
  for (const [start, end] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Milliseconds in which any script ran on the thread, evaluation and compilation included. */
export function scriptTime(thread: readonly TraceEvent[]): number {
  return covered(thread.filter(({ name }) => SCRIPT.has(name)).map(intervalOf)) / 1000;
}

/**
 * Milliseconds of script in which the thread had a core. On a machine with few of them others have it meanwhile: the
 * browser, the page's own compositor, another program. What the script itself costs is this.
 * @param within default: always
 */
export const scriptTimeOnCore = (thread: readonly TraceEvent[], within?: Interval): number =>
  onCore(thread, SCRIPT, within);

/** Milliseconds of working out styles in which the thread had a core. */
export const styleTimeOnCore = (thread: readonly TraceEvent[]): number => onCore(thread, STYLE);

/** Of an event this short, in µs, a trace may leave out `tdur`, since it is 0. */
const INSTANT = 10;

/** What such events had a core for, in milliseconds; nested ones count once. NaN, which keeps no bar, when a trace does not tell. */
function onCore(
  thread: readonly TraceEvent[],
  names: ReadonlySet<string>,
  [start, end]: Interval = [-Infinity, Infinity],
): number {
  let total = 0;
  let reached = start;
  for (const event of thread.filter(({ name }) => names.has(name)).toSorted(outerFirst)) {
    if (event.ts < reached || event.ts >= end) continue;
    const { dur = 0, tdur = dur > INSTANT ? NaN : 0 } = event;
    total += tdur;
    reached = event.ts + dur;
  }
  return total / 1000;
}

/** By start, and of those that start together the one around the others first. */
const outerFirst = (a: TraceEvent, b: TraceEvent): number =>
  a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0);

/**
 * When a content script ran: its own calls, and the microtasks that no other script's call contains (the pages measured
 * use no promises of their own). Each interval is one uninterrupted run of ours.
 * @param origin "chrome-extension://…/".
 */
export function runsOf(thread: readonly TraceEvent[], origin: string): Interval[] {
  const calls = thread.filter(({ name }) => name === 'EvaluateScript' || name === 'FunctionCall');
  const isOurs = (event: TraceEvent) => event.args?.data?.url?.startsWith(origin) === true;
  const foreign = merge(calls.filter((event) => !isOurs(event)).map(intervalOf));
  const inForeign = ([start, end]: Interval) =>
    foreign.some(([from, to]) => from <= start && end <= to);
  const microtasks = thread
    .filter(({ name }) => name === 'RunMicrotasks')
    .map(intervalOf)
    .filter((interval) => !inForeign(interval));
  return merge([...calls.filter(isOurs).map(intervalOf), ...microtasks]);
}

/** Milliseconds of the longest interval, 0 when there is none. */
export const longest = (runs: readonly Interval[]): number =>
  Math.max(0, ...runs.map(([start, end]) => end - start)) / 1000;

/** Milliseconds of the longest interval without the garbage the browser collected in it, its own and the page's too. */
export function longestBesideGarbage(
  thread: readonly TraceEvent[],
  runs: readonly Interval[],
): number {
  const collections = merge(thread.filter(({ name }) => COLLECTION.test(name)).map(intervalOf));
  const rests = runs.map(([start, end]) => {
    const within = collections.filter(([from, to]) => from < end && to > start);
    return end - start - covered(within.map(([a, b]) => [Math.max(a, start), Math.min(b, end)]));
  });
  return Math.max(0, ...rests) / 1000;
}

/** Milliseconds that the page's own frames, its layout among them, take between two moments; one still going on counts not. */
export function framesIn(thread: readonly TraceEvent[], [from, until]: Interval): number {
  const frames = thread.filter(({ name }) => name === 'ProxyMain::BeginMainFrame').map(intervalOf);
  return covered(frames.filter(([start, end]) => start >= from && end < until)) / 1000;
}

/** When a `performance.mark` was set, in the trace's µs; NaN, which keeps no bar, when it never was. */
export function markedAt(events: readonly TraceEvent[], name: string): number {
  return events.find((event) => event.name === name)?.ts ?? NaN;
}
