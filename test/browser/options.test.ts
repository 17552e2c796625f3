/** The settings page: what is chosen is seen at once, and what is lost can be had back. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { article } from './article.ts';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { settledMarks, until } from './marks.ts';
import { place, rest } from './pointer.ts';
import { openSite, type Site } from './site.ts';
import { storeSettings } from './store.ts';

describe.each(KINDS)('the settings page in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  let own: Page;

  const open = async () => {
    own = await driver.openOwn('options.html');
    await own.bringToFront();
    await own.waitForSelector('main');
  };
  const settings = () =>
    own.evaluate(async () => {
      const stored = await chrome.storage.local.get('settings');
      return stored['settings'] as Record<string, unknown> | undefined;
    });
  const says = (selector: string) =>
    own.evaluate((at) => document.querySelector(at)?.textContent ?? '', selector);

  beforeAll(async () => {
    driver = await openDriver(kind);
    site = await openSite();
  });
  beforeEach(() => storeSettings(driver, undefined));
  afterEach(async () => {
    await own?.close();
    expect(driver.troubles.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('writes a file that brings everything back', async () => {
    const mine = {
      version: 1,
      enabled: true,
      theme: 'dark',
      muted: ['china'],
      sites: { 'example.org': 'never' },
      open: { by: 'click', delay: 900 },
      mark: { which: 'all', style: 'tint', kinds: { topic: false } },
    };
    await storeSettings(driver, mine);
    await open();
    // The browser would put the file into the reader's folder: it is caught on the way there.
    const file = await own.evaluate(async () => {
      const caught = new Promise<Blob>((resolve) => {
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob) => {
          resolve(blob as Blob);
          return make(blob);
        };
      });
      HTMLAnchorElement.prototype.click = () => {};
      document.querySelector<HTMLElement>('.data-buttons button')!.click();
      return await (await caught).text();
    });
    expect(JSON.parse(file)).toMatchObject(mine);
    await own.click('.data-buttons button:nth-of-type(3)');
    await expect.poll(settings).toMatchObject({ theme: 'page', muted: [], sites: {} });
    await own.evaluate((text) => {
      const field = document.querySelector<HTMLInputElement>('input[type=file]')!;
      const files = new DataTransfer();
      files.items.add(new File([text], 'mine.json'));
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, file);
    await expect.poll(settings).toMatchObject(mine);
  });

  it('shows the shortcuts as they are now', async () => {
    await open();
    const listed = () =>
      own.$$eval('.shortcuts dd', (keys) => keys.map(({ textContent }) => textContent));
    const known = await own.evaluate(async () => {
      const commands = await chrome.commands.getAll();
      const keyOf = (wanted: string) => commands.find(({ name }) => name === wanted)?.shortcut;
      return ['_execute_action', 'next-mention', 'previous-mention', 'open-card', 'toggle'].map(
        (name) => keyOf(name) || 'no key set',
      );
    });
    expect(known.filter((key) => key !== 'no key set').length).toBeGreaterThanOrEqual(3);
    expect(await listed()).toEqual(known);
    // The reader changes one on the browser's page and comes back.
    await own.evaluate(() => {
      chrome.commands.getAll = () =>
        Promise.resolve([{ name: 'toggle', shortcut: 'Alt+Shift+9', description: 'Toggle' }]);
      dispatchEvent(new Event('focus'));
    });
    await expect.poll(listed).toEqual(['Alt+Shift+9']);
  });

  it('opens cards as chosen: with Alt held, or by a click', async () => {
    const page = await driver.open(site.page('/opening.html', article()));
    const shown = () => driver.card(page, (root) => root.host.matches('[data-open]'));
    await open();
    for (const way of ['alt-hover', 'click']) {
      await own.bringToFront();
      await own.click(`input[value="${way}"]`);
      await expect.poll(settings).toMatchObject({ open: { by: way } });
      await page.bringToFront();
      await settledMarks(page, 8);
      await page.mouse.move(20, 20);
      await rest(page, 'Wang Yi');
      expect((await shown()) ?? false, `${way}, at rest`).toBe(false);
      const { x, y, width, height } = await place(page, 'Wang Yi');
      if (way === 'alt-hover') {
        await page.keyboard.down('Alt');
        await page.mouse.move(x + 4, y + 4, { steps: 3 });
      } else await page.mouse.click(x + width / 2, y + height / 2);
      await expect.poll(shown, { timeout: 3_000 }).toBe(true);
      if (way === 'alt-hover') await page.keyboard.up('Alt');
      await page.keyboard.press('Escape');
      await expect.poll(shown).toBe(false);
    }
    await page.close();
  });

  it('gives a muted name back, with undo', async () => {
    await storeSettings(driver, { version: 1, muted: ['china', 'taiwan'] });
    await open();
    expect(await says('ul.muted')).toContain('Taiwan');
    await own.click('ul.muted li:nth-child(2) button');
    await expect.poll(settings).toMatchObject({ muted: ['china'] });
    await own.waitForSelector('.undo');
    await own.click('.undo button');
    await expect.poll(settings).toMatchObject({ muted: ['china', 'taiwan'] });
  });

  it('says which settings were damaged and mends them when told to', async () => {
    await storeSettings(driver, { version: 1, open: { delay: 'soon' }, badge: true });
    await open();
    expect(await says('.notice')).toContain('open.delay');
    await own.click('.notice button');
    await expect.poll(settings).toMatchObject({ open: { delay: 400 }, badge: true });
    await expect.poll(() => says('.notice')).toBe('');
  });

  it('shows the chosen mark in the sample and in an open page, and the chosen theme on its card', async () => {
    const page = await driver.open(site.page('/live.html', article()));
    await page.bringToFront();
    await settledMarks(page, 8);
    await open();
    const sample = () =>
      own.$eval('.mark-sample .marked', (mark) => getComputedStyle(mark).textDecorationStyle);
    expect(await sample()).toBe('dotted');
    await own.click('input[value="solid"]');
    await expect.poll(sample).toBe('double');
    await own.click('input[value="dark"]');
    const names = () =>
      page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.includes('solid')));
    expect((await until(names, (found) => found.length > 0)).length).toBeGreaterThan(0);
    await page.bringToFront();
    await rest(page, 'Lai Ching-te');
    expect(await driver.card(page, (root) => root.host.getAttribute('data-theme'))).toBe('dark');
    await page.close();
  });

  it('leaves the slider where the reader does, while the settings are carried over', async () => {
    await storeSettings(driver, { version: 1, sync: true });
    await open();
    const boxes = () =>
      own.evaluate(async () => {
        const delays = [chrome.storage.local, chrome.storage.sync].map(async (area) => {
          const { settings: stored } = await area.get<{
            settings?: { open?: { delay: number } };
          }>();
          return stored?.open?.delay;
        });
        return Promise.all(delays);
      });
    await own.$eval('.range input', (slider) => {
      for (const delay of ['600', '900', '1200', '1500', '1800']) {
        slider.value = delay;
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await expect.poll(boxes).toEqual([1800, 1800]);
    const events = await own.evaluate(async () => {
      let heard = 0;
      chrome.storage.onChanged.addListener(() => (heard += 1));
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      const soFar = heard;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return heard - soFar;
    });
    expect(events).toBe(0);
    expect(await boxes()).toEqual([1800, 1800]);
    await own.evaluate(() => chrome.storage.sync.clear());
  });

  it('tells what the browser said when it would not sync, and forgets it when it does', async () => {
    await storeSettings(driver, { version: 1, sync: true });
    await open();
    expect(await says('.notice')).toBe('');
    const put = (words: string | undefined) =>
      own.evaluate(async (text) => {
        if (text) await chrome.storage.local.set({ 'sync-error': text });
        else await chrome.storage.local.remove('sync-error');
      }, words);
    await put('QUOTA_BYTES_PER_ITEM quota exceeded');
    await expect.poll(() => says('.notice')).toContain('QUOTA_BYTES_PER_ITEM quota exceeded');
    await put(undefined);
    await expect.poll(() => says('.notice')).toBe('');
  });
});
