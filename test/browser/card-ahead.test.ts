/** How soon a card comes, and what is made of it before: nothing for a pointer that passes, nothing of another name's. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { article } from './article.ts';
import { partOf, press, shownName } from './card-sight.ts';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { settledMarks, until } from './marks.ts';
import { approach, place, rest } from './pointer.ts';
import { openSite, type Site } from './site.ts';
import { storeSettings } from './store.ts';

/** What the page's own script notes: where the pointer was when, and how long after its last movement a card was shown. */
interface Notes {
  moves: { y: number; time: number }[];
  showings: number[];
}

// The card's host says each showing anew, which the page sees; inside it cannot look.
const WATCH = `<script>
  window.notes = { moves: [], showings: [] };
  let at = '';
  addEventListener('pointermove', ({ clientX, clientY }) => {
    if (at === (at = clientX + ' ' + clientY)) return;
    notes.moves.push({ y: clientY, time: performance.now() });
  }, true);
  new MutationObserver(([{ target }]) => {
    if (target.matches('[data-open]'))
      notes.showings.push(performance.now() - notes.moves.at(-1).time);
  })
    .observe(document, { subtree: true, attributes: true, attributeFilter: ['data-open'] });
</script>`;

/** Long enough on a name to be looked for there, too short to have come to rest: that takes 80 ms. */
const PASSING = { least: 20, most: 70 };
/** At rest, but for less than a card takes to open. */
const ALMOST = 250;
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe.each(KINDS)('the card to come in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  let page: Page;
  const notes = () => page.evaluate(() => (globalThis as never as { notes: Notes }).notes);
  const shown = () => shownName(driver, page);
  const meet = async (text: string, name: string, within?: string) => {
    await approach(page, text, within ? { within } : {});
    expect(await until(shown, (open) => open === name, 3_000)).toBe(name);
  };

  beforeAll(async () => {
    driver = await openDriver(kind);
    site = await openSite();
  });
  beforeEach(async () => {
    page = await driver.open(site.page('/ahead.html', article({ more: WATCH })));
    await page.bringToFront();
    await settledMarks(page, 8);
  });
  afterEach(async () => {
    await page.close();
    expect(driver.troubles.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('takes the reader’s own delay first, and 150 ms from an open card to another name', async () => {
    await storeSettings(driver, { version: 1, open: { by: 'hover', delay: 1_000 } });
    await page.bringToFront();
    await meet('Lai Ching-te', 'Lai Ching-te');
    await meet('Wang Yi', 'Wang Yi');
    const [first, next, ...more] = (await notes()).showings;
    expect(more).toEqual([]);
    // Timers may be a moment early, and are late on a busy machine.
    expect(first).toBeGreaterThan(990);
    expect(next).toBeGreaterThan(140);
    expect(next).toBeLessThan(600);
    await storeSettings(driver, undefined);
  });

  /** Takes the pointer over a name and on; returns how long the page saw it there, in ms. */
  async function pass(text: string): Promise<number> {
    const { x, y, width, height } = await place(page, text);
    await page.mouse.move(x + width / 2, y - 5);
    await wait(100);
    await page.mouse.move(x + width / 2, y + height / 2);
    await wait(PASSING.least);
    await page.mouse.move(x + width / 2, y - 5);
    const [on, off] = (await notes()).moves.slice(-2);
    return off!.time - on!.time;
  }

  it('is not asked for by a pointer that passes, and not shown by one that nearly rests', async () => {
    // What the page asks of the background is heard by the extension's other pages too.
    const own = await driver.openOwn('popup.html');
    await own.evaluate(() => {
      const heard: string[] = [];
      (globalThis as never as { heard: string[] }).heard = heard;
      chrome.runtime.onMessage.addListener(({ type, entry }) => {
        if (String(type).startsWith('card-')) heard.push(`${type} ${entry ?? ''}`.trim());
      });
    });
    const heard = () => own.evaluate(() => (globalThis as never as { heard: string[] }).heard);
    await page.bringToFront();
    await wait(300);
    let time = NaN;
    // A pass that a busy machine has made too slow says nothing: the next one is over a name not yet asked for.
    for (const name of ['Xi Jinping', 'Wang Yi', 'Joe Biden', 'Yun Sun', 'Stimson Center']) {
      const before = (await heard()).length;
      time = await pass(name);
      await wait(ALMOST);
      if (time < PASSING.least || time > PASSING.most) continue;
      expect((await heard()).slice(before)).toEqual([]);
      break;
    }
    expect(time).toBeGreaterThanOrEqual(PASSING.least);
    expect(time).toBeLessThanOrEqual(PASSING.most);
    await rest(page, 'Lai Ching-te', { time: ALMOST });
    await page.mouse.move(20, 20);
    expect(await until(heard, (all) => all.length > 0)).toContain('card-view lai-ching-te');
    await wait(ALMOST);
    expect(await shown()).toBeUndefined();
    await own.close();
  });

  it('tells why this name is marked, of whatever other one it was made, and has no way back from it', async () => {
    const why = () => partOf(driver, page, '[data-fill="why-text"]');
    const back = () => partOf(driver, page, '[data-do="back"]');
    // Made ahead for the one spelling, shown for the other.
    await rest(page, 'Joe Biden', { time: ALMOST });
    await page.mouse.move(20, 20);
    await meet('Biden', 'Joe Biden', '#p3');
    await press(driver, page, 'summary');
    expect(await why()).toContain('“Biden”');
    // Made ahead while a card is open that was reached from another.
    await press(driver, page, '.chip[data-entry]');
    expect(await back()).toContain('Joe Biden');
    expect(await why()).toBeUndefined();
    await meet('Wang Yi', 'Wang Yi');
    expect(await back()).toBeUndefined();
    await press(driver, page, 'summary');
    expect(await why()).toContain('“Wang Yi”');
  });
});
