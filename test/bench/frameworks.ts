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
/** Given to new browsers and the extension for what they do once, in milliseconds. */
const SETTLING = 3_000;

const html =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Things to do</title></head><body><div id="app"></div></body></html>';

interface Pace {
  /**
   * Pairs of fresh browsers, at least and at most. Two runs of the same build in one pair each told 1.5 % (64 loads,
   * interval 0.6 to 2.5) and -0.4 %: a browser may have luck of its own, which more loads in it do not tell.
   */
  pairs: readonly [few: number, many: number];
  /** Fresh pages in each browser: a page's luck with compilation and memory must not decide. */
  loads: number;
  turns: number;
  /** Rounds a turn. */
  rounds: number;
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

function isNarrow(measured: readonly Turn[][]): boolean {
  const { low, high } = ratioInterval(measured);
  return ((high - low) / 2) * 100 <= NARROW;
}

/** Medians of the rounds of one turn with and without the extension, in milliseconds, measured side by side. */
type Turn = readonly [ours: number, bare: number];

/** One framework's measurement, by pair of browsers. */
interface Series {
  framework: (typeof FRAMEWORKS)[number];
  bundle: string;
  measured: Turn[][];
}

/** The two that are compared: the browser with the extension and the one without, or what is made in each. */
interface Both<Made> {
  ours: Made;
  bare: Made;
}

/**
 * Makes something in both, one after the other. Who is first must change: where the browser with the extension was started
 * second and its pages opened first, always, a build without any extension came out 0.65 % slower than itself.
 */
async function inBoth<Made>(
  oursFirst: boolean,
  make: (which: keyof Both<Made>) => Promise<Made>,
): Promise<Both<Made>> {
  if (!oursFirst) {
    const bare = await make('bare');
    return { ours: await make('ours'), bare };
  }
  const ours = await make('ours');
  return { ours, bare: await make('bare') };
}

/** What one framework takes in one pair of browsers. */
async function measureIn(
  browsers: Both<Chromium>,
  site: Site,
  bundle: string,
  { loads, rounds, turns }: Pace,
): Promise<Turn[]> {
  const measured: Turn[] = [];
  for (let load = 0; load < loads; load++) {
    const pages = await inBoth(load % 2 === 0, async (which) => {
      const page = await open(browsers[which], site, bundle);
      // Compiled by then.
      await run(page, 5);
      return page;
    });
    for (let turn = 0; turn < turns; turn++) {
      // Every second load: who was opened first and who begins go together in as many loads as they do not.
      const oursFirst = (turn + (load >> 1)) % 2 === 0;
      const { ours, bare } = await inBoth(oursFirst, async (which) =>
        median(await run(pages[which], rounds)),
      );
      measured.push([ours, bare]);
    }
    await pages.ours.close();
    await pages.bare.close();
  }
  return measured;
}

async function withBrowsers(
  extension: string,
  oursFirst: boolean,
  work: (browsers: Both<Chromium>) => Promise<void>,
): Promise<void> {
  const running: Chromium[] = [];
  try {
    const browsers = await inBoth(oursFirst, async (which) => {
      const browser = await launchChromium(which === 'ours' ? extension : undefined);
      running.push(browser);
      return browser;
    });
    await pause(SETTLING);
    await work(browsers);
  } finally {
    await Promise.all(running.map(({ browser }) => browser.close()));
  }
}

/** @returns how many percent slower each framework is with the extension. */
export async function measureFrameworks(
  _pages: readonly BenchPage[],
  { quick }: Options,
): Promise<Figure[]> {
  const builds = makeBuilds();
  const pace: Pace = quick
    ? { pairs: [2, 2], loads: 2, turns: 2, rounds: 3 }
    : { pairs: [10, 22], loads: 4, turns: 3, rounds: 3 };
  const [few, many] = pace.pairs;
  const series: Series[] = [];
  for (const framework of FRAMEWORKS)
    series.push({
      framework,
      bundle: await bundleForPage(`todo-${framework}.ts`, 'todoBench'),
      measured: [],
    });
  const isEnough = () => series.every(({ measured }) => isNarrow(measured));
  const site = await openSite();
  try {
    for (let pair = 0; pair < many && (pair < few || !isEnough()); pair++)
      await withBrowsers(builds.ours, pair % 2 === 0, async (browsers) => {
        for (const { bundle, measured } of series)
          measured.push(await measureIn(browsers, site, bundle, pace));
      });
  } finally {
    await site.close();
  }
  return series.map((one) => figureOf(one, pace.loads));
}

function figureOf({ framework, measured }: Series, loads: number): Figure {
  const { value, low, high } = ratioInterval(measured);
  const without = measured.flat().map(([, time]) => time);
  const percent = (ratio: number) => (ratio - 1) * 100;
  return {
    part: 'frameworks',
    name: `${framework}, slower with the extension`,
    value: percent(value),
    unit: '%',
    bar: most(1),
    base: 100,
    note: `95 % interval ${percent(low).toFixed(1)} to ${percent(high).toFixed(1)} %; ${median(without).toFixed(0)} ms a round; ${measured.length} pairs of browsers, ${loads} loads in each`,
  };
}
