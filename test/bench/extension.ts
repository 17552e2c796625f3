/** Part "extension": the built extension in a real browser, as a page meets it: cold, once, against an empty one and none. */
import type { Page } from 'puppeteer-core';
import { openSite, type Site } from '../browser/site.ts';
import { makeBuilds } from './builds.ts';
import { launchChromium, onFreshHost, PAGE_HEADERS, type Chromium } from './chromium.ts';
import { most, least, type Figure } from './figures.ts';
import { generatePage, type BenchPage, type Subject } from './generator.ts';
import type { Options } from './options.ts';
import { spread } from './pages.ts';
import { median } from './statistics.ts';
import { markedAt, runsOf, scriptTime, scriptTimeOnCore, styleTimeOnCore } from './trace.ts';
import { pause, traced } from './tracing.ts';

const part = 'extension';

/** The browsers that take turns. */
type Browsers = Record<'none' | 'empty' | 'ours', Chromium>;

/** After "load": the content script starts now, reads in slices, and is done well before this, in milliseconds. */
const SETTLE = 600;

async function openTraced({ browser }: Chromium, url: string, wait: number) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  try {
    return await traced(page, async () => {
      await page.goto(url, { waitUntil: 'load' });
      await pause(wait);
    });
  } finally {
    await page.close();
  }
}

/** So often all pages are loaded: within the two minutes of one round a machine keeps its speed, and in the next has another. */
const ROUNDS = 3;

/** @param loads pages in the order in which they are loaded; the same one may come more than once */
async function measureScripts(
  browsers: Browsers,
  site: Site,
  loads: readonly BenchPage[],
): Promise<Figure[]> {
  const byClock: Record<keyof Browsers, number[]> = { none: [], empty: [], ours: [] };
  const scripts: typeof byClock = { none: [], empty: [], ours: [] };
  const styles: typeof byClock = { none: [], empty: [], ours: [] };
  const names = Object.keys(scripts) as (keyof Browsers)[];
  for (const [index, { html }] of loads.entries()) {
    const address = site.page(`/page-${index}.html`, html, PAGE_HEADERS);
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + index) % names.length]!;
      const url = onFreshHost(address);
      const thread = await openTraced(browsers[name], url, SETTLE);
      byClock[name].push(scriptTime(thread));
      scripts[name].push(scriptTimeOnCore(thread));
      styles[name].push(styleTimeOnCore(thread));
    }
  }
  const over = (than: 'none' | 'empty', { ours, [than]: others }: typeof scripts) =>
    median(ours.map((time, index) => time - others[index]!));
  const all = ({ ours, empty, none }: typeof scripts) =>
    `ours ${median(ours).toFixed(1)}, empty ${median(empty).toFixed(1)}, none ${median(none).toFixed(1)} ms`;
  return [
    {
      part,
      name: 'script time over an empty extension',
      value: over('empty', scripts),
      unit: 'ms',
      bar: most(8),
      note: `of ${loads.length} loads of ${new Set(loads).size} pages; all script: ${all(scripts)}; by the clock ${over('empty', byClock).toFixed(1)}, all: ${all(byClock)}`,
    },
    {
      part,
      name: 'script time over none',
      value: over('none', scripts),
      unit: 'ms',
      note: `by the clock ${over('none', byClock).toFixed(1)}`,
    },
    {
      part,
      name: 'style time over an empty extension',
      value: over('empty', styles),
      unit: 'ms',
      bar: most(1),
      base: median(styles.empty),
      note: `our rules for marks are in every page; all: ${all(styles)}`,
    },
  ];
}

/** A page turned away may still be loading: it is watched for ten seconds (growth.ts), then left alone. In milliseconds. */
const SETTLED = 21_000;

/** A page that changes its text twenty times a second for three seconds, from so long after its load on. */
function restlessPage(subject: Subject, delay: number): string {
  const { html } = generatePage({ subject, paragraphs: 30, language: 'en', seed: 77 });
  return html.replace(
    '</body>',
    `<p id="restless"></p><script>
      addEventListener('load', () => setTimeout(() => {
        performance.mark('bench:from');
        let round = 0;
        const timer = setInterval(() => {
          const line = document.createElement('p');
          line.textContent = 'The ferry left the harbour, line ' + round;
          document.getElementById('restless').append(line);
          if (++round === 60) { clearInterval(timer); performance.mark('bench:until'); }
        }, 50);
      }, ${delay}));
    </script></body>`,
  );
}

/** How often our script ran while the page changed. */
async function countRuns(
  chromium: Chromium,
  site: Site,
  subject: Subject,
  delay: number,
): Promise<number> {
  const html = restlessPage(subject, delay);
  const url = onFreshHost(site.page(`/restless-${subject}.html`, html, PAGE_HEADERS));
  const thread = await openTraced(chromium, url, delay + 3500);
  const [from, until] = [markedAt(thread, 'bench:from'), markedAt(thread, 'bench:until')];
  if (!(until > from)) return NaN;
  return runsOf(thread, chromium.origin).filter(([start]) => start >= from && start <= until)
    .length;
}

/** Bytes the page's script heap holds after everything that can go is gone. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  return usage.usedSize + usage.backingStorageSize;
}

async function measureHeap(browsers: Browsers, site: Site, rounds: number): Promise<Figure> {
  const { html } = generatePage({ subject: 'off', paragraphs: 30, language: 'en', seed: 78 });
  const address = site.page('/quiet.html', html, PAGE_HEADERS);
  const heap: Record<keyof Browsers, number[]> = { none: [], empty: [], ours: [] };
  for (let round = 0; round < rounds; round++)
    for (const name of Object.keys(heap) as (keyof Browsers)[]) {
      const page = await browsers[name].browser.newPage();
      await page.goto(onFreshHost(address), { waitUntil: 'load' });
      await pause(SETTLE);
      heap[name].push(await heapOf(page));
      await page.close();
    }
  const over = (than: 'none' | 'empty') => (median(heap.ours) - median(heap[than])) / 1000;
  return {
    part,
    name: 'heap on a page turned away',
    value: over('none'),
    unit: 'kB',
    bar: most(400),
    note: `more than without an extension; ${over('empty').toFixed(0)} kB more than with an empty one`,
  };
}

/** @returns script time on real pages, and what is left on a page the gate turns away. */
export async function measureExtension(
  pages: readonly BenchPage[],
  { quick }: Options,
): Promise<Figure[]> {
  const builds = makeBuilds();
  const site = await openSite();
  const set = spread(pages, quick ? 6 : 30);
  const loads = Array.from({ length: quick ? 1 : ROUNDS }, () => set).flat();
  const browsers: Browsers = {
    none: await launchChromium(),
    empty: await launchChromium(builds.empty),
    ours: await launchChromium(builds.ours),
  };
  try {
    return [
      ...(await measureScripts(browsers, site, loads)),
      {
        part,
        name: 'runs on a page turned away',
        value: await countRuns(browsers.ours, site, 'off', SETTLED),
        unit: 'count',
        bar: most(0),
        note: 'in 3 s of 60 changes made by the page, 21 s after its load',
      },
      {
        part,
        name: 'runs on a page about the subject',
        value: await countRuns(browsers.ours, site, 'topic', 1000),
        unit: 'count',
        bar: least(1),
        note: 'the same changes: shows that the count sees us',
      },
      await measureHeap(browsers, site, quick ? 2 : 5),
    ];
  } finally {
    for (const { browser } of Object.values(browsers)) await browser.close();
    await site.close();
  }
}
