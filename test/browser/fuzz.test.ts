/**
 * Random pages under random changes. Each plan ends with the page as the changes alone would have left it, and with the
 * very marks a fresh scan of that page gives; switched off, nothing is left. Plans in one page, one after the other, leave
 * no range, node, listener or observer behind.
 * FUZZ_RUNS and FUZZ_SEED ask for more plans or others.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import type { PageState } from '../../entrypoints/shared/messages.ts';
import { countsOf, type Counts } from './counts.ts';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { act } from './fuzz/act.ts';
import { plans, type Plan } from './fuzz/plan.ts';
import { articlePage } from './hostile/article.ts';
import { ask, cardOpen, lines, marked, observedTab, rest, settled } from './observed.ts';
import { changeSettings } from './store.ts';
import { until } from './marks.ts';
import { openSite, type Site } from './site.ts';
import { survived } from './survived.ts';
import type { SeenMark } from './witness.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 12);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_240_426);
const STEPS = 40;
const LIVES = 4;
const NAMES = ['Antony Blinken', 'Xi Jinping'];

let site: Site;
let address: string;
beforeAll(async () => {
  site = await openSite();
  // Chinese from the start, so that no change waits for names in other letters, which nothing tells (see reading.test.ts).
  const after = '<p>译文</p><div id="fuzz"></div>';
  address = site.page('/fuzz.html', articlePage({ after }));
});
afterAll(() => site?.close());

describe.each(KINDS)('in %s', (kind) => {
  let driver: Driver;
  let page: Page;
  let own: Page;
  beforeAll(async () => {
    driver = await openDriver(kind);
    own = await driver.openOwn('popup.html');
    page = await observedTab(driver);
  }, 60_000);
  afterAll(() => driver?.close());

  const isRead = () =>
    own.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const state = await chrome.tabs.sendMessage(tab!.id!, { type: 'page-state' }, { frameId: 0 });
      return (state as PageState).status !== 'reading';
    });

  /** A page that is read from its beginning shows nothing until it has its names, however long that takes. */
  async function settledWhenRead(): Promise<SeenMark[]> {
    for (;;) {
      await until(isRead, Boolean);
      const marks = await settled(page, 600);
      if (await isRead()) return marks;
    }
  }

  const readFromBeginning = () => marked(page, NAMES);

  async function holds(plan: Plan, which: 'first' | 'all'): Promise<void> {
    await changeSettings(own, { enabled: true, mark: { which } });
    await page.bringToFront();
    await page.goto(address);
    await readFromBeginning();
    const from = driver.troubles.length;
    const { real, model } = await page.evaluate(act, JSON.stringify(plan));
    const kept = lines(await settledWhenRead());
    expect(real, 'the page is what the changes made of it').toBe(model);
    expect(
      kept.filter((line) => line.startsWith('detached')),
      'ranges outside the page',
    ).toEqual([]);
    expect(new Set(kept).size, 'no range twice').toBe(kept.length);

    await changeSettings(own, { enabled: false });
    const left = async () => lines(await ask(page, 'marks'));
    expect(await until(left, ({ length }) => length === 0), 'marks when switched off').toEqual([]);
    await changeSettings(own, { enabled: true });
    await readFromBeginning();
    const fresh = lines(await settledWhenRead());
    expect(kept, 'the marks of a fresh scan').toEqual(fresh);
    expect(await page.evaluate(() => document.querySelector('backgrounder-card'))).toBeNull();
    expect(driver.troubles.slice(from)).toEqual([]);
  }

  it.each(['all', 'first'] as const)(
    `marks of ${RUNS} plans of ${STEPS} steps equal a fresh scan (%s)`,
    { timeout: RUNS * 20_000 },
    async (which) => {
      await fc.assert(
        fc.asyncProperty(plans(STEPS), (plan) => holds(plan, which)),
        { numRuns: RUNS, seed: SEED, endOnFailure: !process.env['FUZZ_SHRINK'] },
      );
      survived('fuzz steps', kind, RUNS * STEPS, which);
      expect(await ask(page, 'hosts')).toBe(0);
    },
  );

  it(`leaks nothing over ${LIVES} lives of a page`, { timeout: 120_000 }, async () => {
    await changeSettings(own, { enabled: true, mark: { which: 'all' } });
    await page.bringToFront();
    await page.goto(address);
    let first: Counts | undefined;
    for (const plan of fc.sample(plans(STEPS), { numRuns: LIVES, seed: SEED })) {
      await changeSettings(own, { enabled: true });
      await readFromBeginning();
      await page.evaluate(act, JSON.stringify(plan));
      await settled(page);
      await rest(page, NAMES[1]!);
      expect(await cardOpen(page, true)).toBe(true);
      await page.mouse.move(1270, 890);
      await changeSettings(own, { enabled: false });
      await page.evaluate(() => document.querySelector('#fuzz')!.replaceChildren());
      await settled(page);
      const counts = await countsOf(driver, page);
      // The first life opens what the page keeps: the lexicon, the styles of cards.
      first ??= counts;
      expect(counts).toEqual(first);
      if (kind === 'chromium') expect(counts).toMatchObject({ StaticRange: 0, Highlight: 0 });
    }
    survived('leak checks', kind, LIVES, 'fuzz');
  });
});
