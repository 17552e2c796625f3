/** axe-core over everything the popup, the settings page and the first-run page show, in both themes. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { KINDS, openDriver, picture, type Driver } from './fixtures.ts';
import { storeSettings } from './store.ts';

/** The ids of the tabs of the popup. */
const ROOMS = ['page', 'summary', 'timeline', 'map'];

describe.each(KINDS)('in %s', (kind) => {
  let driver: Driver;
  let own: Page;

  const open = async (path: string) => {
    own = await driver.openOwn(path);
    await own.bringToFront();
    await own.waitForSelector('main');
  };
  const room = async (id: string) => {
    await own.click(`#tab-${id}`);
    await own.waitForSelector(`#tab-${id}[aria-selected=true]`);
  };
  beforeAll(async () => {
    driver = await openDriver(kind);
  });
  afterEach(async () => {
    await own?.close();
    expect(driver.troubles).toEqual([]);
  });
  afterAll(() => driver?.close());

  it.each(['light', 'dark'] as const)('has no violation of axe-core in %s', async (theme) => {
    await storeSettings(driver, { version: 1, theme });
    // About a page, though there is none: all rooms are there.
    await open('popup.html?tab=-1');
    for (const id of ROOMS) {
      await room(id);
      expect(await violations(own), `popup, ${id}`).toEqual([]);
      await picture(own, `popup-${id}-${theme}-${kind}`);
    }
    await own.type('input[type=search]', 'taiwan');
    await own.waitForSelector('.result');
    expect(await violations(own), 'popup, search').toEqual([]);
    await own.click('.result');
    await own.waitForSelector('.card-panel .card');
    expect(await violations(own), 'popup, card').toEqual([]);
    await own.close();
    for (const path of ['options.html', 'welcome.html']) {
      await open(path);
      expect(await violations(own), path).toEqual([]);
      await picture(own, `${path.replace('.html', '')}-${theme}-${kind}`);
      if (path === 'options.html') await own.close();
    }
  });
});
