/** What came of it, in a table for readers. Figures come from runs, never from hands. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Survived } from '../browser/survived.ts';
import type { Visit } from './visit.ts';

const README = join(import.meta.dirname, '..', '..', 'README.md');
const [START, END] = ['<!-- reliability:start -->', '<!-- reliability:end -->'];

/** What the extension did to a page that it must not do; empty when all is well. */
export function failures({ errors, same, shift, requests }: Visit): string[] {
  return [
    ...errors.map((error) => `an error of ours: ${error.split('\n', 1)[0]}`),
    ...(same.still ? [] : ['the DOM differs from that without us (scripts off)']),
    ...(same.live === false ? ['the DOM differs from that without us (scripts on)'] : []),
    ...(shift > 0 ? [`layout shifted by ${shift.toFixed(4)}`] : []),
    ...requests.map((address) => `a request: ${address}`),
  ];
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

/** @param share 0 to 1 */
function quantile(numbers: number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A Markdown table: one row a question, one column a browser. */
export function table(visits: Visit[], survived: Survived): string {
  const browsers = ['chromium', 'firefox'];
  const rows: string[][] = [];
  const row = (name: string, cell: (of: Visit[], browser: string) => string | number) =>
    rows.push([
      name,
      ...browsers.map((browser) =>
        String(
          cell(
            visits.filter((seen) => seen.browser === browser),
            browser,
          ),
        ),
      ),
    ]);
  row('real pages loaded, scripts on and off', (of) => of.length);
  row('… with an exception or error of ours', (of) => of.filter((one) => one.errors.length).length);
  row(
    '… with a DOM not byte-identical, scripts off',
    (of) => of.filter((one) => !one.same.still).length,
  );
  row('… with a DOM not byte-identical, scripts on', (of) => {
    const comparable = of.filter((one) => one.same.live !== undefined);
    return `${comparable.filter((one) => !one.same.live).length} of ${comparable.length} ¹`;
  });
  row('… with a layout shift of ours', (of, browser) =>
    browser === 'chromium' ? of.filter((one) => one.shift > 0).length : 'not measured there',
  );
  row('… with a request of ours', (of) => of.filter((one) => one.requests.length).length);
  row('… with marks', (of) => of.filter((one) => one.marks > 0).length);
  row('marks', (of) => sum(of.map((one) => one.marks)));
  row('our work per page in ms: median, 95 %, most ²', (of) => {
    const work = of.flatMap((one) => one.work ?? []);
    if (work.length === 0) return 'not measured there';
    return [0.5, 0.95, 1].map((share) => quantile(work, share).toFixed(1)).join(', ');
  });
  for (const [what, counts] of Object.entries(survived))
    rows.push([`${what} survived`, ...browsers.map((browser) => String(counts[browser] ?? 0))]);
  const lines = [['', 'Chromium', 'Firefox'], ['---', '---:', '---:'], ...rows];
  return [
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    'Pages vary from load to load: what differs is looked at up to four times, and counts when it is there each time with us and never without. ¹ of the pages that are the same each time without us. ² cold, one load, by a sampling profiler on a busy machine with two cores: for comparing, not for quoting.',
  ].join('\n');
}

/** Puts the table between its marks in README.md. Throws when the marks are missing. */
export function writeTable(text: string): void {
  const readme = readFileSync(README, 'utf8');
  const [from, to] = [readme.indexOf(START), readme.indexOf(END)];
  if (from < 0 || to < from)
    throw new Error(`README.md has no ${START} … ${END}: put them where the table belongs.`);
  writeFileSync(
    README,
    `${readme.slice(0, from + START.length)}\n\n${text}\n\n${readme.slice(to)}`,
  );
}
