/**
 * What a reader's system may ask for: its own few colours, no motion, text twice as large. Nothing is lost, nothing
 * sticks out, and axe-core finds no fault, in the card, the popup, the settings and the first-run page.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { article } from './article.ts';
import { cardAlone, violations } from './axe.ts';
import { KINDS, openDriver, picture, type Driver } from './fixtures.ts';
import { settledMarks, until } from './marks.ts';
import { approach } from './pointer.ts';
import { openSite, type Site } from './site.ts';

/** The reader's own size of text, in px: twice what browsers come with. */
const TEXT = 32;

const PREFS = {
  'browser.display.document_color_use': 2,
  'ui.prefersReducedMotion': 1,
  'font.size.variable.x-western': TEXT,
  'font.size.variable.x-unicode': TEXT,
};

/** Chromium is asked page by page; Firefox takes it from its preferences. */
async function ask(kind: string, page: Page): Promise<void> {
  if (kind === 'chromium') {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
    await session.send('Page.setFontSizes', { fontSizes: { standard: TEXT } });
  }
  await page.waitForFunction(
    () =>
      matchMedia('(forced-colors: active) and (prefers-reduced-motion: reduce)').matches &&
      getComputedStyle(document.documentElement).fontSize === '32px',
  );
}

/** How far a page is wider than its window, in px. */
const excess = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe.each(KINDS)('forced colours, no motion and double text in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  let page: Page;

  const openOwn = async (path: string) => {
    page = await driver.openOwn(path);
    await page.bringToFront();
    await page.waitForSelector('main');
    await ask(kind, page);
  };

  beforeAll(async () => {
    driver = await openDriver(kind, { prefs: PREFS });
    site = await openSite();
  });
  afterEach(async () => {
    await page?.close();
    expect(driver.troubles.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  describe('the card', () => {
    beforeEach(async () => {
      page = await driver.open(site.page('/system.html', article()));
      await page.bringToFront();
      await ask(kind, page);
      await settledMarks(page, 8);
      await approach(page, 'Lai Ching-te');
      await until(
        () => driver.card(page, (root) => root.host.matches('[data-open]')),
        (open) => open === true,
      );
    });

    it('has the reader’s text size and colours, a border, and does not move', async () => {
      const look = await driver.card(page, (root) => {
        const frame = root.querySelector('.root')!;
        const { animationDuration, borderTopWidth } = getComputedStyle(frame);
        const { left, right, top, bottom } = frame.getBoundingClientRect();
        return {
          animationDuration,
          borderTopWidth,
          unit: getComputedStyle(root.querySelector('.role')!).fontSize,
          fits: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
          clipped: frame.scrollWidth - frame.clientWidth,
        };
      });
      expect(look).toEqual({
        animationDuration: '0s',
        borderTopWidth: '2px',
        unit: `${0.9375 * TEXT}px`,
        fits: true,
        clipped: 0,
      });
      await picture(page, `system-card-${kind}`);
    });

    it('has no violation of axe-core', async () => {
      const alone = await cardAlone(driver, site, page);
      await ask(kind, alone);
      expect(await violations(alone)).toEqual([]);
      expect(await excess(alone)).toBeLessThanOrEqual(0);
      await alone.close();
    });
  });

  it('the popup shows all rooms, without a fault and without sticking out', async () => {
    await openOwn('popup.html?tab=-1');
    await page.setViewport({ width: 800, height: 600 });
    for (const id of ['page', 'summary', 'timeline', 'map']) {
      await page.click(`#tab-${id}`);
      await page.waitForSelector(`#tab-${id}[aria-selected=true]`);
      expect(await violations(page), id).toEqual([]);
      expect(await excess(page), id).toBeLessThanOrEqual(0);
      await picture(page, `system-popup-${id}-${kind}`);
    }
    expect(
      await page.$eval('.switch input', (input) => getComputedStyle(input).transitionDuration),
    ).toBe('0s');
  });

  it.each(['options.html', 'welcome.html'])('%s has no fault and fits', async (path) => {
    await openOwn(path);
    for (const width of [1000, 640]) {
      await page.setViewport({ width, height: 900 });
      expect(await excess(page), `${width}`).toBeLessThanOrEqual(0);
      await picture(page, `system-${path.replace('.html', '')}-${width}-${kind}`);
    }
    expect(await violations(page)).toEqual([]);
  });
});
