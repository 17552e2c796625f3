/** Days at which an axis of time is marked: calendar days, weeks, months or years, never more than can be read. */

const DAY = 86_400_000;

/** More marks than these crowd an axis as tall as the popup. */
const MOST = 9;

/** Steps of days; weeks begin on Mondays. */
const DAYS = [1, 2, 7];

/** Steps of months, each begins where a year is cut evenly; the last are decades. */
const MONTHS = [1, 3, 6, 12, 24, 60, 120];

/** 1 January 1970 was a Thursday: the first Monday came four days later. */
const FIRST_MONDAY = 4;

/** The finest round days (UTC midnights) from `from` to `to`, both included, that are at most `most`. */
export function ticksBetween(from: Date, to: Date, most = MOST): Date[] {
  for (const step of DAYS) {
    const ticks = everyDays(step, from, to);
    if (ticks.length <= most) return ticks;
  }
  for (const step of MONTHS) {
    const ticks = everyMonths(step, from, to);
    if (ticks.length <= most) return ticks;
  }
  return everyMonths(1200, from, to);
}

function everyDays(step: number, from: Date, to: Date): Date[] {
  const offset = step < 7 ? 0 : FIRST_MONDAY;
  const first = Math.ceil((from.getTime() / DAY - offset) / step) * step + offset;
  const last = to.getTime() / DAY;
  return Array.from(
    { length: Math.max(0, Math.floor((last - first) / step) + 1) },
    (_, at) => new Date((first + at * step) * DAY),
  );
}

/** Months since January of the year 0. */
const monthOf = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth();

function everyMonths(step: number, from: Date, to: Date): Date[] {
  const first = Math.floor(monthOf(from) / step) * step;
  return Array.from(
    { length: Math.floor((monthOf(to) - first) / step) + 1 },
    (_, at) => new Date(Date.UTC(Math.floor((first + at * step) / 12), (first + at * step) % 12)),
  ).filter((date) => date >= from);
}
