/** What an open card makes way for: a click elsewhere, another name, paper; and what it does not take for a sign to go. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { article } from './article.ts';
import { press, shownName } from './card-sight.ts';
import { compose } from './composition.ts';
import { HOST } from './eyes.ts';
import { inFirefox } from './firefox.ts';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { settledMarks, until } from './marks.ts';
import { approach, place } from './pointer.ts';
import { openSite, type Site } from './site.ts';

const WATCH = `<input id="field" aria-label="Field"><script>
  window.told = [];
  addEventListener('click', ({ target }) => told.push('click ' + target.id));
  addEventListener('keydown', ({ key, isComposing }) => told.push(key + (isComposing ? ' composing' : '')));
</script>`;
/** Longer than the grace after which a card closes that the pointer has left. */
const PAUSE = 500;
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe.each(KINDS)('the open card in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  let page: Page;
  const told = () => page.evaluate(() => (globalThis as never as { told: string[] }).told);
  const shown = () => shownName(driver, page);
  const meet = async (name: string) => {
    await approach(page, name);
    expect(await until(shown, (open) => open === name, 3_000)).toBe(name);
  };
  /** Puts the focus into the card, which pins it. */
  const pin = () => press(driver, page, 'summary');

  beforeAll(async () => {
    driver = await openDriver(kind);
    site = await openSite();
  });
  beforeEach(async () => {
    page = await driver.open(site.page('/yields.html', article({ more: WATCH })));
    await page.bringToFront();
    await settledMarks(page, 8);
    await meet('Lai Ching-te');
  });
  afterEach(async () => {
    await page.close();
    expect(driver.troubles.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('closes at a click elsewhere although it is pinned, and the page has the click', async () => {
    const { x, y } = await place(page, 'heads', { within: '#headline' });
    await pin();
    await page.mouse.move(x + 5, y + 5);
    await wait(PAUSE);
    expect(await shown()).toBe('Lai Ching-te');
    await page.mouse.down();
    // At once, while the button is still down.
    expect(await until(shown, (open) => open === undefined, 1_000)).toBeUndefined();
    await page.mouse.up();
    expect(await told()).toEqual(['click headline']);
  });

  it('is released by another name: the card there goes with the pointer again', async () => {
    await pin();
    await meet('Wang Yi');
    await page.mouse.move(20, 20);
    expect(await until(shown, (open) => open === undefined, 2_000)).toBeUndefined();
  });

  it('stays at an Escape that is the input method’s', async () => {
    await page.$eval('#field', (field) => (field as HTMLElement).focus({ preventScroll: true }));
    const composition = await compose(driver, page);
    await composition.escape();
    expect(await shown()).toBe('Lai Ching-te');
    await composition.end();
    await page.keyboard.press('Escape');
    expect(await shown()).toBeUndefined();
    // The first one was the method's and the page's; the second one was ours.
    expect(await told()).toEqual(['Escape composing']);
  });

  it('is left out on paper, and the marks with it', async () => {
    // In the headline, which the card leaves free.
    const strip = await underline('Blinken', '#headline');
    const [screen, marked] = [await page.screenshot(), await page.screenshot({ clip: strip })];
    await print();
    const [paper, plain] = [await page.screenshot(), await page.screenshot({ clip: strip })];
    expect(same(screen, paper)).toBe(false);
    expect(same(marked, plain)).toBe(false);
    await page.evaluate((host) => document.querySelector(host)!.remove(), HOST);
    expect(same(await page.screenshot(), paper)).toBe(true);
    // What the mark leaves on the paper would be gone with it. (Letters are cut where it ends: seen apart from it.)
    await page.evaluate(() => CSS.highlights.clear());
    expect(same(await page.screenshot({ clip: strip }), plain)).toBe(true);
  });

  const same = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;
  /** Where the line under a text without descenders is painted. */
  async function underline(text: string, within: string) {
    const { x, y, width, height } = await place(page, text, { within });
    const [left, top] = [Math.ceil(x), Math.ceil(y + height * 0.82)];
    return { x: left, y: top, width: Math.floor(width), height: Math.ceil(height * 0.3) };
  }
  /** Shows the page as it is printed. */
  async function print() {
    if (kind === 'chromium') await page.emulateMediaType('print');
    else
      await inFirefox(
        driver.browser,
        `gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'`,
      );
    await page.waitForFunction(() => matchMedia('print').matches);
  }
});
