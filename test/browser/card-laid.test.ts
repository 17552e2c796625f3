/** What happens while a card's delay runs: the card is made and laid out, and nobody can tell. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article } from './article.ts';
import { sendCommands } from './card-sight.ts';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { settledMarks, until } from './marks.ts';
import { approach } from './pointer.ts';
import { openSite, type Site } from './site.ts';
import { storeSettings } from './store.ts';

/** Long enough to look at the page before it is over. */
const DELAY = 1_500;

describe.each(KINDS)('a card laid out ahead in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  let page: Page;
  const look = () =>
    driver.card(page, (shadow) => {
      const root = shadow.querySelector<HTMLElement>('.root')!;
      const live = shadow.querySelector('.live')!;
      return {
        name: root.querySelector('#card-name [lang="en"]')?.textContent ?? '',
        isHigh: root.getBoundingClientRect().height > 100,
        isOpen: shadow.host.matches('[data-open]'),
        isSeen: root.checkVisibility({ visibilityProperty: true }),
        appears: getComputedStyle(root).animationName,
        isRaised: shadow.host.matches(':popover-open'),
        said: live.textContent,
        isHeard: live.checkVisibility({ visibilityProperty: true }),
      };
    });

  beforeAll(async () => {
    driver = await openDriver(kind);
    site = await openSite();
    await storeSettings(driver, { version: 1, open: { by: 'hover', delay: DELAY } });
    page = await driver.open(site.page('/a.html', article()));
    await page.bringToFront();
    await settledMarks(page, 8);
  });
  afterAll(async () => {
    await storeSettings(driver, undefined);
    expect(driver.troubles).toEqual([]);
    await driver.close();
    await site.close();
  });

  it('is laid out unseen, and appears when it opens', async () => {
    await approach(page, 'Lai Ching-te');
    const name = 'Lai Ching-te';
    expect(await until(look, (card) => card?.isHigh === true)).toMatchObject({
      name,
      isHigh: true,
      isOpen: false,
      isSeen: false,
      appears: 'none',
    });
    expect(await until(look, (card) => card?.isOpen === true)).toMatchObject({
      name,
      isHigh: true,
      isOpen: true,
      isSeen: true,
      appears: 'appear',
    });
  });

  it('is taken away when the pointer leaves before its time', async () => {
    await page.keyboard.press('Escape');
    await page.mouse.move(20, 20);
    await approach(page, 'Wang Yi');
    await until(look, (card) => card?.name === 'Wang Yi' && card.isHigh);
    await page.mouse.move(20, 20);
    expect(await until(look, (card) => card?.isHigh === false)).toMatchObject({
      name: '',
      isRaised: false,
      isOpen: false,
    });
  });

  it('is not needed to be heard', async () => {
    await sendCommands(driver, page, 'next');
    expect(await until(look, (card) => !!card?.said)).toMatchObject({
      isOpen: false,
      isSeen: false,
      isHeard: true,
    });
  });
});
