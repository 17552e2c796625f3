/** Part "smooth": huge and changing pages with the built extension; no task of ours may be felt. */
import { openSite, type Site } from '../browser/site.ts';
import { makeBuilds } from './builds.ts';
import { launchChromium, onFreshHost, PAGE_HEADERS, type Chromium } from './chromium.ts';
import { least, most, type Figure } from './figures.ts';
import type { BenchPage } from './generator.ts';
import type { Options } from './options.ts';
import { chat, hugePage, liveBlog, restless } from './smooth-pages.ts';
import { middle, range, sum, told } from './statistics.ts';
import {
  framesIn,
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

/** A page that is loaded time and again. */
interface Shown {
  path: string;
  html: string;
  /** From its load to the end of the trace, in milliseconds. */
  wait: number;
}

interface Watched {
  thread: TraceEvent[];
  runs: Interval[];
  /** The page's own count of animation frames, where it keeps one. */
  frames: number;
}

async function watch(
  { browser, origin }: Chromium,
  site: Site,
  { path, html, wait }: Shown,
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

/** How long our tasks were in one load, in milliseconds. */
interface Tasks {
  /** What the longest had a core for. */
  onCore: number;
  byClock: number;
  /** By the clock, without the browser's collections of garbage. */
  clean: number;
}

const tasksOf = ({ thread }: Watched, runs: readonly Interval[]): Tasks => ({
  onCore: Math.max(0, ...runs.map((run) => scriptTimeOnCore(thread, run))),
  byClock: longest(runs),
  clean: longestBesideGarbage(thread, runs),
});

/** With a core, since a task that waits for one is as long as whatever has it; the note tells what the clock said. */
function task(name: string, all: readonly Tasks[]): Figure {
  const [onCore, byClock, clean] = (['onCore', 'byClock', 'clean'] as const).map((key) =>
    all.map((tasks) => tasks[key]),
  ) as [number[], number[], number[]];
  const over = onCore.filter((time) => time > FRAME).length;
  return {
    part,
    name: `longest task, ${name}`,
    value: middle(onCore),
    unit: 'ms',
    bar: most(FRAME),
    note: `${range(onCore)}, in ${over} of ${all.length} loads over ${FRAME}; by the clock ${told(byClock)}, ${told(clean)} without the browser’s collections of garbage`,
  };
}

/** A page, and what a load of it tells. */
interface Scene<Told> {
  shown: Shown;
  tell: (watched: Watched) => Told;
  figures: (all: readonly Told[]) => Figure[];
}

const isUntold = (load: object): boolean => Object.values(load).some(Number.isNaN);

/** @returns what loads the page once more, and the figures of all its loads */
function stage<Told extends object>({ shown, tell, figures }: Scene<Told>) {
  const all: Told[] = [];
  return {
    async load(ours: Chromium, site: Site) {
      let load = tell(await watch(ours, site, shown));
      // A trace may have lost how long an event had a core: another load takes its place.
      for (let left = 2; left > 0 && isUntold(load); left--)
        load = tell(await watch(ours, site, shown));
      all.push(load);
    },
    figures: () => figures(all),
  };
}

/** A run as short as this only passes something on, in µs. */
const PASSING = 1_000;

/** The run in which text is read first: evaluation comes before it, the start, and the wait for the settings. */
const firstScan = ([, ...runs]: Interval[]): Interval | undefined =>
  runs.filter(([start, end]) => end - start > PASSING)[1];

const huge = () =>
  stage({
    shown: { path: '/huge.html', html: hugePage(), wait: 6_000 },
    tell(watched) {
      const { thread, runs } = watched;
      const marked = markedAt(thread, 'bench:marked');
      const seen = (from: Interval | undefined) => (marked - (from?.[0] ?? NaN)) / 1000;
      const scan = firstScan(runs);
      return {
        ...tasksOf(watched, runs),
        scanned: seen(scan),
        // A page so large lays itself out for 60 ms, now before the scan and now after its first slice.
        beside: seen(scan) - framesIn(thread, [scan?.[0] ?? NaN, marked]),
        begun: seen(runs[0]),
      };
    },
    figures(all) {
      const [beside, scanned, begun] = (['beside', 'scanned', 'begun'] as const).map((key) =>
        all.map((load) => load[key]),
      ) as [number[], number[], number[]];
      return [
        task('10 MB in 200,000 text nodes', all),
        {
          part,
          name: 'text in view marked after scan start',
          value: middle(beside),
          unit: 'ms',
          bar: most(100),
          note: `${range(beside)} on the same page, seen from a frame of the page, beside what its own frames take meanwhile; ${told(scanned)} with them, ${told(begun)} after the script’s start, which waits for the page to lay itself out`,
        },
      ];
    },
  });

/** A page that changes between the marks "bench:from" and "bench:until". */
const changing = (name: string, html: string) =>
  stage({
    shown: { path: `/${name.replaceAll(' ', '-')}.html`, html, wait: 8_000 },
    tell(watched) {
      const { thread, runs } = watched;
      const from = markedAt(thread, 'bench:from');
      // What the last change causes comes up to a second after it.
      const until = markedAt(thread, 'bench:until') + 1_000_000;
      const during = runs.filter(([start]) => start >= from && start <= until);
      const worked = sum(during.map((run) => scriptTimeOnCore(thread, run)));
      return { ...tasksOf(watched, during), share: (worked / ((until - from) / 1000)) * 100 };
    },
    figures(all) {
      const shares = all.map(({ share }) => share);
      return [
        {
          part,
          name: `share of a core, ${name}`,
          value: middle(shares),
          unit: '%',
          bar: most(5),
          note: `${range(shares)} in ${all.length} loads`,
        },
        task(name, all),
      ];
    },
  });

/** @param without frames that the page has in as much time without us */
const neverAtRest = (shown: Shown, without: readonly number[]) =>
  stage({
    shown,
    tell(watched) {
      const { thread, runs, frames } = watched;
      const seen = (markedAt(thread, 'bench:seen') - markedAt(thread, 'bench:named')) / 1000;
      return { ...tasksOf(watched, runs), frames, seen };
    },
    figures(all) {
      const frames = all.map((load) => load.frames);
      return [
        {
          part,
          name: 'frames of a page that never rests',
          value: (middle(frames) / middle(without)) * 100,
          unit: '%',
          bar: least(95),
          note: `${range(frames)}; without us ${range(without)} in ${without.length} loads`,
        },
        task('a page that never rests', all),
        {
          part,
          name: 'late name marked on a page that never rests',
          value: middle(all.map(({ seen }) => seen)),
          unit: 'ms',
          bar: most(2000),
        },
      ];
    },
  });

/**
 * Loads of each page. The pages take turns, so that a machine that changes its speed within minutes is met by all of them at
 * each of its speeds: when each had nine loads in a row, two runs of a build lay up to 29 % apart.
 */
const LOADS = 21;
/** Of these, loads of the page that never rests without us as well. */
const WITHOUT = 5;

/** @returns longest tasks, shares of a core, and how soon text is marked. */
export async function measureSmooth(
  _pages: readonly BenchPage[],
  { quick }: Options,
): Promise<Figure[]> {
  const builds = makeBuilds();
  const site = await openSite();
  const bare = await launchChromium();
  const ours = await launchChromium(builds.ours);
  const without: number[] = [];
  const restlessPage = { path: '/restless.html', html: restless(), wait: 6_000 };
  const scenes = [
    huge(),
    changing('live blog', liveBlog()),
    changing('chat', chat()),
    neverAtRest(restlessPage, without),
  ];
  try {
    for (let load = 0; load < (quick ? 3 : LOADS); load++) {
      for (const scene of scenes) await scene.load(ours, site);
      if (load < WITHOUT) without.push((await watch(bare, site, restlessPage)).frames);
    }
    return scenes.flatMap((scene) => scene.figures());
  } finally {
    await bare.browser.close();
    await ours.browser.close();
    await site.close();
  }
}
