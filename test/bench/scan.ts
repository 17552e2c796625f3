/**
 * Part "scan": whole pages, ours against a bare walk and against the peers, warm and cold. Bars are set on "ours as
 * shipped": all rules on, the gate and the default settings among them. "ours" reads every page to its end and
 * marks every mention.
 */
import type { Browser } from 'puppeteer-core';
import { openSite, type Site } from '../browser/site.ts';
import { readAliases } from './aliases.ts';
import { bundleForPage } from './bundle.ts';
import { launchChromium, onFreshHost, PAGE_HEADERS } from './chromium.ts';
import { least, most, type Figure } from './figures.ts';
import { generatePages, type BenchPage } from './generator.ts';
import type { ContenderName } from './in-page/contenders.ts';
import type { ScanBench, Timing } from './in-page/scan.ts';
import type { Options } from './options.ts';
import { spread } from './pages.ts';
import { median } from './statistics.ts';

declare const scanBench: ScanBench;

const FAST: ContenderName[] = ['walk', 'characters', 'ours', 'ours as shipped', 'one expression'];
const CHANGING: ContenderName[] = ['expression + spans', 'findAndReplaceDOMText'];
const COLD: ContenderName[] = ['walk', 'ours', 'ours as shipped', 'one expression'];
/** Takes seconds a page: it is warm after one, and is timed once a page, or it would take longer than all the rest. */
const SLOW: ContenderName = 'mark.js';

/** Sum over pages of each contender's median, in milliseconds. */
export type Totals = Map<string, number>;

function add(totals: Totals, timings: Record<string, Timing>): void {
  for (const [name, { times }] of Object.entries(timings))
    totals.set(name, (totals.get(name) ?? 0) + median(times));
}

/**
 * So often all pages are read, twice each, before one is timed. Ours gets faster up to its tenth reading: most pages end
 * at the first look, so few meet the code behind it.
 */
const WARM_UPS = 4;

/** All pages in one realm, so that code is warm; the contenders take turns. */
async function measureWarm(
  browser: Browser,
  site: Site,
  bundle: string,
  pages: readonly BenchPage[],
  names: ContenderName[],
  rounds: number,
): Promise<Totals> {
  const aliases = readAliases();
  const page = await browser.newPage();
  await page.goto(site.page('/host.html', '<!doctype html><title>bench</title>', PAGE_HEADERS));
  await page.evaluate(bundle);
  const time = (html: string, count: number, which = names) =>
    page.evaluate((...args) => scanBench.timeWarm(...args), html, which, count, aliases);
  const totals: Totals = new Map();
  const quick = names.filter((name) => name !== SLOW);
  for (let warmUp = 0; warmUp < WARM_UPS; warmUp++)
    for (const { html } of pages) await time(html, 2, quick);
  if (names.includes(SLOW)) await time(pages[0]!.html, 1);
  for (const { html } of pages) {
    add(totals, await time(html, rounds, quick));
    if (names.includes(SLOW)) add(totals, await time(html, 1, [SLOW]));
  }
  await page.close();
  return totals;
}

/** Few pages leave much to which calls an engine happens to compile for speed: they are read in so many realms. */
const REALMS = 4;

/** Sums of several measurements, each in a page of its own. */
async function inRealms(count: number, measure: () => Promise<Totals>): Promise<Totals> {
  const all: Totals = new Map();
  for (let realm = 0; realm < count; realm++)
    for (const [name, time] of await measure()) all.set(name, (all.get(name) ?? 0) + time);
  return all;
}

/** Every contender's first run in a process of its own. */
async function measureCold(
  browser: Browser,
  site: Site,
  bundle: string,
  pages: readonly BenchPage[],
): Promise<Totals> {
  const aliases = readAliases();
  const totals: Totals = new Map();
  for (const [index, { html }] of pages.entries()) {
    const url = site.page(`/cold-${index}.html`, html, PAGE_HEADERS);
    for (let turn = 0; turn < COLD.length; turn++) {
      const name = COLD[(turn + index) % COLD.length]!;
      const page = await browser.newPage();
      await page.goto(onFreshHost(url));
      await page.evaluate(bundle);
      add(totals, {
        [name]: await page.evaluate((...args) => scanBench.timeCold(...args), name, aliases),
      });
      await page.close();
    }
  }
  return totals;
}

