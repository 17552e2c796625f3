/** The card for everybody: axe-core and keyboard. A finger has card-touch.test.ts. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article } from './article.ts';
import { cardAlone, violations } from './axe.ts';
import { sendCommands } from './card-sight.ts';
import { KINDS, openDriver, picture, type Driver } from './fixtures.ts';
import { settledMarks, until } from './marks.ts';
import { approach } from './pointer.ts';
import { openSite, type Site } from './site.ts';
import { storeSettings } from './store.ts';

describe.each(KINDS)('the card in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  const open = async (name: string, html: string) => {
    const page = await driver.open(site.page(`/${name}.html`, html));
    await page.bringToFront();
    await settledMarks(page, 4);
    return page;
  };
  /** Rests on a name until its card stands still. */
  const meet = async (page: Page, text: string) => {
    await approach(page, text);
    const faded = (root: ShadowRoot) =>
      root.host.matches('[data-open]')
        ? getComputedStyle(root.querySelector('.root')!).opacity
        : '0';
    await until(
      () => driver.card(page, faded),
      (opacity) => opacity === '1',
    );
  };
  beforeAll(async () => {
    driver = await openDriver(kind);
    site = await openSite();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it.each([
    ['light', ''],
    ['dark', '<style>body{background:#15171a;color:#e8e6e3}</style>'],
  ])('takes the colours of a %s page, in which axe-core finds no fault', async (theme, head) => {
    const page = await open(`theme-${theme}`, article({ head }));
    await meet(page, 'Lai Ching-te');
    expect(await driver.card(page, (root) => root.host.getAttribute('data-theme'))).toBe(theme);
    await driver.card(page, (root) => {
      root.querySelector('details')!.open = true;
    });
    await picture(page, `card-${kind}-${theme}`);
    const alone = await cardAlone(driver, site, page);
    expect(await violations(alone)).toEqual([]);
    await alone.close();
    await page.close();
  });

  /** The text under the keyboard's ring. */
  const ringed = (page: Page) =>
    page.evaluate(() => {
      let text = '';
      CSS.highlights.get('backgrounder-ring')?.forEach((given) => {
        const range = document.createRange();
        range.setStart(given.startContainer, given.startOffset);
        range.setEnd(given.endContainer, given.endOffset);
        text += range.toString();
      });
      return text;
    });

  it('steps forward and back by command, with a ring and a word for those who hear', async () => {
    const page = await open('steps', article());
    const said = () =>
      driver.card(page, (root) => root.querySelector('[aria-live=polite]')!.textContent);
    for (const [steps, ring, at] of [
      [['next', 'next'], 'Shanghai', 2],
      [['previous'], 'Blinken', 1],
      // Before the first comes the last.
      [['previous'], 'Stimson Center', undefined],
      [['next'], 'Blinken', 1],
    ] as const) {
      await sendCommands(driver, page, ...steps);
      await expect.poll(() => ringed(page)).toBe(ring);
      const words = await said();
      const [, found, of] = /mention (\d+) of (\d+)$/.exec(words ?? '')!;
      expect(found).toBe(`${at ?? of}`);
    }
    // No card was asked for, so none takes room; the page has the focus it had.
    expect(await driver.card(page, (root) => root.querySelector('.card'))).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    await page.close();
  });

  it('opens by command as a labelled dialog, with focus in and back', async () => {
    const page = await open('keys', article());
    await page.focus('#link');
    await sendCommands(driver, page, 'next', 'next', 'open');
    const dialog = () =>
      driver.card(page, (root) => ({
        open: root.host.matches('[data-open]'),
        role: root.querySelector('.root')!.getAttribute('role'),
        label: root.querySelector('#card-name')?.textContent?.trim(),
        focused:
          root.activeElement?.id ||
          root.activeElement?.className ||
          root.activeElement?.tagName ||
          '',
        said: root.querySelector('[aria-live]')!.textContent,
      }));
    const opened = await until(dialog, (now) => now?.focused === 'card-name');
    expect(opened).toMatchObject({ open: true, role: 'dialog', focused: 'card-name' });
    expect(opened!.label).not.toBe('');
    expect(opened!.said).toContain('mention 2 of');
    expect(await ringed(page)).toBe('Shanghai');
    // Everything in it is reached by Tab, and Tab does not fall out of it.
    const reached = new Set<string>();
    for (let press = 0; press < 6; press += 1) {
      await page.keyboard.press('Tab');
      reached.add((await dialog())!.focused);
    }
    expect([...reached]).toEqual(expect.arrayContaining(['close', 'SUMMARY']));
    expect(reached).not.toContain('');
    await page.keyboard.press('Escape');
    expect((await dialog())!.open).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
    await page.close();
  });

  it('says that there is nothing to open', async () => {
    const page = await driver.open(site.page('/none.html', article()));
    await page.bringToFront();
    await settledMarks(page, 4);
    await page.evaluate(() => (document.body.style.display = 'none'));
    await sendCommands(driver, page, 'next');
    const said = () =>
      driver.card(page, (root) => root.querySelector('[aria-live=polite]')!.textContent);
    const none = await until(said, (words) => Boolean(words));
    expect(none).not.toBe('');
    await driver.card(page, (root) => {
      root.querySelector('[aria-live=polite]')!.textContent = '';
    });
    await sendCommands(driver, page, 'open');
    expect(await until(said, (words) => Boolean(words))).toBe(none);
    await page.close();
  });

  it('takes the focus only when the keyboard asked, also after it asked twice', async () => {
    const page = await open('twice', article());
    await page.focus('#link');
    await sendCommands(driver, page, 'next', 'open', 'open');
    const focused = () => driver.card(page, (root) => root.activeElement?.id ?? '');
    expect(await until(focused, (id) => id === 'card-name')).toBe('card-name');
    await page.keyboard.press('Escape');
    await meet(page, 'Lai Ching-te');
    expect(await focused()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
    await page.close();
  });

  it('keeps the focus at the button that takes the place of the one pressed', async () => {
    const page = await open('deeds', article());
    await sendCommands(driver, page, 'next', 'open');
    const deed = () =>
      driver.card(page, (root) => (root.activeElement as HTMLElement | null)?.dataset['do']);
    await until(
      () => driver.card(page, (root) => root.activeElement?.id),
      (id) => id === 'card-name',
    );
    await driver.card(page, (root) => {
      root.querySelector('details')!.open = true;
    });
    for (let press = 0; press < 30 && (await deed()) !== 'not-here'; press += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await until(deed, (now) => now === 'undo')).toBe('undo');
    await page.keyboard.press('Enter');
    expect(await until(deed, (now) => now === 'not-here')).toBe('not-here');
    await page.keyboard.press('Escape');
    await page.close();
  });

  it('gives the focus back when the session ends under it', async () => {
    const page = await open('ends', article());
    await page.focus('#link');
    await sendCommands(driver, page, 'next', 'open');
    await until(
      () => driver.card(page, (root) => root.activeElement?.id),
      (id) => id === 'card-name',
    );
    await storeSettings(driver, { version: 1, enabled: false });
    await page.bringToFront();
    const focused = () => page.evaluate(() => document.activeElement?.id);
    expect(await until(focused, (id) => id === 'link')).toBe('link');
    await storeSettings(driver, undefined);
    await page.close();
  });
});
