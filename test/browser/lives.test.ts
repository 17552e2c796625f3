/**
 * What an extension goes through: removed under an open page, its store damaged, its settings flipped while
 * pages load, many tabs. A page must not notice.
 */
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { articlePage, NAMES } from './hostile/article.ts';
import { ask, cardOpen, cardWhen, lines, marked, observedTab, rest, settled } from './observed.ts';
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

  async function start(): Promise<void> {
    driver = await openDriver(kind);
    page = await observedTab(driver);
  }
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
  /** The page lives on: it changes, the pointer comes and goes, keys are pressed. */
  async function live(): Promise<void> {
    await page.evaluate(() => {
      document.querySelector('#more')!.textContent = 'Antony Blinken spoke again.';
      document.querySelector('p')!.append(' More on Xi Jinping.');
    });
    await pause(400);
    const box = await ask(page, 'box', NAME);
    if (box) await page.mouse.move(box.x + 4, box.y + 8);
    await pause(900);
    await page.keyboard.press('Escape');
    await page.mouse.move(1000, 800);
    await pause(300);
  }

  const count = (more = 1) => survived('lives', kind, (lives += more), 'lives');
  beforeEach(start, 60_000);
  afterEach(async () => {
    expect(driver.troubles).toEqual([]);
    await driver.close();
  });

  // Firefox ends a removed extension's scripts at once: nothing of ours can clean up there.
  it.runIf(kind === 'chromium')('is removed under an open page, with a card open', async () => {
    await read();
    await rest(page, NAME);
    expect(await cardOpen(page, true)).toBe(true);
    await driver.browser.uninstallExtension(new URL(driver.origin).host);
    await page.mouse.move(1000, 800);
    await live();
    expect(lines(await settled(page))).toEqual([]);
    expect(await ask(page, 'open')).toBe(false);
    count();
  });

  it('finds its store damaged, or written by another version', { timeout: 120_000 }, async () => {
    for (const [name, stored] of STORED) {
      await storeSettings(driver, stored);
      await page.bringToFront();
      await page.goto(address);
      expect(await marked(page, NAMES), name).toEqual(expect.arrayContaining(NAMES));
      count();
    }
    await opensAndCloses();
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
