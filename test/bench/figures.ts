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
  cells: [part: string, name: string, value: string, bar: string, verdict: string, note: string];
}

export const HEADINGS = ['part', 'what', 'value', 'bar', '', 'note'];

/**
 * Figures as rows of a table.
 * @param previous figures of the last run by "part/name": the note then ends with how far the value moved.
 */
export function rowsOf(figures: readonly Figure[], previous = new Map<string, number>()): Row[] {
  return figures.map((figure) => {
    const { part, name, value, unit, bar, note = '' } = figure;
    const before = previous.get(`${part}/${name}`);
    const moved = before ? `${sayNumber((value / before - 1) * 100)} % since the last run` : '';
    return {
      cells: [
        part,
        name,
        withUnit(value, unit),
        bar ? `${bar.kind === 'most' ? '≤' : '≥'} ${withUnit(bar.limit, unit)}` : '',
        bar ? (holds(figure) ? 'ok' : 'MISSED') : '',
        [note, moved].filter(Boolean).join('; '),
      ],
    };
  });
}
