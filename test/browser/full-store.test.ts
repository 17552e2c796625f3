/** A store without room: nothing that was chosen is lost, and what cannot be saved is said. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { articlePage, NAMES } from './hostile/article.ts';
import { until } from './marks.ts';
import { cardOpen, lines, marked, observedTab, rest, settled } from './observed.ts';
import { openSite, type Site } from './site.ts';
import { storeSettings } from './store.ts';
import { survived } from './survived.ts';

const NAME = NAMES[1]!;
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Firefox sets no limit of its own to an extension's store: only the disk's, here one of 10 MB. */
const PREFS = { 'dom.quotaManager.temporaryStorage.fixedLimit': 12_288 };

/**
 * Writes until not one more letter is taken, in the end into the settings' own item: Firefox still finds room for a
 * change that makes no item longer than it may be. `own` is a page of the extension.
 */
async function fillStore(own: Page): Promise<void> {
  await own.evaluate(async () => {
    /** Letters at random: a browser may store others in less room. */
    const noise = (length: number) => {
      let text = '';
      while (text.length < length)
        text += String.fromCharCode(
          ...crypto.getRandomValues(new Uint8Array(Math.min(length - text.length, 2 ** 14))),
        );
      return text;
    };
    const fits = (items: Record<string, unknown>) =>
      chrome.storage.local.set(items).then(
        () => true,
        () => false,
      );
    const { settings, ...others } =
      await chrome.storage.local.get<Record<string, { more?: string }>>();
    let at = Object.keys(others).length;
    let more = settings?.more ?? '';
    for (let size = 2 ** 22; size >= 2 ** 10; size /= 2)
      while (await fits({ [`filler-${at}`]: noise(size) })) at += 1;
    for (let size = 2 ** 12; size >= 1; size /= 2)
      for (;;) {
        const longer = more + noise(size);
        if (!(await fits({ settings: { ...settings, more: longer } }))) break;
        more = longer;
      }
  });
}

/**
 * Fills the store and does a deed, until that is refused: Firefox tidies up behind what was written, and may have room
 * again for it. @param deed says whether it was refused; where it was not, it is undone
 * @returns the settings that were stored before the deed
 */
async function untilRefused(own: Page, deed: () => Promise<boolean>): Promise<unknown> {
  for (let tries = 0; tries < 8; tries++) {
    await fillStore(own);
    const full = await own.evaluate(
      async () => (await chrome.storage.local.get('settings'))['settings'],
    );
    if (await deed()) return full;
  }
  throw new Error('The store was filled eight times, and still had room for a change.');
}

let site: Site;
let address: string;
beforeAll(async () => {
  site = await openSite();
  address = site.page('/article.html', articlePage());
});
afterAll(() => site?.close());

describe.each(KINDS)('in %s', (kind) => {
  let driver: Driver;
  let page: Page;
  // A browser for each try: a store once full is slow to have room again.
  beforeEach(async () => {
    driver = await openDriver(kind, { prefs: PREFS });
    page = await observedTab(driver);
  });
  afterEach(async () => {
    await driver?.close();
    expect(driver.troubles).toEqual([]);
  });

  const settingsOf = (own: Page) =>
    own.evaluate(async () => {
      const { settings } = await chrome.storage.local.get('settings');
      return settings as Record<string, unknown> | undefined;
    });

  // Up to a minute, and longer on a busy machine, goes into filling the store to its last byte.
  it(
    'says that it has no room left in its store, and loses nothing',
    { timeout: 180_000 },
    async () => {
      await storeSettings(driver, { version: 1, muted: ['taiwan'] });
      const own = await driver.openOwn('popup.html');
      await page.bringToFront();
      await page.goto(address);
      expect(await marked(page, NAMES)).toEqual(expect.arrayContaining(NAMES));
      await rest(page, NAME);
      expect(await cardOpen(page, true)).toBe(true);
      await driver.card(page, (root) => {
        root.querySelector('details')!.open = true;
      });
      // Unfolded it finds its place anew.
      await pause(200);
      const buttons = async () =>
        (await driver.card(page, (root) =>
          ['mute', 'undo'].map((deed) => {
            const button = root.querySelector(`[data-do="${deed}"]`);
            button?.scrollIntoView({ block: 'nearest' });
            const { x, y, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
            return {
              x: x + width / 2,
              y: y + height / 2,
              shown: button?.checkVisibility() ?? false,
            };
          }),
        ))!;
      const full = await untilRefused(own, async () => {
        const [mute] = await buttons();
        await page.mouse.click(mute!.x, mute!.y);
        // The card takes back that it has muted the name.
        const [back, undo] = await until(
          buttons,
          ([now, undone]) => now!.shown && !undone!.shown,
          5_000,
        );
        if (back!.shown) return true;
        await page.mouse.click(undo!.x, undo!.y);
        return false;
      });
      await page.mouse.move(1270, 890);
      await own.bringToFront();
      const press = () => own.click('input[role="switch"]');
      const isEnabled = async () => (await settingsOf(own))?.['enabled'] ?? true;
      const again = await untilRefused(own, async () => {
        await press();
        if (await until(() => own.$('[role="alert"]'), Boolean, 5_000)) return true;
        await press();
        return false;
      });
      const told = await own.$eval('[role="alert"]', (one) => one.textContent);
      // Firefox often knows no better than "An unexpected error occurred".
      expect(told).toMatch(/could not be saved.*(?:quota|error)/i);
      for (const before of [full, again]) expect(before).toMatchObject({ muted: ['taiwan'] });
      expect(await settingsOf(own)).toEqual(again);
      expect(lines(await settled(page))).not.toEqual([]);
      await own.evaluate(async () => {
        const all = Object.keys(await chrome.storage.local.get());
        await chrome.storage.local.remove(all.filter((key) => key.startsWith('filler-')));
      });
      // Firefox has the room only some time after: pressed until it is saved.
      const enabled = await until(
        async () => {
          await press();
          return until(isEnabled, (now) => now === false, 2_000);
        },
        (now) => now === false,
        60_000,
      );
      expect(enabled).toBe(false);
      expect(await settingsOf(own)).toMatchObject({ enabled: false, muted: ['taiwan'] });
      await own.close();
      survived('lives', kind, 1, 'full-store');
    },
  );
});
