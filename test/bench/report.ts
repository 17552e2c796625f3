/** Where figures go: a table on the terminal, a file, a section of the README. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { HEADINGS, holds, isNumeric, rowsOf, sayRepeated, type Figure } from './figures.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export const RESULT_FILE = join(ROOT, 'test', 'results', 'bench.json');
const README = join(ROOT, 'README.md');
const START = '<!-- bench:start -->';
const END = '<!-- bench:end -->';

export interface Run {
  /** The day, as 2026-11-23. */
  date: string;
  /** The machine and the browser in words. */
  machine: string;
  /** The pages that were read, in words. */
  pages: string;
  figures: Figure[];
}

/** A figure with when and where it was measured: machines differ in their ratios, too. */
export interface Measured extends Figure {
  on: string;
}

/** The last run of each part. */
export interface Results {
  pages: string;
  figures: Measured[];
}

/** This machine in words, without its name. @param browser e.g. "Chromium 156.0.7900.1". */
export function describeMachine(browser: string): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() || arch();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${processors.length} cores (${model}), ${memory} GB, ${platform()}; ${browser}, headless`;
}

/** The figures as an aligned table for a terminal. */
export function printTable(figures: readonly Figure[], previous?: Map<string, number>): void {
  const rows = [HEADINGS, ...rowsOf(figures, previous).map((row) => row.cells)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  for (const cells of rows) {
    const padded = cells.map((cell, column) =>
      isNumeric(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
    );
    console.log(padded.join('  ').trimEnd());
  }
}

const readResults = (): Results => JSON.parse(readFileSync(RESULT_FILE, 'utf8')) as Results;

/** The figures of the last run on this machine by "part/name"; empty when there was none. */
export function readPrevious(): Map<string, number> {
  if (!existsSync(RESULT_FILE)) return new Map();
  const { figures } = readResults();
  return new Map(figures.map(({ part, name, value }) => [`${part}/${name}`, value]));
}

/**
 * Writes the run to test/results/bench.json. Parts that did not run this time keep what they last said.
 * @returns the last run of each part
 */
export function writeResult({ date, machine, pages, figures }: Run): Results {
  const parts = new Set(figures.map((figure) => figure.part));
  const kept = existsSync(RESULT_FILE)
    ? readResults().figures.filter((figure) => !parts.has(figure.part))
    : [];
  const on = `${date}, ${machine}`;
  const all = { pages, figures: [...kept, ...figures.map((figure) => ({ ...figure, on }))] };
  mkdirSync(dirname(RESULT_FILE), { recursive: true });
  writeFileSync(RESULT_FILE, `${JSON.stringify(all, null, 2)}\n`);
  return all;
}

/** Which parts were measured together, when and where. */
const sayRuns = (figures: readonly Measured[]): string =>
  Array.from(
    Map.groupBy(figures, ({ on }) => on),
    ([on, own]) => `${[...new Set(own.map(({ part }) => part))].join(', ')}: ${on}`,
  ).join('. ');

/** The README's section: what was measured, where, and every figure. */
export function renderSection({ pages, figures }: Results): string {
  const missed = figures.filter((figure) => !holds(figure)).length;
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    START,
    '',
    `Each part's last run, on ${pages}. ${sayRuns(figures)}. Everything compared was measured in one run of its part, taking turns; medians, but of cards and in part “smooth” the mean of the middle half. “x” is a ratio, “walk” a bare TreeWalker that only reads lengths. ${missed === 0 ? 'Every bar holds.' : `${missed} of the bars ${missed === 1 ? 'is' : 'are'} missed.`} ${sayRepeated(figures)}`.trimEnd(),
    '',
    line(HEADINGS),
    line(HEADINGS.map((_, column) => (isNumeric(column) ? '---:' : '---'))),
    ...rowsOf(figures).map((row) => line(row.cells)),
    '',
    END,
  ].join('\n');
}

/**
 * Puts the section between its markers.
 * @throws when the text has no such markers.
 */
export function replaceSection(text: string, section: string): string {
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start < 0 || end < start)
    throw new Error(
      `README.md has no place for the figures: write "${START}" and "${END}" on lines of their own.`,
    );
  return text.slice(0, start) + section + text.slice(end + END.length);
}

/** Writes the section into README.md. */
export function writeReadme(results: Results): void {
  writeFileSync(README, replaceSection(readFileSync(README, 'utf8'), renderSection(results)));
}
