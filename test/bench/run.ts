/** `npm run bench`: runs the parts one after another, prints the table, keeps the figures; fails when a bar is missed. */
import { launchChromium } from './chromium.ts';
import { holds, sayRepeated, type Figure } from './figures.ts';
import { readOptions, type Options, type Part } from './options.ts';
import { loadPages } from './pages.ts';
import type { BenchPage } from './generator.ts';
import { describeMachine, printTable, readPrevious, writeReadme, writeResult } from './report.ts';

/** What a part gets. Returns its figures. */
export type Measure = (pages: readonly BenchPage[], options: Options) => Promise<Figure[]>;

const MEASURES: Record<Part, () => Promise<Measure>> = {
  scan: async () => (await import('./scan.ts')).measureScan,
  growth: async () => (await import('./growth.ts')).measureGrowth,
  extension: async () => (await import('./extension.ts')).measureExtension,
  smooth: async () => (await import('./smooth.ts')).measureSmooth,
  hover: async () => (await import('./hover.ts')).measureHover,
  weight: async () => (await import('./weight.ts')).measureWeight,
  frameworks: async () => (await import('./frameworks.ts')).measureFrameworks,
};

async function browserVersion(): Promise<string> {
  const { browser } = await launchChromium();
  const version = await browser.version();
  await browser.close();
  return version.replace('Headless', '').replace('Chrome/', 'Chromium ').replace('/', ' ');
}

async function measure(part: Part): Promise<Figure[]> {
  const start = performance.now();
  const measured = await (await MEASURES[part]())(pages, options);
  console.log(`${part}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return measured;
}

const options = readOptions(process.argv.slice(2));
const pages = loadPages(options.pages);
const figures: Figure[] = [];
for (const part of options.only) {
  const measured = await measure(part);
  const second = options.twice ? await measure(part) : [];
  for (const [i, { value }] of second.entries()) measured[i]!.again = value;
  figures.push(...measured);
}
const run = {
  date: new Date().toISOString().slice(0, 10),
  machine: describeMachine(await browserVersion()),
  pages: `${pages.length} pages`,
  figures,
};
console.log(`\n${run.machine}; ${run.pages}\n`);
printTable(figures, readPrevious());
console.log(`\n${sayRepeated(figures)}`.trimEnd());
const all = writeResult(run);
if (options.readme) writeReadme(all);
const missed = figures.filter((figure) => !holds(figure));
if (missed.length > 0) {
  console.error(`\nMissed: ${missed.map(({ part, name }) => `${part}: ${name}`).join(' · ')}`);
  process.exitCode = 1;
}
