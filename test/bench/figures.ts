/** A Figure: one measured value with the bar it must keep, and how it is said in a table. */

export interface Bar {
  /** "most": the value must not be above the limit · "least": not below. */
  kind: 'most' | 'least';
  limit: number;
}

export interface Figure {
  /** The part of the benchmark: "scan", "hover" ... */
  part: string;
  name: string;
  value: number;
  /** "x" for ratios, else "ms", "%", "kB", "B". */
  unit: 'x' | 'ms' | '%' | 'kB' | 'B' | 'count';
  /** Absent: shown for comparison, nothing is promised. */
  bar?: Bar;
  /** The same by a second run of the part right after the first. */
  again?: number;
  /** Of a difference: the whole it is part of, in its unit. How far it moved is judged on both together. */
  base?: number;
  /** Said in the last column: against what, how many, which interval. */
  note?: string;
}

export const most = (limit: number): Bar => ({ kind: 'most', limit });
export const least = (limit: number): Bar => ({ kind: 'least', limit });

/** Whether the figure keeps its bar; a figure without one always does. A value that is no number keeps none. */
export function holds({ value, bar }: Figure): boolean {
  if (!bar) return true;
  return bar.kind === 'most' ? value <= bar.limit : value >= bar.limit;
}

/** Two runs in a row agree when none of a figure's values is larger than the other by more than this share. */
export const NEAR = 0.15;

/** By which share the larger of a figure's two values is larger than the other; undefined when it was measured once. */
export function movedBy({ value, again, base = 0 }: Figure): number | undefined {
  if (again === undefined) return undefined;
  const [one, other] = [Math.abs(base + value), Math.abs(base + again)];
  return one === other ? 0 : Math.max(one, other) / Math.min(one, other) - 1;
}

/** How many of the figures measured twice agree, in words; "" when none was. */
export function sayRepeated(figures: readonly Figure[]): string {
  const twice = figures.filter((figure) => movedBy(figure) !== undefined);
  if (twice.length === 0) return '';
  const apart = twice.filter((figure) => !(movedBy(figure)! <= NEAR));
  const which = apart.map((figure) => `${figure.name} (${sayNumber(movedBy(figure)! * 100)} %)`);
  return `Measured twice in a row, ${twice.length - apart.length} of ${twice.length} figures agree within ${NEAR * 100} %${which.length > 0 ? `; apart are ${which.join(', ')}` : ''}.`;
}

/** Three significant digits are what a noisy machine can promise; whole numbers stay whole. */
export function sayNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0 || Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en');
  const digits = Math.abs(value) < 0.001 ? value.toExponential(1) : value.toPrecision(3);
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}

const withUnit = (value: number, unit: Figure['unit']) =>
  unit === 'count'
    ? sayNumber(value)
    : unit === 'x'
      ? `${sayNumber(value)} x`
      : `${sayNumber(value)} ${unit}`;

export interface Row {
  cells: [
    part: string,
    name: string,
    value: string,
    again: string,
    bar: string,
    verdict: string,
    note: string,
  ];
}

/** The columns, of which those with numbers stand flush right. */
export const HEADINGS = ['part', 'what', 'value', 'again', 'bar', '', 'note'];
export const isNumeric = (column: number): boolean => column >= 2 && column <= 4;

/**
 * Figures as rows of a table.
 * @param previous figures of the last run by "part/name": the note then ends with how far the value moved.
 */
export function rowsOf(figures: readonly Figure[], previous = new Map<string, number>()): Row[] {
  return figures.map((figure) => {
    const { part, name, value, again, unit, bar, note = '' } = figure;
    const before = previous.get(`${part}/${name}`);
    const moved = before ? `${sayNumber((value / before - 1) * 100)} % since the last run` : '';
    return {
      cells: [
        part,
        name,
        withUnit(value, unit),
        again === undefined ? '' : withUnit(again, unit),
        bar ? `${bar.kind === 'most' ? '≤' : '≥'} ${withUnit(bar.limit, unit)}` : '',
        bar ? (holds(figure) ? 'ok' : 'MISSED') : '',
        [note, moved].filter(Boolean).join('; '),
      ],
    };
  });
}
