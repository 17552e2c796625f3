/** The timeline strip of a card, in its own units: true to scale over the briefing's time and whatever lies outside it. */

export const STRIP_WIDTH = 320;

/** Room at both ends, so that a dot there is whole. */
const END = 10;

/** The day as of which the briefing speaks. */
export const BRIEFING_DAY = '2024-04-20';

/** From the low point to the inauguration: what every strip spans at least. */
const STORY = ['2023-01-01', '2024-07-01'] as const;

/** First and last day of a strip, YYYY-MM-DD. */
export interface Span {
  from: string;
  to: string;
}

/** The span for some dates: the story's own, or whole years more where they need it. */
export function spanOf(dates: readonly string[]): Span {
  const [from, to] = STORY;
  const [first = from, last = to] = [dates.toSorted()[0], dates.toSorted().at(-1)];
  return {
    from: first < from ? `${first.slice(0, 4)}-01-01` : from,
    to: last > to ? `${Number(last.slice(0, 4)) + 1}-01-01` : to,
  };
}

/** Where a date stands; what lies outside stands at the end. */
export function stripAt(date: string, { from, to }: Span): number {
  const start = Date.parse(from);
  const share = (Date.parse(date) - start) / (Date.parse(to) - start);
  return Math.round(END + Math.max(0, Math.min(1, share)) * (STRIP_WIDTH - 2 * END));
}
