import { describe, expect, it } from 'vitest';
import {
  framesIn,
  longest,
  longestBesideGarbage,
  mainThread,
  markedAt,
  merge,
  runsOf,
  scriptTime,
  scriptTimeOnCore,
  styleTimeOnCore,
  type TraceEvent,
} from './trace.ts';

const OURS = 'chrome-extension://abc/';
const event = (name: string, ts: number, dur: number, url?: string): TraceEvent => ({
  name,
  ph: 'X',
  ts,
  dur,
  pid: 1,
  tid: 1,
  args: url === undefined ? {} : { data: { url } },
});

const THREAD = [
  event('CommitLoad', 0, 10, 'http://page/'),
  event('EvaluateScript', 100, 900, `${OURS}content-scripts/page.js`),
  event('FunctionCall', 200, 100, `${OURS}content-scripts/page.js`),
  event('FunctionCall', 2000, 3000, 'http://page/'),
  event('RunMicrotasks', 4000, 500),
  event('RunMicrotasks', 6000, 250),
];

describe('mainThread', () => {
  const shown = (ts: number, pid: number): TraceEvent => ({
    ...event('Layout', ts, 1),
    pid,
    args: { beginData: { frame: 'F' } },
  });
  it('takes the thread that showed the frame last', () => {
    const later = [shown(20, 2), { ...event('FunctionCall', 30, 5), pid: 2 }];
    expect(mainThread([...later, shown(10, 1), ...THREAD], 'F')).toEqual(later);
  });
  it('says when the frame is not in the trace', () => {
    expect(() => mainThread(THREAD, 'F')).toThrow('the frame F');
  });
});

describe('runsOf', () => {
  const runs = runsOf(THREAD, OURS);
  it('takes our calls once and free microtasks, not what the page does', () => {
    expect(runs).toEqual([
      [100, 1000],
      [6000, 6250],
    ]);
  });
  it('tells the longest', () => {
    expect(longest(runs)).toBeCloseTo(0.9);
    expect(longest([])).toBe(0);
  });
});

it('longestBesideGarbage leaves out what the browser collects, once and only inside', () => {
  const thread = [
    event('V8.GCIncrementalMarking', 150, 300),
    event('V8.GC_MC_INCREMENTAL', 160, 200),
    event('MinorGC', 950, 100),
  ];
  expect(longestBesideGarbage(thread, [[100, 1000]])).toBeCloseTo(0.55);
  expect(
    longestBesideGarbage(thread, [
      [100, 1000],
      [2000, 2600],
    ]),
  ).toBeCloseTo(0.6);
  expect(longestBesideGarbage(thread, [])).toBe(0);
});

it('scriptTime counts nested calls once', () => {
  expect(scriptTime(THREAD)).toBeCloseTo(0.9 + 3 + 0.25);
});

describe('scriptTimeOnCore', () => {
  const half = THREAD.map((one) => ({ ...one, tdur: one.dur! / 2 }));
  it('counts what the thread had a core for, and nested calls once', () => {
    expect(scriptTimeOnCore(half)).toBeCloseTo((0.9 + 3 + 0.25) / 2);
  });
  it('counts what begins within an interval', () => {
    expect(scriptTimeOnCore(half, [100, 1000])).toBeCloseTo(0.45);
    expect(scriptTimeOnCore(half, [2000, 6000])).toBeCloseTo(1.5);
  });
  it('counts styles apart from scripts', () => {
    const styles = { ...event('UpdateLayoutTree', 5500, 400), tdur: 300 };
    expect(styleTimeOnCore([...half, styles])).toBeCloseTo(0.3);
    expect(scriptTimeOnCore([...half, styles])).toBeCloseTo(scriptTimeOnCore(half));
  });
  it('takes a moment without a time for none', () => {
    expect(scriptTimeOnCore([...half, event('RunMicrotasks', 7000, 1)])).toBeCloseTo(2.075);
  });
  it('takes a trace that does not tell for no time at all', () => {
    expect(scriptTimeOnCore(THREAD)).toBeNaN();
  });
});

it('merge joins what touches', () => {
  expect(
    merge([
      [5, 6],
      [0, 2],
      [2, 3],
    ]),
  ).toEqual([
    [0, 3],
    [5, 6],
  ]);
});

it('markedAt finds a mark, and takes a missing one for no time at all', () => {
  expect(markedAt([event('bench:x', 7, 0)], 'bench:x')).toBe(7);
  expect(markedAt([], 'bench:x')).toBeNaN();
});

describe('framesIn', () => {
  const frame = (ts: number, dur: number) => event('ProxyMain::BeginMainFrame', ts, dur);
  it('takes the frames that begin and end between two moments', () => {
    const thread = [
      ...THREAD,
      frame(50, 900),
      frame(1000, 2000),
      frame(4000, 500),
      frame(5000, 900),
    ];
    expect(framesIn(thread, [100, 5500])).toBe(2.5);
  });
  it('takes none where a moment is not known', () => {
    expect(framesIn([frame(1000, 2000)], [NaN, 5000])).toBe(0);
  });
});
