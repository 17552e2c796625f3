/**
 * What an extension goes through: its background ended at any moment, its store damaged, its settings flipped
 * while pages load, many tabs. A page must not notice, and nothing the reader chose may be lost. (Removed, disabled,
 * reloaded, updated: replaced.test.ts. Its store full: full-store.test.ts.)
 */
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { articlePage, NAMES } from './hostile/article.ts';
import { ask, cardOpen, cardWhen, lines, marked, observedTab, rest, settled } from './observed.ts';
import { until } from './marks.ts';
import { openSite, type Site } from './site.ts';
import { changeSettings, storeSettings } from './store.ts';
import { survived } from './survived.ts';

const NAME = NAMES[1]!;
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Whatever may stand in the store: damage, other versions' settings, other types. */
const STORED: [name: string, stored: unknown][] = [
  ['null', null],
  ['a number', 42],
  ['a text', 'enabled'],
  ['a list', [true]],
  ['an empty object', {}],
  ['an older version', { version: 0, enabled: true, sites: [] }],
  ['a version of the future', { version: 999, enabled: 'always', mark: { which: 'some' } }],
  [
    'wrong types throughout',
    { version: 1, enabled: 'yes', sites: 7, mark: [], open: null, muted: {} },
  ],
  [
    'wrong values throughout',
    { version: 1, mark: { which: 'none', style: '</style>' }, open: { by: 'voice', delay: -1 } },
  ],
  [
    'keys that are not ours',
    { version: 1, __proto__: { enabled: false }, constructor: 1, more: 'x'.repeat(1e5) },
  ],
];

let site: Site;
let address: string;
beforeAll(async () => {
  site = await openSite();
  address = site.page('/article.html', articlePage({ after: '<p id="more"></p>' }));
});
afterAll(() => site?.close());

