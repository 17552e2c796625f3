/** Part "growth": what the lexicon costs as it grows to 100,000 aliases, and what opening it costs. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openSite } from '../browser/site.ts';
import { readAliases } from './aliases.ts';
import { bundleForPage } from './bundle.ts';
import { launchChromium, onFreshHost, PAGE_HEADERS } from './chromium.ts';
import { most, type Figure } from './figures.ts';
import type { BenchPage } from './generator.ts';
import { growBriefing } from './grown-briefing.ts';
import type { GrowthBench } from './in-page/growth.ts';
import type { Options } from './options.ts';
import { spread } from './pages.ts';
import { median } from './statistics.ts';

declare const plainBench: GrowthBench;
declare const grownBench: GrowthBench;

const part = 'growth';
const GENERATED = 100_000;
const FOLDER = join(import.meta.dirname, '..', 'results', 'bench', 'briefing');

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize + backingStorageSize;
}

/** Bytes one more opened lexicon holds: the packed text and whatever is made of it. */
async function bytesOf(page: Page, which: 'plainBench' | 'grownBench'): Promise<number> {
  const act = (method: 'hold' | 'letGo') =>
    page.evaluate(
      (name, call) => {
        (globalThis as unknown as Record<string, GrowthBench>)[name]![call]();
      },
      which,
      method,
    );
  await act('letGo');
  const before = await heapOf(page);
  await act('hold');
  const after = await heapOf(page);
  await act('letGo');
  return after - before;
}

/** Scans each page with both lexicons, taking turns. Returns the two sums over pages of the medians, in ms. */
async function timeScans(page: Page, pages: readonly BenchPage[], rounds: number) {
  let [plain, grown] = [0, 0];
  for (const { html } of pages) {
    await page.evaluate((source) => plainBench.showPage(source), html);
    const [times, grownTimes] = await page.evaluate((count) => {
      const both: [number[], number[]] = [[], []];
      for (let round = 0; round < count; round++) {
        both[0].push(plainBench.timeScan());
        both[1].push(grownBench.timeScan());
      }
      return both;
    }, rounds);
    plain += median(times);
    grown += median(grownTimes);
  }
  return { plain, grown };
}

/** Fresh pages in which the lexicon is opened: each has its own luck with compilation and memory. */
const PAGES = 7;
/** Openings in each, of which so many make it warm. */
const [STARTS, COLD_STARTS] = [30, 10];

/** What opening the bundle's lexicon takes, in milliseconds: the first time in each page, and when warm. */
async function timeStartUps(open: () => Promise<Page>, pages: number) {
  const times = { first: [] as number[], all: [] as number[], latin: [] as number[] };
  for (let number = 0; number < pages; number++) {
    const page = await open();
    for (const alphabet of ['all', 'latin'] as const) {
      const starts = await page.evaluate(
        (...args) => plainBench.timeStartUps(...args),
        STARTS,
        alphabet,
      );
      if (alphabet === 'all') times.first.push(starts[0]!);
      times[alphabet].push(...starts.slice(COLD_STARTS));
    }
    await page.close();
  }
  return times;
}

/** @returns scan time, memory and start-up of the lexicon, small and large. */
export async function measureGrowth(
  pages: readonly BenchPage[],
  { quick, quadratic }: Options,
): Promise<Figure[]> {
  growBriefing(FOLDER, GENERATED);
  const site = await openSite();
  const { browser } = await launchChromium(undefined, ['--js-flags=--expose-gc']);
  try {
    const aliases = readAliases().length;
    const plain = await bundleForPage('growth.ts', 'plainBench', { quadratic });
    const host = site.page('/host.html', '<!doctype html><title>bench</title>', PAGE_HEADERS);
    const open = async (url: string) => {
      const page = await browser.newPage();
      await page.goto(url);
      await page.evaluate(plain);
      return page;
    };
    const page = await open(host);
    const grown = await bundleForPage('growth.ts', 'grownBench', { briefing: FOLDER, quadratic });
    await page.evaluate(grown);
    // The slow recognition would take minutes over all of them: the shortest page shows what is to be shown.
    const shortest = pages.toSorted((a, b) => a.html.length - b.html.length).slice(0, 1);
    const set = quadratic ? shortest : spread(pages, quick ? 6 : 30);
    const scans = await timeScans(page, set, quadratic ? 1 : 15);
    const grownStartUps = await page.evaluate(() => grownBench.timeStartUps(9, 'all'));
    const bytes = (await bytesOf(page, 'grownBench')) - (await bytesOf(page, 'plainBench'));
    await page.close();
    const startUps = await timeStartUps(() => open(onFreshHost(host)), quick ? 1 : PAGES);
    return [
      {
        part,
        name: 'scan with 100,000 aliases more',
        value: scans.grown / scans.plain,
        unit: 'x',
        bar: most(1.3),
        note: `of the scan with the bundle's ${aliases} (${scans.plain.toFixed(1)} ms on ${set.length} pages)`,
      },
      { part, name: 'memory an alias', value: bytes / GENERATED, unit: 'B', bar: most(64) },
      {
        part,
        name: 'start-up of the bundled lexicon, warm',
        value: median(startUps.all),
        unit: 'ms',
        bar: most(1),
      },
      {
        part,
        name: 'start-up of the bundled lexicon, first',
        value: median(startUps.first),
        unit: 'ms',
        note: `in a page, of ${startUps.first.length}: its code is cold`,
      },
      {
        part,
        name: 'start-up of the Latin names alone, warm',
        value: median(startUps.latin),
        unit: 'ms',
        note: 'as a page without other letters receives them',
      },
      {
        part,
        name: 'start-up with 100,000 aliases more',
        value: median(grownStartUps),
        unit: 'ms',
      },
    ];
  } finally {
    await browser.close();
    await site.close();
    rmSync(FOLDER, { recursive: true, force: true });
  }
}
