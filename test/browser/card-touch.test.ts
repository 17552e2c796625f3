/** The card under a finger: a sheet at the bottom on a tap, and nothing where the tap or the finger's way is the page's. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { article } from './article.ts';
import { fingerOf, TOUCH_PREFS, type Finger } from './finger.ts';
import { KINDS, openDriver, picture, type Driver } from './fixtures.ts';
import { settledMarks, tracesOf, until } from './marks.ts';
import { place } from './pointer.ts';
import { openSite, type Site } from './site.ts';

const VIEW = { width: 390, height: 800, hasTouch: true, isMobile: true };
const HEAD = '<meta name="viewport" content="width=device-width">';
const WATCH = `<script>
  window.told = [];
  for (const type of ['click', 'pointercancel'])
    addEventListener(type, (event) => told.push(type + ' ' + event.pointerType));
</script>`;
/** Longer than it takes to open a card by a tap. */
const PAUSE = 600;
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe.each(KINDS)('the card under a finger in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  let page: Page;
  let finger: Finger;
  const told = () => page.evaluate(() => (globalThis as never as { told: string[] }).told);
  /** The open sheet, standing still; undefined when none is open. */
  const sheet = () =>
    driver.card(page, (root) => {
      if (!root.host.matches('[data-open]')) return undefined;
      const frame = root.querySelector('.root')!;
      const { left, bottom, width } = frame.getBoundingClientRect();
      const still = frame.getAnimations().length === 0;
      const name = root.querySelector('#card-name [lang="en"]')?.textContent;
      return { left, bottom, width, name, still };
    });
  /** Taps a text a little inside its beginning, as soon as the page stands still below it. */
  async function tap(text: string) {
    const { x, y, height } = await place(page, text);
    await wait(300);
    await finger.tap(x + 5, y + height / 2);
  }

  beforeAll(async () => {
    driver = await openDriver(kind, { prefs: TOUCH_PREFS });
    site = await openSite();
  });
  beforeEach(async () => {
    page = await driver.open(site.page('/touch.html', article({ head: HEAD, more: WATCH })));
    await page.setViewport(VIEW);
    await page.bringToFront();
    await settledMarks(page, 4);
    finger = fingerOf(driver, page);
  });
  afterEach(async () => {
    await page.close();
    expect(driver.troubles.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('leaves a tap on a link to the link', async () => {
    await tap('Janet Yellen');
    await until(told, (events) => events.length > 0);
    await wait(PAUSE);
    expect(await told()).toEqual(['click touch']);
    expect(await page.evaluate(() => location.hash)).toBe('#yellen');
    expect(await tracesOf(page)).toMatchObject({ hosts: 0 });
  });

  it('opens at the bottom on a tap, all its targets large enough, and goes at a tap elsewhere', async () => {
    await tap('Wang Yi');
    const open = await until(sheet, (now) => now?.still === true);
    expect(open).toMatchObject({ left: 0, width: 390, bottom: 800, name: 'Wang Yi' });
    const small = await driver.card(page, (root) => {
      root.querySelector('details')!.open = true;
      // A name or source in running text is as large as its line, as in any text.
      const targets = root.querySelectorAll(
        '.bar button, summary, .chip, .actions > :is(button, a)',
      );
      return [...targets]
        .filter((target) => target.checkVisibility())
        .map((target) => [target.textContent, target.getBoundingClientRect()] as const)
        .filter(([, { width, height }]) => width < 44 || height < 44)
        .map(([text]) => text);
    });
    expect(small).toEqual([]);
    await picture(page, `card-touch-${kind}`);
    await finger.tap(200, 5);
    expect(await until(sheet, (now) => now === undefined)).toBeUndefined();
    // The page has both taps, as it would without us.
    expect(await told()).toEqual(['click touch', 'click touch']);
  });

  it('opens nothing where a finger scrolls the page', async () => {
    const { x, y, height } = await place(page, 'Wang Yi');
    await wait(300);
    const before = await page.evaluate(() => scrollY);
    await finger.swipeUp(x + 5, y + height / 2, 120);
    await until(told, (events) => events.length > 0);
    await wait(PAUSE);
    // The browser has taken the finger's way for a scroll.
    expect(await told()).toEqual(['pointercancel touch']);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before + 40);
    expect(await tracesOf(page)).toMatchObject({ hosts: 0 });
  });
});
