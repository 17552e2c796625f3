import { expect, test } from 'vitest';
import { spanOf, STRIP_WIDTH, stripAt } from '../../components/strip.ts';

test.each([
  [[], '2023-01-01', '2024-07-01'],
  [['2023-02-04', '2024-05-20'], '2023-01-01', '2024-07-01'],
  [['2024-04-02', '2025-10-30', '2024-09'], '2023-01-01', '2026-01-01'],
  [['2022-08'], '2022-01-01', '2024-07-01'],
])('%j are shown from %s to %s', (dates, from, to) => {
  expect(spanOf(dates)).toEqual({ from, to });
});

test('what is twice as far away stands twice as far away', () => {
  const span = { from: '2023-01-01', to: '2027-01-01' };
  const [first, second, third] = ['2023-01-01', '2024-01-01', '2025-01-01'].map((date) =>
    stripAt(date, span),
  ) as [number, number, number];
  expect(Math.abs(third - first - 2 * (second - first))).toBeLessThanOrEqual(1);
  expect(stripAt('1979-01-01', span)).toBe(first);
  expect(stripAt('2030-01-01', span)).toBeLessThan(STRIP_WIDTH);
});
