/**
 * Where the timeline's events stand: dots true to scale on the axis, labels spread so that none covers another,
 * each joined to its dot by a line. Where events lie closer than can be told apart they fold into one label,
 * which opens that stretch of time. Numbers in, numbers out.
 */
import type { TimelineEvent } from '../knowledge/schema.ts';
import { ticksBetween } from './ticks.ts';

/** Part of the briefing, told by the editors for context, or after the briefing's day. */
export type Standing = 'briefing' | 'context' | 'later';

export interface Stretch {
  from: Date;
  to: Date;
}

export interface TimelineLabel {
  events: TimelineEvent[];
  standing: Standing;
  /** Of the dot on the axis, in px from the top: the middle of what is folded. */
  dot: number;
  /** Of the dots' first and last, where several are folded or an event lasts. */
  span: [number, number];
  /** Top of the label. */
  top: number;
}

export interface TimelineLayout {
  labels: TimelineLabel[];
  height: number;
  /** Round days, months or years. */
  ticks: { at: number; date: Date }[];
  /** Where the briefing's own day lies, if the stretch contains it. */
  briefingDay: number | undefined;
}

/** Room for a date and three lines of text, in px. */
export const LABEL_HEIGHT = 80;

/** Dots nearer than this cannot be told apart, in px. */
const TOO_CLOSE = 7;

/** Two neighbours keep their own labels; from three on they fold. */
const FOLDS_FROM = 3;

/** The least height of the axis, in px. */
const LEAST_HEIGHT = 560;

/** Space above the first and below the last dot, in px. */
const MARGIN = 14;

const DAY = 86_400_000;

/** First instant of a date as exactly as it is known: a month begins with its first day. */
export const startOf = (date: string): Date => new Date(date);

/** Last day of an event, for events that last. */
const endOf = ({ date, endDate }: TimelineEvent): Date => new Date(endDate ?? date);

export function standingOf(event: TimelineEvent, briefingDate: string): Standing {
  if (event.inBriefing) return 'briefing';
  return event.date > briefingDate ? 'later' : 'context';
}

/**
 * @param events in any order; those outside the stretch are left out.
 * @param briefingDate the day of which the briefing speaks, YYYY-MM-DD.
 */
export function layOutTimeline(
  events: readonly TimelineEvent[],
  stretch: Stretch,
  briefingDate: string,
): TimelineLayout {
  const shown = events
    .filter(({ date }) => startOf(date) >= stretch.from && startOf(date) <= stretch.to)
    .toSorted((a, b) => a.date.localeCompare(b.date));
  const axisOf = (height: number) => {
    const perMs = (height - 2 * MARGIN) / (stretch.to.getTime() - stretch.from.getTime());
    return (date: Date) => MARGIN + (date.getTime() - stretch.from.getTime()) * perMs;
  };
  const foldAt = (axis: (date: Date) => number) =>
    fold(shown, (event) => axis(startOf(event.date)), briefingDate);
  // Folding depends on the height and the height on the number of labels: the second round is the final one.
  const wanted = foldAt(axisOf(LEAST_HEIGHT)).length * LABEL_HEIGHT;
  const height = Math.max(LEAST_HEIGHT, wanted);
  const axis = axisOf(height);
  const groups = foldAt(axis);
  const labels = spread(
    groups.map(({ events: folded, standing }) => {
      const first = axis(startOf(folded[0]!.date));
      const last = Math.max(...folded.map((event) => axis(endOf(event))));
      return {
        events: folded,
        standing,
        span: [first, last] as [number, number],
        top: 0,
        dot: first,
      };
    }),
  );
  const bottom = (labels.at(-1)?.top ?? 0) + LABEL_HEIGHT;
  const day = new Date(briefingDate);
  return {
    labels,
    height: Math.max(height, bottom),
    ticks: ticksBetween(stretch.from, stretch.to).map((date) => ({ at: axis(date), date })),
    briefingDay: day >= stretch.from && day <= stretch.to ? axis(day) : undefined,
  };
}

/** Neighbours that touch and stand alike become one group, if there are enough of them. */
function fold(
  events: readonly TimelineEvent[],
  place: (event: TimelineEvent) => number,
  briefingDate: string,
): { events: TimelineEvent[]; standing: Standing }[] {
  const runs: TimelineEvent[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run && place(event) - place(run.at(-1)!) < TOO_CLOSE) run.push(event);
    else runs.push([event]);
  }
  return runs.flatMap((run) => {
    if (run.length < FOLDS_FROM)
      return run.map((event) => ({ events: [event], standing: standingOf(event, briefingDate) }));
    const standings = run.map((event) => standingOf(event, briefingDate));
    const standing = standings.includes('briefing') ? 'briefing' : standings[0]!;
    return [{ events: run, standing }];
  });
}

/** Moves labels down from their dots as far as the label above needs, no further. */
function spread(labels: TimelineLabel[]): TimelineLabel[] {
  let free = 0;
  return labels.map((label) => {
    const top = Math.max(free, label.dot - MARGIN);
    free = top + LABEL_HEIGHT;
    return { ...label, top };
  });
}

/** The stretch that opens a folded label: its events with a little air, at least a fortnight. */
export function stretchOf(events: readonly TimelineEvent[]): Stretch {
  const starts = events.map(({ date }) => startOf(date).getTime());
  const from = Math.min(...starts);
  const to = Math.max(...events.map((event) => endOf(event).getTime()));
  const air = Math.max((to - from) * 0.06, DAY, (14 * DAY - (to - from)) / 2);
  return { from: new Date(from - air), to: new Date(to + air) };
}