/** How many times longer one took than the other. */
const times = (totals: Totals, name: ContenderName, than: ContenderName) =>
  (totals.get(name) ?? NaN) / (totals.get(than) ?? NaN);

function warmFigures(all: Totals, some: Totals, few: Totals): Figure[] {
  const part = 'scan';
  const warm = (name: ContenderName): Figure => ({
    part,
    name: `${name}, warm`,
    value: times(all, name, 'walk'),
    unit: 'x',
    note: `of the walk (${(all.get('walk') ?? 0).toFixed(1)} ms over all pages)`,
  });
  const faster = (totals: Totals, peer: ContenderName, limit: number): Figure => ({
    part,
    name: `faster than ${peer}`,
    value: times(totals, peer, 'ours as shipped'),
    unit: 'x',
    bar: least(limit),
    note: `which takes ${times(totals, peer, 'walk').toFixed(1)} walks`,
  });
  return [
    warm('characters'),
    warm('ours'),
    { ...warm('ours as shipped'), bar: most(3.5) },
    warm('one expression'),
    faster(all, 'one expression', 1),
    faster(all, 'expression + spans', 2.5),
    faster(all, 'findAndReplaceDOMText', 2.5),
    faster(some, 'advanced-mark.js', 25),
    faster(few, 'mark.js', 300),
  ];
}

function coldFigures(totals: Totals): Figure[] {
  const part = 'scan';
  const cold = (name: ContenderName): Figure => ({
    part,
    name: `${name}, cold`,
    value: times(totals, name, 'walk'),
    unit: 'x',
    note: `of the cold walk (${(totals.get('walk') ?? 0).toFixed(1)} ms over all pages)`,
  });
  return [
    cold('ours'),
    { ...cold('ours as shipped'), bar: most(5.5) },
    cold('one expression'),
    {
      part,
      name: 'faster than one expression, cold',
      value: times(totals, 'one expression', 'ours as shipped'),
      unit: 'x',
      bar: least(1),
    },
  ];
}

/** A generated page names nine times as much as a real one: what a page full of names costs. */
function generatedFigure(totals: Totals): Figure {
  return {
    part: 'scan',
    name: 'ours as shipped, warm, generated pages',
    value: times(totals, 'ours as shipped', 'walk'),
    unit: 'x',
    note: `with nine times the names of a real one; one expression takes ${times(totals, 'one expression', 'walk').toFixed(1)} walks there`,
  };
}

/** @returns ratios; each beside the bar it must keep. */
export async function measureScan(
  pages: readonly BenchPage[],
  { quick, pages: folder }: Options,
): Promise<Figure[]> {
  const bundle = await bundleForPage('scan.ts', 'scanBench');
  const site = await openSite();
  const { browser } = await launchChromium();
  try {
    const read = quick ? spread(pages, 20) : pages;
    const warm = (set: readonly BenchPage[], names: ContenderName[], rounds: number) =>
      measureWarm(browser, site, bundle, set, names, rounds);
    const all = await warm(read, [...FAST, ...CHANGING], quick ? 3 : 9);
    const some = await warm(
      spread(read, quick ? 5 : 40),
      ['walk', 'ours as shipped', 'advanced-mark.js'],
      3,
    );
    const few = await warm(spread(read, quick ? 3 : 20), ['walk', 'ours as shipped', 'mark.js'], 9);
    const cold = await measureCold(browser, site, bundle, read);
    const made =
      folder === undefined
        ? undefined
        : await inRealms(REALMS, () => warm(generatePages(), FAST, 9));
    return [
      ...warmFigures(all, some, few),
      ...coldFigures(cold),
      ...(made ? [generatedFigure(made)] : []),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}
