/** Part "frameworks": a DOM-heavy workload in three frameworks with and without the extension, taking turns. */
import type { Page } from 'puppeteer-core';
import { openSite, type Site } from '../browser/site.ts';
import { bundleForPage } from './bundle.ts';
import { makeBuilds } from './builds.ts';
import { launchChromium, onFreshHost, PAGE_HEADERS, type Chromium } from './chromium.ts';
import { most, type Figure } from './figures.ts';
import type { BenchPage } from './generator.ts';
import type { FrameworkBench } from './in-page/todo-work.ts';
import type { Options } from './options.ts';
import { median, ratioInterval } from './statistics.ts';
import { pause } from './tracing.ts';

declare const todoBench: FrameworkBench;

const FRAMEWORKS = ['preact', 'react', 'vue'] as const;
const html =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Things to do</title></head><body><div id="app"></div></body></html>';

interface Pace {
  /** Fresh pages a browser, at least and at most: a page's luck with compilation and memory must not decide. */
  loads: readonly [few: number, many: number];
  /** Rounds a turn. */
  rounds: number;
  turns: number;
}

async function open({ browser }: Chromium, site: Site, bundle: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(onFreshHost(site.page('/todo.html', html, PAGE_HEADERS)));
  await page.evaluate(bundle);
  // Past the extension's own start, which part "extension" measures.
  await pause(300);
  return page;
}

const run = (page: Page, rounds: number) => page.evaluate((count) => todoBench.run(count), rounds);

/**
 * Half as wide as this, in percent, the interval is narrow enough. Not asked is where it lies: who stops when the value
 * pleases measures pleasing values.
 */
const NARROW = 1;

function isNarrow(measured: readonly Pair[][]): boolean {
  const { low, high } = ratioInterval(measured);
  return ((high - low) / 2) * 100 <= NARROW;
}

type Pair = readonly [ours: number, bare: number];

/** By load: medians of the rounds of one turn with and without the extension, in milliseconds, measured side by side. */
async function measureOne(
  ours: Chromium,
  bare: Chromium,
  site: Site,
  bundle: string,
  { loads, rounds, turns }: Pace,
): Promise<Pair[][]> {
  const measured: Pair[][] = [];
  const [few, many] = loads;
  for (let load = 0; load < many && (load < few || !isNarrow(measured)); load++) {
    const pages = { ours: await open(ours, site, bundle), bare: await open(bare, site, bundle) };
    // Compiled by then.
    await run(pages.ours, 5);
    await run(pages.bare, 5);
    const pairs: Pair[] = [];
    for (let turn = 0; turn < turns; turn++) {
      const oursFirst = (turn + load) % 2 === 0;
      const before = oursFirst ? median(await run(pages.ours, rounds)) : undefined;
      const without = median(await run(pages.bare, rounds));
      pairs.push([before ?? median(await run(pages.ours, rounds)), without]);
    }
    measured.push(pairs);
    await pages.ours.close();
    await pages.bare.close();
  }
  return measured;
}

/** @returns how many percent slower each framework is with the extension. */
export async function measureFrameworks(
  _pages: readonly BenchPage[],
  { quick }: Options,
): Promise<Figure[]> {
  const builds = makeBuilds();
  const site = await openSite();
  const bare = await launchChromium();
  const ours = await launchChromium(builds.ours);
  const pace: Pace = quick
    ? { loads: [4, 4], rounds: 3, turns: 2 }
    : { loads: [20, 80], rounds: 3, turns: 6 };
  try {
    const figures: Figure[] = [];
    for (const framework of FRAMEWORKS) {
      const bundle = await bundleForPage(`todo-${framework}.ts`, 'todoBench');
      const measured = await measureOne(ours, bare, site, bundle, pace);
      const { value, low, high } = ratioInterval(measured);
      const without = measured.flat().map(([, time]) => time);
      const percent = (ratio: number) => (ratio - 1) * 100;
      figures.push({
        part: 'frameworks',
        name: `${framework}, slower with the extension`,
        value: percent(value),
        unit: '%',
        bar: most(1),
        base: 100,
        note: `95 % interval ${percent(low).toFixed(1)} to ${percent(high).toFixed(1)} %; ${median(without).toFixed(0)} ms a round; ${measured.length} loads`,
      });
    }
    return figures;
  } finally {
    await bare.browser.close();
    await ours.browser.close();
    await site.close();
  }
}
