/** Part "hover": what pointer moves over text cost with 3,000 mentions, and how soon a card is painted. */
import type { Page } from 'puppeteer-core';
import { approach } from '../browser/pointer.ts';
import { openSite } from '../browser/site.ts';
import { makeBuilds } from './builds.ts';
import { launchChromium, onFreshHost, PAGE_HEADERS } from './chromium.ts';
import { most, type Bar, type Figure } from './figures.ts';
import type { BenchPage } from './generator.ts';
import type { Options } from './options.ts';
import { createChance } from './random.ts';
import { median, middle, range, sum } from './statistics.ts';
import { markedAt } from './trace.ts';
import { pause, traced } from './tracing.ts';

const part = 'hover';

/** Pages in which the pointer moves, one after the other: which of its calls an engine compiles for speed is each page's luck. */
const PAGES = 5;
/** Moves in each. */
const MOVES = 300;
/** A frame at 60 Hz, in milliseconds. */
const FRAME = 1000 / 60;

/** 1,000 paragraphs of three mentions each. */
function manyMentions(): string {
  const line =
    '<p>While <b>Antony</b> Blinken was on his way, Wang Yi met diplomats, and people in the harbour talked about Taiwan all day long.</p>';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Blinken in China</title><style>body{font:18px/1.6 serif;max-width:50em}</style></head><body><main>${line.repeat(1000)}</main></body></html>`;
}

/**
 * Script of each move, ours since the page has none but for the note of a card, by Chromium's own counter. Not by a trace as elsewhere: that
 * doubles what so short a listener costs (an empty one takes 0.06 ms in a trace and 0.02 without).
 */
async function costsOfMoves(page: Page, count: number): Promise<number[]> {
  const chance = createChance(12);
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const scriptTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'ScriptDuration')?.value;
    if (seconds === undefined) throw new Error('This browser does not count the time of scripts.');
    return seconds * 1000;
  };
  const costs: number[] = [];
  let before = await scriptTime();
  for (let move = 0; move < count; move++) {
    await page.mouse.move(30 + chance.below(800), 30 + chance.below(700));
    // Timers that a move sets run into the costs of later ones.
    await pause(20);
    const after = await scriptTime();
    costs.push(after - before);
    before = after;
  }
  await session.detach();
  if (sum(costs) === 0) throw new Error('Nothing of ours heard the pointer move.');
  return costs;
}

async function measureMoves(open: () => Promise<Page>, quick: boolean): Promise<Figure> {
  const costs: number[] = [];
  for (let number = 0; number < (quick ? 1 : PAGES); number++) {
    const page = await open();
    costs.push(...(await costsOfMoves(page, quick ? 60 : MOVES)));
    await page.close();
  }
  return {
    part,
    name: 'a pointer move over 3,000 mentions',
    value: median(costs),
    unit: 'ms',
    bar: most(0.1),
    note: `of ${costs.length} moves; mean ${(sum(costs) / costs.length).toFixed(3)}, dearest ${Math.max(...costs).toFixed(2)} ms`,
  };
}

/** Notes in the trace when a card opens and when the frame that shows it has been drawn. */
function noteCards(): void {
  // Inside the card's host the page cannot look, but the host says when its card is seen.
  new MutationObserver((records) => {
    if (!(records[0]!.target as Element).hasAttribute('data-open')) return;
    performance.mark('bench:open');
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => performance.mark('bench:painted'));
      port1.start();
      port2.postMessage(0);
    });
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-open'] });
}

/**
 * A popover of one word, opened by a timer of the page while the pointer rests: what the browser's own frames cost, in
 * which no extension has a part.
 */
async function showControl(page: Page): Promise<void> {
  await page.evaluate(() => {
    const control = document.createElement('div');
    control.popover = 'manual';
    control.textContent = 'control';
    document.body.append(control);
    setTimeout(() => {
      control.showPopover();
      control.dataset['open'] = '';
    }, 400);
    setTimeout(() => control.remove(), 900);
  });
  await pause(1000);
}

/** @returns milliseconds from the timer that opened a popover to the frame that shows it; NaN when none opened. */
async function delayOf(page: Page, act: () => Promise<unknown>): Promise<number> {
  const thread = await traced(page, async () => {
    await act();
    await pause(1000);
  });
  const opened = markedAt(thread, 'bench:open');
  const fired = thread.filter(({ name, ts }) => name === 'TimerFire' && ts <= opened);
  return (markedAt(thread, 'bench:painted') - Math.max(...fired.map(({ ts }) => ts))) / 1000;
}

/** On the sample page of the tests: from the timer that ends the delay to the frame with the card. */
async function measureCards(open: () => Promise<Page>, times: number): Promise<Figure[]> {
  const delays = { control: [] as number[], first: [] as number[], later: [] as number[] };
  for (let time = 0; time < times; time++) {
    const page = await open();
    delays.control.push(await delayOf(page, () => showControl(page)));
    delays.first.push(await delayOf(page, () => approach(page, 'Lai Ching-te')));
    await page.keyboard.press('Escape');
    delays.later.push(await delayOf(page, () => approach(page, 'Wang Yi')));
    await page.close();
  }
  const figure = (name: string, values: readonly number[], bar?: Bar): Figure => ({
    part,
    name,
    value: middle(values),
    unit: 'ms',
    ...(bar && { bar }),
    note: `from the timer’s call to the frame that shows it; ${range(values)}, ${values.length} times`,
  });
  return [
    figure('an empty popover painted after a timer', delays.control),
    figure('first card painted after the delay’s end', delays.first, most(FRAME)),
    figure('later card painted after the delay’s end', delays.later, most(FRAME)),
  ];
}

/** @returns costs in milliseconds. */
export async function measureHover(
  _pages: readonly BenchPage[],
  { quick }: Options,
): Promise<Figure[]> {
  const builds = makeBuilds();
  const site = await openSite();
  const { browser } = await launchChromium(builds.ours);
  try {
    const open = async (url: string): Promise<Page> => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      // A tab behind another draws no frames.
      await page.bringToFront();
      await page.evaluateOnNewDocument(noteCards);
      await page.goto(onFreshHost(url));
      await pause(1500);
      return page;
    };
    const sample = site.url('summit-preview.html');
    const cards = await measureCards(() => open(sample), quick ? 3 : 41);
    const many = site.page('/mentions.html', manyMentions(), PAGE_HEADERS);
    return [await measureMoves(() => open(many), quick), ...cards];
  } finally {
    await browser.close();
    await site.close();
  }
}
