/** The few statistics the benchmark speaks in: medians, quantiles, and an interval for a ratio. */
import { createChance } from './random.ts';

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * The value below which the given part of the values lies; between two neighbours it interpolates.
 * @throws when there are no values: an empty measurement is a mistake of the benchmark, never a zero.
 */
export function quantile(values: readonly number[], part: number): number {
  if (values.length === 0) throw new Error('Nothing was measured: a quantile of no values.');
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)]!;
  const high = sorted[Math.ceil(place)]!;
  return low + (high - low) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export interface Interval {
  /** The ratio of the medians as measured. */
  value: number;
  low: number;
  high: number;
}

/**
 * Ratio of the medians of `a` and `b` with its 95 % bootstrap interval (Efron's percentile method):
 * both samples are drawn again with replacement `draws` times.
 */
export function ratioInterval(
  a: readonly number[],
  b: readonly number[],
  { draws = 2000, seed = 1 } = {},
): Interval {
  const chance = createChance(seed);
  const again = (values: readonly number[]) => values.map(() => chance.pick(values));
  const ratios = Array.from({ length: draws }, () => median(again(a)) / median(again(b)));
  return {
    value: median(a) / median(b),
    low: quantile(ratios, 0.025),
    high: quantile(ratios, 0.975),
  };
}

/**
 * Length of the union of intervals, so that nested ones count once.
 * @param intervals start and end, in any order.
 */
export function covered(intervals: readonly (readonly [start: number, end: number])[]): number {
  let total = 0;
  let reached = -Infinity;
  for (const [start, end] of intervals.toSorted((a, b) => a[0] - b[0])) {
    if (end <= reached) continue;
    total += end - Math.max(start, reached);
    reached = end;
  }
  return total;
}
