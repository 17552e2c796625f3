/** Part "smooth": huge and changing pages with the built extension; no task of ours may be felt. */
import { openSite, type Site } from '../browser/site.ts';
import { makeBuilds } from './builds.ts';
import { launchChromium, onFreshHost, PAGE_HEADERS, type Chromium } from './chromium.ts';
import { least, most, type Figure } from './figures.ts';
import type { BenchPage } from './generator.ts';
import { chat, hugePage, liveBlog, restless } from './smooth-pages.ts';
import {
  longest,
  longestBesideGarbage,
  markedAt,
  runsOf,
  total,
  type Interval,
  type TraceEvent,
} from './trace.ts';
import { pause, traced } from './tracing.ts';

const part = 'smooth';
/** A frame at 60 Hz, in milliseconds, rounded down as the bar says. */
const FRAME = 16;

interface Watched {
  thread: TraceEvent[];
  runs: Interval[];
  /** The page's own count of animation frames, where it keeps one. */
  frames: number;
}

async function watch(
  { browser, origin }: Chromium,
  site: Site,
  [path, html]: [path: string, html: string],
  wait: number,
): Promise<Watched> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  // A tab behind another draws no frames.
  await page.bringToFront();
  const url = onFreshHost(site.page(path, html, PAGE_HEADERS));
  const thread = await traced(page, async () => {
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    await pause(wait);
  });
  const frames = await page.evaluate(() => Number(Reflect.get(globalThis, 'frameCount') ?? 0));
  await page.close();
  return { thread, runs: origin === '' ? [] : runsOf(thread, origin), frames };
}

const task = (name: string, thread: readonly TraceEvent[], runs: readonly Interval[]): Figure => ({
  part,
  name: `longest task, ${name}`,
  value: longest(runs),
  unit: 'ms',
  bar: most(FRAME),
  note: `${longestBesideGarbage(thread, runs).toFixed(1)} ms without the browser’s collections of garbage; ${total(runs).toFixed(0)} ms in ${runs.length} pieces`,
});

async function measureHuge(ours: Chromium, site: Site): Promise<Figure[]> {
  const { thread, runs } = await watch(ours, site, ['/huge.html', hugePage()], 12_000);
  const start = runs[0]?.[0] ?? NaN;
  return [
    task('10 MB in 200,000 text nodes', thread, runs),
    {
      part,
      name: 'text in view marked after scan start',
      value: (markedAt(thread, 'bench:marked') - start) / 1000,
      unit: 'ms',
      bar: most(100),
      note: 'on the same page, seen from a frame of the page',
    },
  ];
}

/** A page that changes between the marks "bench:from" and "bench:until". */
async function measureChanging(
  ours: Chromium,
  site: Site,
  name: string,
  html: string,
): Promise<Figure[]> {
  const { thread, runs } = await watch(
    ours,
    site,
    [`/${name.replaceAll(' ', '-')}.html`, html],
    8_000,
  );
  const from = markedAt(thread, 'bench:from');
  // What the last change causes comes up to a second after it.
  const until = markedAt(thread, 'bench:until') + 1_000_000;
  const during = runs.filter(([start]) => start >= from && start <= until);
  return [
    {
      part,
      name: `share of a core, ${name}`,
      value: (total(during) / ((until - from) / 1000)) * 100,
      unit: '%',
      bar: most(5),
    },
    task(name, thread, during),
  ];
}

async function measureRestless(ours: Chromium, bare: Chromium, site: Site): Promise<Figure[]> {
  const without = await watch(bare, site, ['/restless.html', restless()], 6_000);
  const { thread, runs, frames } = await watch(ours, site, ['/restless.html', restless()], 6_000);
  const named = markedAt(thread, 'bench:named');
  return [
    {
      part,
      name: 'frames of a page that never rests',
      value: (frames / without.frames) * 100,
      unit: '%',
      bar: least(95),
      note: `of the ${without.frames} it has without us`,
    },
    task('a page that never rests', thread, runs),
    {
      part,
      name: 'late name marked on a page that never rests',
      value: (markedAt(thread, 'bench:seen') - named) / 1000,
      unit: 'ms',
      bar: most(2000),
    },
  ];
}

/** @returns longest tasks, shares of a core, and how soon text is marked. */
export async function measureSmooth(_pages: readonly BenchPage[]): Promise<Figure[]> {
  const builds = makeBuilds();
  const site = await openSite();
  const bare = await launchChromium();
  const ours = await launchChromium(builds.ours);
  try {
    return [
      ...(await measureHuge(ours, site)),
      ...(await measureChanging(ours, site, 'live blog', liveBlog())),
      ...(await measureChanging(ours, site, 'chat', chat())),
      ...(await measureRestless(ours, bare, site)),
    ];
  } finally {
    await bare.browser.close();
    await ours.browser.close();
    await site.close();
  }
}