describe.each(KINDS)('in %s', (kind) => {
  let driver: Driver;
  let page: Page;
  let lives = 0;

  async function read(tab: Page = page): Promise<void> {
    await tab.bringToFront();
    await tab.goto(address);
    expect(await marked(tab, NAMES)).toEqual(expect.arrayContaining(NAMES));
  }
  async function opensAndCloses(tab: Page = page): Promise<void> {
    await rest(tab, NAME);
    expect(await cardWhen(driver, tab, (text) => text !== '')).toContain(NAME);
    await tab.mouse.move(1270, 890);
    expect(await cardOpen(tab, false)).toBe(false);
  }

  /** The stored settings. `own` is a page of the extension. */
  const settingsOf = (own: Page) =>
    own.evaluate(async () => {
      const { settings } = await chrome.storage.local.get('settings');
      return settings as Record<string, unknown> | undefined;
    });
  const count = (more = 1) => survived('lives', kind, (lives += more), 'lives');

  beforeAll(async () => {
    driver = await openDriver(kind);
  });
  beforeEach(async () => {
    await storeSettings(driver, undefined);
    page = await observedTab(driver);
  });
  afterEach(async () => {
    await page.close();
    expect(driver.troubles.splice(0)).toEqual([]);
  });
  afterAll(() => driver?.close());

  it('has its background ended while pages load and while the pointer rests', async () => {
    for (let at = 0; at < 8; at++) {
      const ended = pause(at * 50).then(() => driver.stopBackground());
      await Promise.all([read(), ended]);
      await rest(page, NAME);
      await pause(at * 60);
      await driver.stopBackground();
      expect(await cardWhen(driver, page, (text) => text !== ''), `${at}`).toContain(NAME);
      await page.mouse.move(1270, 890);
      expect(await cardOpen(page, false)).toBe(false);
      count();
    }
  });

  it('has its background ended while settings change, and loses none', async () => {
    const own = await driver.openOwn('options.html');
    for (let at = 0; at < 8; at++) {
      const style = at % 2 ? 'dotted' : 'solid';
      const ended = pause(at * 4).then(() => driver.stopBackground());
      await own.evaluate(
        (value) => document.querySelector<HTMLElement>(`input[value="${value}"]`)!.click(),
        style,
      );
      await ended;
      await expect.poll(() => settingsOf(own)).toMatchObject({ mark: { style } });
      count();
    }
    await own.close();
  });

  it('keeps a change made in the last moment of a page of ours', async () => {
    for (let at = 0; at < 5; at++) {
      const own = await driver.openOwn('popup.html');
      // Not awaited: the page goes before anything it might wait for can come back.
      const clicked = own.evaluate(() =>
        document.querySelector<HTMLElement>('input[role="switch"]')!.click(),
      );
      await Promise.allSettled([clicked, own.close()]);
      const other = await driver.openOwn('options.html');
      await expect.poll(() => settingsOf(other)).toMatchObject({ enabled: at % 2 === 1 });
      await other.close();
      count();
    }
  });

  // Each on its own: one after the other they took two minutes on a busy machine.
  it.each(STORED)('finds %s in its store', async (_name, stored) => {
    await storeSettings(driver, stored);
    const own = await driver.openOwn('popup.html');
    const words = () => own.evaluate(() => document.body.innerText.length);
    expect(await until(words, (length) => length > 40)).toBeGreaterThan(40);
    await own.close();
    await read();
    await opensAndCloses();
    count();
  });

  it('goes back to an older release, which loses nothing of the newer one’s', async () => {
    const newer = {
      version: 3,
      voice: { pitch: 2 },
      theme: 'sepia',
      sites: { 'example.net': 'weekends' },
      mark: { which: 'all', style: 'glow', width: 3 },
      muted: [{ entry: 'taiwan', until: '2030-01-01' }],
    };
    await storeSettings(driver, newer);
    await read();
    const own = await driver.openOwn('options.html');
    const told = await own.$eval('[role="alert"]', (one) => one.textContent);
    expect(told).toContain('another version');
    await own.click('input[value="solid"]');
    await expect
      .poll(() => settingsOf(own))
      .toMatchObject({ ...newer, mark: { ...newer.mark, style: 'solid' } });
    await own.click('.switch input');
    await expect.poll(() => settingsOf(own)).toMatchObject({ voice: newer.voice, enabled: false });
    expect(await settingsOf(own)).toMatchObject({ theme: 'sepia', sites: newer.sites });
    await own.close();
    count();
  });

  it('is switched thirty times while the page lives, and ends as the last switch says', async () => {
    const own = await driver.openOwn('popup.html');
    await read();
    for (let at = 0; at < 30; at++) {
      await changeSettings(own, {
        enabled: at % 2 === 1,
        mark: { which: at % 3 ? 'all' : 'first' },
      });
      if (at % 10 === 0) await page.reload();
    }
    await page.bringToFront();
    await marked(page, NAMES);
    const on = lines(await settled(page));
    await changeSettings(own, { enabled: false });
    expect(lines(await settled(page))).toEqual([]);
    await changeSettings(own, { enabled: true });
    await marked(page, NAMES);
    expect(lines(await settled(page))).toEqual(on);
    count();
  });

  it('is read at every zoom of the browser', async () => {
    const own = await driver.openOwn('popup.html');
    for (const zoom of [0.5, 2, 1]) {
      await read();
      await own.evaluate(async (factor) => {
        for (const { id } of await chrome.tabs.query({})) await chrome.tabs.setZoom(id, factor);
      }, zoom);
      expect(await marked(page, NAMES)).toEqual(expect.arrayContaining(NAMES));
      const box = (await ask(page, 'box', NAME))!;
      // Whether a protocol points in the window's pixels or in the page's is asked of the page.
      await page.evaluate(() =>
        addEventListener('pointermove', ({ clientX }) => {
          document.title = String(clientX);
        }),
      );
      await page.mouse.move(290, 290);
      await page.mouse.move(300, 300);
      const scale =
        300 /
        Number(
          await until(
            () => page.title(),
            (at) => Number(at) > 0,
          ),
        );
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move((x - 3) * scale, y * scale);
      await page.mouse.move(x * scale, y * scale);
      expect(await cardWhen(driver, page, (text) => text !== ''), `${zoom}`).toContain(NAME);
      const inView = await driver.card(page, (root) => {
        const { left, top, right, bottom } = root.querySelector('.root')!.getBoundingClientRect();
        return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      });
      expect(inView, `the card in view at ${zoom}`).toBe(true);
      count();
    }
    await own.close();
  });

  it('lives in twenty tabs', { timeout: 120_000 }, async () => {
    const tabs: Page[] = [];
    for (let at = 0; at < 20; at++) {
      const tab = await observedTab(driver);
      await tab.goto(address);
      tabs.push(tab);
    }
    for (const tab of tabs) {
      await tab.bringToFront();
      expect(await marked(tab, NAMES)).toEqual(expect.arrayContaining(NAMES));
    }
    await tabs[7]!.bringToFront();
    await opensAndCloses(tabs[7]);
    for (const tab of tabs) await tab.close();
    count();
  });
});
