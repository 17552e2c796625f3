/** The few statistics the benchmark speaks in: medians, quantiles, and an interval for a ratio. */
import { createChance } from './random.ts';

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Values in order; all NaN where one is: sorted, it would stand anywhere, and be left out as if nothing were wrong. */
const inOrder = (values: readonly number[]): readonly number[] =>
  values.some(Number.isNaN) ? values.map(() => NaN) : values.toSorted((a, b) => a - b);

/**
 * The value below which the given part of the values lies; between two neighbours it interpolates. NaN where one value is.
 * @throws when there are no values: an empty measurement is a mistake of the benchmark, never a zero.
 */
export function quantile(values: readonly number[], part: number): number {
  if (values.length === 0) throw new Error('Nothing was measured: a quantile of no values.');
  const sorted = inOrder(values);
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)]!;
  const high = sorted[Math.ceil(place)]!;
  return low + (high - low) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * The mean of the middle half of the values (the interquartile mean). Like the median it does not ask how far off the
 * farthest lie; but where values come in two heaps, as tasks with and without a garbage collection do, it moves from one to
 * the other with their shares, where the median jumps. NaN where one value is.
 * @throws when there are no values, as `quantile` does
 */
export function middle(values: readonly number[]): number {
  if (values.length === 0) throw new Error('Nothing was measured: a mean of no values.');
  const outer = Math.floor(values.length / 4);
  const inner = inOrder(values).slice(outer, values.length - outer);
  return sum(inner) / inner.length;
}

/** In words: from the least to the most, "8.6 to 12.3". */
export function range(values: readonly number[]): string {
  return [0, 1].map((part) => quantile(values, part).toFixed(1)).join(' to ');
}

/** In words: the middle with the range, "8.9 (8.6 to 12.3)". */
export function told(values: readonly number[]): string {
  return `${middle(values).toFixed(1)} (${range(values)})`;
}

export interface Interval {
  /** As measured. */
  value: number;
  low: number;
  high: number;
}

/**
 * How many times longer one took than the other, with a 95 % bootstrap interval (Efron's percentile method).
 * What was measured side by side is compared with each other alone, so that a machine that changes its speed between
 * pairs does not blur the ratio; what was measured in one process hangs together, so groups are drawn, not pairs.
 * @param groups by process: pairs of a time with and a time without
 * @returns the mean over the groups of the median ratio of each
 */
export function ratioInterval(
  groups: readonly (readonly (readonly [one: number, other: number])[])[],
  { draws = 2000, seed = 1 } = {},
): Interval {
  const chance = createChance(seed);
  // Logarithms: twice as long and half as long are equally far from the same.
  const ratios = groups.map((pairs) => median(pairs.map(([one, other]) => Math.log(one / other))));
  const mean = (values: readonly number[]) => Math.exp(sum(values) / values.length);
  const again = Array.from({ length: draws }, () => mean(ratios.map(() => chance.pick(ratios))));
  return { value: mean(ratios), low: quantile(again, 0.025), high: quantile(again, 0.975) };
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
