/** The real toolbar popup over real tabs: what it switches holds at once, in every tab of the site, without a reload. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Popup } from './eyes.ts';
import { article } from './article.ts';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { marksOf, settledMarks, until } from './marks.ts';
import { openSite, type Site } from './site.ts';
import { changeSettings, storeSettings } from './store.ts';

const FOOTBALL =
  '<!doctype html><title>Euro</title><p>Germany beat Scotland 5-1. China did not qualify.</p>';
const SITE_SWITCH = '.site-row input[role=switch]';
const MAIN_SWITCH = '.head-row input[role=switch]';

describe.each(KINDS)('the toolbar popup in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  let pages: Page[] = [];
  const open = async (path: string, html: string, marks = 8): Promise<Page> => {
    const page = await driver.open(site.page(path, html));
    pages.push(page);
    await page.bringToFront();
    if (marks > 0) await settledMarks(page, marks);
    return page;
  };
  const shows = async (page: Page, some: boolean) => {
    const marks = await until(
      () => marksOf(page),
      (now) => now.length > 7 === some,
    );
    expect(marks.length > 7).toBe(some);
  };
  const says = (popup: Popup, selector: string, words: RegExp) =>
    expect
      .poll(() => popup.evaluate((at) => document.querySelector(at)?.textContent ?? '', selector), {
        timeout: 5_000,
      })
      .toMatch(words);

  beforeAll(async () => {
    driver = await openDriver(kind);
    site = await openSite();
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
    await storeSettings(driver, undefined);
    expect(driver.troubles.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('switches this site, and all sites, in both tabs of the site at once', async () => {
    const first = await open('/one.html', article());
    const second = await open('/two.html', article());
    for (const [selector, words] of [
      [SITE_SWITCH, /Off on this site$/],
      [MAIN_SWITCH, /Off on all sites$/],
    ] as const) {
      const popup = await driver.popup(second);
      await popup.click(selector);
      await says(popup, '.state', words);
      await shows(first, false);
      await shows(second, false);
      await popup.click(selector);
      await shows(second, true);
      await shows(first, true);
      await popup.close();
    }
  });

  it('works on chosen sites only, when the reader wants that, and takes this one in at a press', async () => {
    const page = await open('/chosen.html', article());
    const own = await driver.openOwn('options.html');
    await changeSettings(own, { mode: 'chosen' });
    await own.close();
    await shows(page, false);
    const popup = await driver.popup(page);
    await says(popup, '.state', /Not among the sites you chose$/);
    await popup.click(SITE_SWITCH);
    await shows(page, true);
    await says(popup, '.state', /names known here$/);
    await popup.click(SITE_SWITCH);
    await shows(page, false);
    await popup.close();
  });

  it('pauses for an hour and goes on when told to', async () => {
    const page = await open('/pause.html', article());
    const popup = await driver.popup(page);
    await popup.click('.foot button');
    await shows(page, false);
    await says(popup, '.foot button', /^(?!Pause)/);
    const pausedUntil = await popup.evaluate(async () => {
      const { settings } = await chrome.storage.local.get('settings');
      return (settings as { pausedUntil: string }).pausedUntil;
    });
    const minutes = (Date.parse(pausedUntil) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(58);
    expect(minutes).toBeLessThanOrEqual(60);
    await popup.click('.foot button');
    await shows(page, true);
    await popup.close();
  });

  it('shows a page that was turned away, at a press', async () => {
    const page = await open('/football.html', FOOTBALL, 0);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const popup = await driver.popup(page);
    await popup.click('#tab-page');
    await says(popup, '.state', /Quiet/);
    await popup.click('.empty .button');
    expect((await settledMarks(page, 1)).map(({ text }) => text)).toEqual(['China']);
    await says(popup, '.found', /China/);
    await popup.close();
  });

  it('jumps to a mention far down, tells which, and leads back', async () => {
    const more = '<div style="height:3000px"></div><p id="far">Then Yun Sun spoke again.</p>';
    const page = await open('/jump.html', article({ more }));
    const popup = await driver.popup(page);
    await popup.click('[aria-label*="Yun Sun"][aria-label*="ext"]');
    await says(popup, '.found', /1 of 2/);
    await popup.click('[aria-label*="Yun Sun"][aria-label*="ext"]');
    await says(popup, '.found', /2 of 2/);
    const top = () => page.evaluate(() => document.documentElement.scrollTop);
    await expect.poll(top).toBeGreaterThan(1_000);
    const flashes = () => page.evaluate(() => CSS.highlights.has('backgrounder-ring'));
    expect(await flashes()).toBe(true);
    await popup.click('[aria-label*="Yun Sun"][aria-label*="revious"]');
    await says(popup, '.found', /1 of 2/);
    await popup.click('[aria-label*="Yun Sun"][aria-label*="revious"]');
    await says(popup, '.found', /2 of 2/);
    await expect.poll(top).toBeGreaterThan(1_000);
    await popup.click('.way-back button');
    await expect.poll(top).toBeLessThan(50);
    expect(await flashes()).toBe(false);
    await popup.close();
  });

  it('counts on the button when the reader wants it, and not else', async () => {
    const page = await open('/badge.html', article());
    const popup = await driver.popup(page);
    await says(popup, '.state', /names known here$/);
    const told = await popup.evaluate(() => document.querySelector('.state > span')!.textContent);
    await popup.close();
    const [names] = /^\d+(?= names known here$)/.exec(told)!;
    const own = await driver.openOwn('options.html');
    const texts = () =>
      own.evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        const shown = tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id! }));
        return (await Promise.all(shown)).join('');
      });
    expect(await texts()).toBe('');
    await changeSettings(own, { badge: true });
    await expect.poll(texts).toBe(names);
    await changeSettings(own, { badge: false });
    await expect.poll(texts).toBe('');
    await own.close();
  });

  it('opens an entry’s card at selected words, as the menu asks for it', async () => {
    const page = await open('/menu.html', article());
    await page.evaluate(() => {
      const { firstChild } = document.querySelector('#plain')!;
      getSelection()!.setBaseAndExtent(firstChild!, 0, firstChild!, 10);
    });
    const popup = await driver.popup(page);
    const shown = await popup.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const request = { type: 'show-entry', entry: 'taiwan' };
      return chrome.tabs.sendMessage<typeof request, boolean>(tab!.id!, request, { frameId: 0 });
    });
    expect(shown).toBe(true);
    await popup.close();
    const name = () =>
      driver.card(page, (root) => root.querySelector('#card-name')?.textContent ?? '');
    await expect.poll(name, { timeout: 5_000 }).toContain('Taiwan');
  });

  it('answers the menu in the popup where the page cannot: words looked up', async () => {
    const page = await open('/words.html', article());
    const own = await driver.openOwn('options.html');
    await own.evaluate(() => chrome.storage.session.set({ question: { words: 'blinkin' } }));
    await own.close();
    const popup = await driver.popup(page);
    await says(popup, '.results', /Antony Blinken/);
    expect(await popup.evaluate(() => chrome.storage.session.get('question'))).toEqual({});
    await popup.close();
  });
});
