import { describe, expect, it } from 'vitest';
import { createChance } from './random.ts';
import { covered, median, middle, quantile, range, ratioInterval, told } from './statistics.ts';

describe('median and quantile', () => {
  it('take the middle, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(quantile([0, 10], 0.25)).toBe(2.5);
  });
  it('are told in words', () => {
    expect(range([12.34, 8.6, 9])).toBe('8.6 to 12.3');
    expect(told([12.34, 8.6, 9, 9])).toBe('9.0 (8.6 to 12.3)');
  });
  it('refuse an empty measurement', () => {
    expect(() => median([])).toThrow('Nothing was measured');
  });
  it('leave the values as they were', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('middle', () => {
  it('is the mean of the middle half, whatever the order', () => {
    expect(middle([100, 1, 3, 4, 5, 6, 7, -50])).toBe(4.5);
    expect(middle([7, 1])).toBe(4);
    expect(middle([7])).toBe(7);
  });
  it('moves with the shares of two heaps, where the median jumps', () => {
    const heaps = (low: number) => Array.from({ length: 20 }, (_, i) => (i < low ? 3 : 4.5));
    const moved = (of: (values: number[]) => number) => of(heaps(9)) / of(heaps(11));
    expect(moved(median)).toBe(1.5);
    expect(moved(middle)).toBeLessThan(1.1);
  });
  it('refuses an empty measurement', () => {
    expect(() => middle([])).toThrow('Nothing was measured');
  });
  it('lets no value that is none pass among the outer ones', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, NaN];
    expect([middle(values), median(values), range(values)]).toEqual([NaN, NaN, 'NaN to NaN']);
  });
});

describe('ratioInterval', () => {
  const chance = createChance(7);
  const about = (centre: number, spread: number) =>
    centre * (1 - spread + 2 * spread * chance.next());
  /** Twenty processes, each with luck of its own, on a machine whose speed changes by half from pair to pair. */
  const groups = (slower: number) =>
    Array.from({ length: 20 }, () => {
      const luck = about(1, 0.04);
      return Array.from({ length: 6 }, () => {
        const machine = about(100, 0.5);
        return [about(machine * slower * luck, 0.02), about(machine, 0.02)] as const;
      });
    });
  it('holds 1 for two samples of the same thing about 95 times in 100 (38 in 40)', () => {
    const held = Array.from({ length: 40 }, () => ratioInterval(groups(1), { draws: 150 })).filter(
      ({ low, high }) => low <= 1 && high >= 1,
    ).length;
    expect(held).toBeGreaterThanOrEqual(34);
  });
  it('tells three per cent, though the machine changes by half', () => {
    const { value, low, high } = ratioInterval(groups(1.03));
    expect(low).toBeGreaterThan(1);
    expect(value).toBeCloseTo(1.03, 1);
    expect(high).toBeLessThan(1.06);
  });
  it('is the same for the same seed', () => {
    const measured = groups(1);
    expect(ratioInterval(measured)).toEqual(ratioInterval(measured));
  });
});

describe('covered', () => {
  it('counts nested and overlapping intervals once', () => {
    expect(
      covered([
        [10, 20],
        [0, 5],
        [12, 15],
        [18, 25],
      ]),
    ).toBe(20);
  });
  it('is nothing for nothing', () => {
    expect(covered([])).toBe(0);
  });
});

describe('createChance', () => {
  it('repeats itself for a seed and differs between seeds', () => {
    const take = (seed: number) => {
      const chance = createChance(seed);
      return Array.from({ length: 5 }, () => chance.next());
    };
    expect(take(3)).toEqual(take(3));
    expect(take(3)).not.toEqual(take(4));
  });
  it('stays inside its limits', () => {
    const chance = createChance(11);
    for (let round = 0; round < 1000; round++) {
      const value = chance.below(7);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(7);
    }
  });
});
