import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticksBetween } from '../../components/ticks.ts';

const days = (from: string, to: string) =>
  ticksBetween(new Date(from), new Date(to)).map((date) => date.toISOString().slice(0, 10));

test.each([
  ['2024-04-24', '2024-04-27', ['2024-04-24', '2024-04-25', '2024-04-26', '2024-04-27']],
  // Weeks begin on Mondays.
  [
    '2024-03-30',
    '2024-05-03',
    ['2024-04-01', '2024-04-08', '2024-04-15', '2024-04-22', '2024-04-29'],
  ],
  // A quarter begins in January, whatever month the stretch begins in.
  [
    '2023-01-20',
    '2024-06-05',
    ['2023-04-01', '2023-07-01', '2023-10-01', '2024-01-01', '2024-04-01'],
  ],
  [
    '2019-06-01',
    '2026-06-01',
    [
      '2020-01-01',
      '2021-01-01',
      '2022-01-01',
      '2023-01-01',
      '2024-01-01',
      '2025-01-01',
      '2026-01-01',
    ],
  ],
])('from %s to %s', (from, to, expected) => {
  expect(days(from, to)).toEqual(expected);
});

test('any stretch has a few ticks, in order, inside it, at midnight', () => {
  const instant = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2100-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instant, instant, (one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const ticks = ticksBetween(from, to).map(Number);
      expect(ticks.length).toBeLessThanOrEqual(9);
      expect(ticks).toEqual(ticks.toSorted((a, b) => a - b));
      for (const tick of ticks) {
        expect(Number.isInteger(tick / 86_400_000)).toBe(true);
        expect(tick).toBeGreaterThanOrEqual(from.getTime());
        expect(tick).toBeLessThanOrEqual(to.getTime());
      }
    }),
  );
});
