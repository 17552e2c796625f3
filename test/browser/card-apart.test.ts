/** The card is neither the page's nor in its way: sizes and colours of its own, and the page scrolls under it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article } from './article.ts';
import { sendCommands, shownName } from './card-sight.ts';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { settledMarks, until } from './marks.ts';
import { place, rest } from './pointer.ts';
import { openSite, type Site } from './site.ts';
import { storeSettings } from './store.ts';

describe.each(KINDS)('the card apart from its page in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  const open = async (name: string, head = '') => {
    const page = await driver.open(site.page(`/${name}.html`, article({ head })));
    await page.bringToFront();
    await settledMarks(page, 4);
    return page;
  };
  /** How the open card is written: size and colours of its text. */
  const look = (page: Page) =>
    driver.card(page, (root) => {
      const card = root.querySelector('.card p, .card')!;
      const { fontSize, color } = getComputedStyle(card);
      const { backgroundColor, width } = getComputedStyle(root.querySelector('.root')!);
      return { fontSize, color, backgroundColor, width };
    });
  beforeAll(async () => {
    driver = await openDriver(kind);
    site = await openSite();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('has the reader’s text size and its own colours, whatever the page’s root says', async () => {
    const plain = await open('plain');
    await rest(plain, 'Lai Ching-te');
    const own = await look(plain);
    expect(Number.parseFloat(own!.fontSize)).toBeGreaterThan(14);
    await plain.close();
    for (const [name, style] of [
      ['small', 'html{font-size:62.5%}body{font-size:18px}'],
      ['large', 'html{font-size:40px!important}body{font-size:18px}'],
      ['dyed', '*{--paper:#f0f;--ink:#ff0;--unit:40px;--text-m:40px}'],
    ] as const) {
      const page = await open(name, `<style>${style}</style>`);
      await rest(page, 'Lai Ching-te');
      expect(await look(page), name).toEqual(own);
      await page.close();
    }
  });

  it('lets the page scroll on when it comes under the pointer', async () => {
    const page = await open('wheel');
    await rest(page, 'Lai Ching-te');
    const before = await page.evaluate(() => scrollY);
    for (let turn = 0; turn < 12; turn += 1) {
      await page.mouse.wheel({ deltaY: 40 });
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    const moved = await until(
      () => page.evaluate(() => scrollY),
      (now) => now - before > 200,
      3_000,
    );
    expect(moved - before).toBeGreaterThan(200);
    await page.close();
  });

  it('opens when Alt is pressed over a name, where that is asked for', async () => {
    await storeSettings(driver, { version: 1, open: { by: 'alt-hover' } });
    const page = await open('alt');
    const { x, y, width, height } = await place(page, 'Lai Ching-te');
    await page.mouse.move(x - 60, y - 60);
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await shownName(driver, page)).toBeUndefined();
    await page.keyboard.down('Alt');
    expect(await until(() => shownName(driver, page), Boolean)).toBe('Lai Ching-te');
    await page.keyboard.up('Alt');
    await storeSettings(driver, undefined);
    await page.close();
  });

  it('takes the keyboard’s ring away when the pointer is pressed', async () => {
    const page = await open('ring');
    await sendCommands(driver, page, 'next');
    const ringed = () => page.evaluate(() => CSS.highlights.has('backgrounder-ring'));
    expect(await until(ringed, Boolean)).toBe(true);
    await page.mouse.click(20, 20);
    expect(await until(ringed, (now) => !now)).toBe(false);
    await page.close();
  });
});
