/** Part "smooth": huge and changing pages with the built extension; no task of ours may be felt. */
import { openSite, type Site } from '../browser/site.ts';
import { makeBuilds } from './builds.ts';
import { launchChromium, onFreshHost, PAGE_HEADERS, type Chromium } from './chromium.ts';
import { least, most, type Figure } from './figures.ts';
import type { BenchPage } from './generator.ts';
import { chat, hugePage, liveBlog, restless } from './smooth-pages.ts';
import { median, range, sum, told } from './statistics.ts';
import {
  longest,
  longestBesideGarbage,
  markedAt,
  runsOf,
  scriptTimeOnCore,
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

/** One load of a page: the longest of hundreds of tasks hangs on where the browser collected garbage. */
type Load = Pick<Watched, 'thread' | 'runs'>;

/** Loads of each page: of three, the medians of two runs in a row lay up to 57 % apart. */
const LOADS = 9;

async function loads<One>(load: () => Promise<One>): Promise<One[]> {
  const all: One[] = [];
  for (let number = 0; number < LOADS; number++) all.push(await load());
  return all;
}

/** With a core, since a task that waits for one is as long as whatever has it; the note tells what the clock said. */
function task(name: string, all: readonly Load[]): Figure {
  const byClock = all.map(({ runs }) => longest(runs));
  const clean = all.map(({ thread, runs }) => longestBesideGarbage(thread, runs));
  const onCore = all.map(({ thread, runs }) =>
    Math.max(0, ...runs.map((run) => scriptTimeOnCore(thread, run))),
  );
  return {
    part,
    name: `longest task, ${name}`,
    value: median(onCore),
    unit: 'ms',
    bar: most(FRAME),
    note: `${range(onCore)} in ${LOADS} loads; by the clock ${told(byClock)}, ${told(clean)} without the browser’s collections of garbage`,
  };
}

/** A run as short as this only passes something on, in µs. */
const PASSING = 1_000;

/** The run in which text is read first: evaluation comes before it, the start, and the wait for the settings. */
const firstScan = ([, ...runs]: Interval[]): Interval | undefined =>
  runs.filter(([start, end]) => end - start > PASSING)[1];

async function measureHuge(ours: Chromium, site: Site): Promise<Figure[]> {
  const all = await loads(() => watch(ours, site, ['/huge.html', hugePage()], 6_000));
  const seen = (from: (runs: Interval[]) => Interval | undefined) =>
    all.map(
      ({ thread, runs }) => (markedAt(thread, 'bench:marked') - (from(runs)?.[0] ?? NaN)) / 1000,
    );
  const scanned = seen(firstScan);
  const begun = seen(([evaluation]) => evaluation);
  return [
    task('10 MB in 200,000 text nodes', all),
    {
      part,
      name: 'text in view marked after scan start',
      value: median(scanned),
      unit: 'ms',
      bar: most(100),
      note: `${range(scanned)} on the same page, seen from a frame of the page; ${told(begun)} after the script’s start, which waits for the page to lay itself out`,
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
  const all = await loads(async () => {
    const path = `/${name.replaceAll(' ', '-')}.html`;
    const { thread, runs } = await watch(ours, site, [path, html], 8_000);
    const from = markedAt(thread, 'bench:from');
    // What the last change causes comes up to a second after it.
    const until = markedAt(thread, 'bench:until') + 1_000_000;
    const during = runs.filter(([start]) => start >= from && start <= until);
    const worked = sum(during.map((run) => scriptTimeOnCore(thread, run)));
    return { thread, runs: during, share: (worked / ((until - from) / 1000)) * 100 };
  });
  return [
    {
      part,
      name: `share of a core, ${name}`,
      value: median(all.map(({ share }) => share)),
      unit: '%',
      bar: most(5),
    },
    task(name, all),
  ];
}

async function measureRestless(ours: Chromium, bare: Chromium, site: Site): Promise<Figure[]> {
  const all = await loads(async () => {
    const without = await watch(bare, site, ['/restless.html', restless()], 6_000);
    const withUs = await watch(ours, site, ['/restless.html', restless()], 6_000);
    return { ...withUs, without: without.frames };
  });
  const seen = all.map(
    ({ thread }) => (markedAt(thread, 'bench:seen') - markedAt(thread, 'bench:named')) / 1000,
  );
  return [
    {
      part,
      name: 'frames of a page that never rests',
      value: median(all.map(({ frames, without }) => (frames / without) * 100)),
      unit: '%',
      bar: least(95),
      note: `of the ${all.map(({ without }) => without).join(', ')} it has without us`,
    },
    task('a page that never rests', all),
    {
      part,
      name: 'late name marked on a page that never rests',
      value: median(seen),
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
