import { describe, expect, it } from 'vitest';
import {
  holds,
  least,
  most,
  movedBy,
  rowsOf,
  sayNumber,
  sayRepeated,
  type Figure,
} from './figures.ts';
import { readOptions } from './options.ts';
import { stripScripts, spread } from './pages.ts';
import { renderSection, replaceSection } from './report.ts';

const figure = (value: number, rest: Partial<Figure> = {}): Figure => ({
  part: 'scan',
  name: 'ours',
  value,
  unit: 'x',
  ...rest,
});

describe('holds', () => {
  it('keeps limits from both sides', () => {
    expect(holds(figure(3.5, { bar: most(3.5) }))).toBe(true);
    expect(holds(figure(3.51, { bar: most(3.5) }))).toBe(false);
    expect(holds(figure(299, { bar: least(300) }))).toBe(false);
    expect(holds(figure(9))).toBe(true);
  });
  it('never takes a missing measurement for a kept bar', () => {
    expect(holds(figure(NaN, { bar: most(1) }))).toBe(false);
    expect(holds(figure(NaN, { bar: least(1) }))).toBe(false);
  });
});

describe('the table', () => {
  it('says numbers with three digits', () => {
    expect([0, 1234.5, 2.0, 0.045, 12.34].map(sayNumber)).toEqual([
      '0',
      '1,235',
      '2',
      '0.045',
      '12.3',
    ]);
  });
  it('says what was missed and how far a figure moved', () => {
    const [row] = rowsOf([figure(4, { bar: most(3.5) })], new Map([['scan/ours', 5]]));
    expect(row!.cells).toEqual([
      'scan',
      'ours',
      '4 x',
      '',
      '≤ 3.5 x',
      'MISSED',
      '-20 % since the last run',
    ]);
  });
});

describe('two runs in a row', () => {
  it('are compared by the larger over the smaller, whichever came first', () => {
    expect(movedBy(figure(2))).toBeUndefined();
    expect(movedBy(figure(4, { again: 5 }))).toBeCloseTo(0.25);
    expect(movedBy(figure(5, { again: 4 }))).toBeCloseTo(0.25);
    expect(movedBy(figure(0, { again: 0 }))).toBe(0);
  });
  it('compare a difference with the whole it is part of', () => {
    expect(movedBy(figure(-1, { again: 1, base: 99 }))).toBeCloseTo(100 / 98 - 1);
  });
  it('name what moved', () => {
    expect(sayRepeated([figure(1)])).toBe('');
    const all = [figure(1, { again: 1.1 }), figure(1, { again: 1.2, name: 'other' })];
    expect(sayRepeated(all)).toBe(
      'Measured twice in a row, 1 of 2 figures agree within 15 %; apart are other (20 %).',
    );
    expect(sayRepeated([figure(NaN, { again: 1 })])).toContain('0 of 1');
    expect(rowsOf(all)[1]!.cells[3]).toBe('1.2 x');
  });
});

describe('the section of the README', () => {
  const measured = (part: string, on: string) => ({ ...figure(2, { part }), on });
  const run = { pages: '3 pages', figures: [measured('scan', '2026-01-02, two cores')] };
  it('stands between its markers and leaves the rest alone', () => {
    const text = 'before\n<!-- bench:start -->\nSTALE\n<!-- bench:end -->\nafter\n';
    const done = replaceSection(text, renderSection(run));
    expect(done).toMatch(
      /^before\n<!-- bench:start -->\n[^]*two cores[^]*<!-- bench:end -->\nafter\n$/,
    );
    expect(done).not.toContain('STALE');
    expect(replaceSection(done, renderSection(run))).toBe(done);
  });
  it('says of each part when and where it was measured', () => {
    const section = renderSection({
      pages: '3 pages',
      figures: [
        measured('hover', '2026-01-01, one core'),
        measured('scan', '2026-01-02, two cores'),
        measured('growth', '2026-01-02, two cores'),
        measured('scan', '2026-01-02, two cores'),
      ],
    });
    expect(section).toContain('hover: 2026-01-01, one core. scan, growth: 2026-01-02, two cores.');
  });
  it('says what to do when there are no markers', () => {
    expect(() => replaceSection('no place', 'x')).toThrow('bench:start');
  });
});

describe('the command line', () => {
  it('runs all parts in their order, or the ones named', () => {
    expect(readOptions([]).only).toHaveLength(7);
    expect(readOptions(['--only', 'growth,scan']).only).toEqual(['scan', 'growth']);
  });
  it('refuses what it does not know', () => {
    expect(() => readOptions(['--only', 'speed'])).toThrow('There is no part "speed"');
    expect(() => readOptions(['--fast'])).toThrow('--fast');
  });
});

describe('pages', () => {
  it('lose their scripts and handlers, not their text', () => {
    expect(
      stripScripts('<p onclick="go()">a<script type="x">b</script>c</p><iframe src="y">d</iframe>'),
    ).toBe('<p>ac</p>');
  });
  it('are spread evenly and always the same', () => {
    expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3)).toEqual([1, 5, 8]);
    expect(spread([1, 2], 5)).toEqual([1, 2]);
  });
});
