/** The card in real browsers: opening, staying, closing, and what it never takes from the page. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { article } from './article.ts';
import { partOf, press as pressIn, shownName } from './card-sight.ts';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { settledMarks, tracesOf, until } from './marks.ts';
import { approach, place, rest } from './pointer.ts';
import { storedSettings, storeSettings } from './store.ts';
import { openSite, type Site } from './site.ts';

const WATCH = `<script>
  window.keys = []; window.clicks = [];
  addEventListener('keydown', (e) => keys.push(e.key + (e.defaultPrevented ? ' taken' : '')));
  addEventListener('click', (e) => clicks.push(e.target.id || e.target.localName));
</script>`;
const META = '<meta property="article:published_time" content="2024-04-22T10:00:00Z">';
const dated = (day: string) =>
  article({
    head: `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${day}"}</script>`,
  });
const timed = (day: string) =>
  article().replace(META, '').replace('</h1>', `</h1><time datetime="${day}">Today</time>`);
const PAUSE = 500;
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe.each(KINDS)('the card in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  let page: Page;
  const shown = () => shownName(driver, page);
  const press = (selector: string) => pressIn(driver, page, selector);
  const told = (name: 'keys' | 'clicks') =>
    page.evaluate((list) => (globalThis as never as Record<string, string[]>)[list], name);
  const box = () =>
    driver.card(page, (root) => {
      const { x, y, width, height } = root.querySelector('.root')!.getBoundingClientRect();
      return { x, y, width, height };
    });
  /** Rests on a name until its card has opened. */
  async function meet(text: string, name = text, where: { within?: string } = {}) {
    const mark = await approach(page, text, where);
    await until(shown, (open) => open === name, 3_000);
    return mark;
  }
  const open = async (html: string) => {
    page = await driver.open(site.page('/a.html', html));
    // The welcome page may just have opened in front of it.
    await page.bringToFront();
    await settledMarks(page, 8);
  };

  beforeAll(async () => {
    driver = await openDriver(kind);
    site = await openSite();
  });
  beforeEach(() => open(article({ more: WATCH })));
  afterEach(async () => {
    await page.close();
    expect(driver.troubles).toEqual([]);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('opens at rest, says role, latest change and source, and closes on Escape, which alone is taken', async () => {
    await meet('Lai Ching-te');
    expect(await shown()).toBe('Lai Ching-te');
    const text = await driver.card(page, (root) => root.querySelector('.card')!.textContent);
    expect(text).toContain('President-elect of Taiwan');
    expect(text).toContain('as of April 2024');
    expect(text).toContain('After this article');
    expect(text).toContain('20 May 2024');
    expect(text).toContain('Focus Taiwan');
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    expect(await shown()).toBeUndefined();
    await page.keyboard.press('Escape');
    // The first Escape closed the card and was not the page's; the second one is.
    expect(await told('keys')).toEqual(['a', 'Escape']);
  });

  it('stays while the pointer is in it, comes back within the grace, closes after it', async () => {
    const mark = await meet('Lai Ching-te');
    const card = (await box())!;
    expect(card.y).toBeGreaterThanOrEqual(mark.y + mark.height);
    await page.mouse.move(card.x + 60, card.y + 60, { steps: 4 });
    await wait(PAUSE);
    expect(await shown()).toBe('Lai Ching-te');
    await page.mouse.move(20, 20);
    await wait(100);
    await page.mouse.move(card.x + 80, card.y + 60);
    await wait(PAUSE);
    expect(await shown()).toBe('Lai Ching-te');
    await page.mouse.move(20, 20);
    await wait(PAUSE);
    expect(await shown()).toBeUndefined();
  });

  it('does not open for a pointer that passes, presses, selects or scrolls', async () => {
    await rest(page, 'Lai Ching-te', { time: 150 });
    await page.mouse.move(20, 400);
    await wait(PAUSE);
    expect(await shown()).toBeUndefined();
    const { x, y, width, height } = await place(page, 'Lai Ching-te');
    await page.mouse.move(x - 40, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
    await wait(PAUSE + 200);
    expect(await shown()).toBeUndefined();
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()!.toString().length)).toBeGreaterThan(0);
    await page.evaluate(() => getSelection()!.removeAllRanges());
    await page.mouse.move(20, 20);
    await rest(page, 'Lai Ching-te', { time: 200 });
    await page.evaluate(() => scrollBy(0, 3));
    await wait(PAUSE);
    expect(await shown()).toBeUndefined();
  });

  it('opens on both parts of a name that is split by an element', async () => {
    await meet('Blinken', 'Antony Blinken', { within: '#bold' });
    expect(await shown()).toBe('Antony Blinken');
    await page.mouse.move(20, 20);
    await wait(PAUSE);
    await meet('Antony', 'Antony Blinken', { within: '#p1' });
    expect(await shown()).toBe('Antony Blinken');
  });

  it('never blocks a link', async () => {
    const { x, y, width, height } = await meet('Janet Yellen');
    expect(await shown()).toBe('Janet Yellen');
    await page.mouse.click(x + width / 2, y + height / 2);
    expect(await page.evaluate(() => location.hash)).toBe('#yellen');
    expect(await told('clicks')).toEqual(['link']);
  });

  it('unfolds, leads on to related entries and back, and tells why the name is marked', async () => {
    await meet('Lai Ching-te');
    await press('summary');
    expect(await partOf(driver, page, '[data-fill="why"]')).toContain('Lai Ching-te');
    // The focus is in the card now, so it stays where the pointer does not.
    await page.mouse.move(20, 20);
    await wait(PAUSE);
    expect(await shown()).toBe('Lai Ching-te');
    await press('[data-entry="taiwan"]');
    expect(await shown()).toContain('Taiwan');
    await press('[data-do="back"]');
    expect(await shown()).toBe('Lai Ching-te');
    // The page has seen none of these clicks as a click on something of its own.
    expect(await told('clicks')).toEqual([]);
    await press('[data-do="close"]');
    expect(await shown()).toBeUndefined();
  });

  it('draws a place’s relations, and where an event lies in time, with the article’s day', async () => {
    const drawn = () =>
      driver.card(page, (root) => {
        const boxes = (selector: string) =>
          [...root.querySelectorAll(selector)].map((part) => part.getBoundingClientRect());
        const own = root.querySelector('.graph .node.own')?.getBoundingClientRect();
        return {
          neighbours: boxes('.graph .node:not(.own)').filter(({ width }) => width > 20).length,
          apart: boxes('.graph .node:not(.own)').every(({ left }) => left > (own?.right ?? 0)),
          told: root.querySelectorAll('.ties li').length,
          event: boxes('.strip circle').map(({ left }) => left),
          marked: boxes('.strip .strip-briefing, .strip [data-fill="article-line"] line').map(
            ({ left }) => left,
          ),
        };
      });
    await meet('Taiwan', 'Taiwan', { within: '#p2' });
    await press('summary');
    const graph = (await drawn())!;
    expect(graph).toMatchObject({ apart: true });
    expect(graph.neighbours).toBeGreaterThan(1);
    expect(graph.told).toBeGreaterThanOrEqual(graph.neighbours);
    await page.keyboard.press('Escape');
    await meet('call', 'Biden–Xi telephone call, 2 April 2024');
    await press('summary');
    const { event, marked } = (await drawn())!;
    // The call was on 2 April; the briefing is of the 20th, the article of the 22nd.
    expect(event).toHaveLength(1);
    const [briefing, articleDay] = marked;
    expect(event[0]).toBeLessThan(briefing!);
    expect(briefing).toBeLessThan(articleDay!);
  });

  it('hides an entry on this page, with undo', async () => {
    const marks = async () => (await settledMarks(page)).map(({ text }) => text);
    expect(await marks()).toContain('Lai Ching-te');
    await meet('Lai Ching-te');
    await press('summary');
    await press('[data-do="not-here"]');
    expect(await marks()).not.toContain('Lai Ching-te');
    expect(await shown()).toBe('Lai Ching-te');
    await press('[data-do="undo"]');
    expect(await marks()).toContain('Lai Ching-te');
  });

  it('never marks an entry again, with undo', async () => {
    const marks = async () => (await settledMarks(page)).map(({ text }) => text);
    await meet('Lai Ching-te');
    await press('summary');
    await press('[data-do="mute"]');
    expect(await marks()).not.toContain('Lai Ching-te');
    expect(await storedSettings(driver)).toMatchObject({ muted: ['lai-ching-te'] });
    await page.bringToFront();
    await press('[data-do="undo"]');
    expect(await marks()).toContain('Lai Ching-te');
    await storeSettings(driver, undefined);
  });

  it.each([
    ['its linked data', 'By the day of this article 21 July 2024', dated('2024-08-01')],
    ['its meta element', 'After this article 20 January 2025', article()],
    ['its time element', 'goes up to 20 January 2025', timed('2026-08-01')],
  ])('knows the day of an article from %s', async (_, words, html) => {
    await page.close();
    await open(html);
    await meet('Biden', 'Joe Biden', { within: '#p3' });
    const text = await driver.card(page, (root) =>
      [...root.querySelectorAll<HTMLElement>('.change, .note')]
        .filter((part) => part.checkVisibility())
        .map((part) => part.innerText.replaceAll(/\s+/g, ' '))
        .join(' '),
    );
    expect(text).toContain(words);
  });

  it('takes no orders from the page', async () => {
    await meet('Lai Ching-te');
    await driver.card(page, (root) =>
      root
        .querySelector('[data-do="not-here"]')!
        .dispatchEvent(new MouseEvent('click', { bubbles: true })),
    );
    expect((await settledMarks(page)).map(({ text }) => text)).toContain('Lai Ching-te');
  });

  it('is made again when the page throws it out', async () => {
    await meet('Lai Ching-te');
    await page.evaluate(() => document.querySelector('backgrounder-card')!.remove());
    await page.mouse.move(20, 20);
    await wait(PAUSE);
    await meet('Wang Yi');
    expect(await shown()).toBe('Wang Yi');
  });

  it('follows its text when the page scrolls, and goes when the text does', async () => {
    const before = await meet('Lai Ching-te');
    const { y } = (await box())!;
    await page.evaluate(() => scrollBy({ top: 40, behavior: 'instant' }));
    await wait(200);
    expect((await box())!.y).toBeCloseTo(y - 40, 0);
    await page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), before.y + 200);
    await wait(200);
    expect(await shown()).toBeUndefined();
  });

  it('stays usable over a modal dialog', async () => {
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.id = 'dialog';
      dialog.innerHTML = '<p>Xi Jinping and Lai Ching-te</p>';
      document.body.append(dialog);
      dialog.showModal();
    });
    await until(
      () => page.evaluate(() => document.querySelector('#dialog')!.textContent),
      (text) => text !== '',
    );
    await wait(800);
    await meet('Xi Jinping', 'Xi Jinping', { within: '#dialog' });
    expect(await shown()).toBe('Xi Jinping');
    await press('summary');
    expect(await driver.card(page, (root) => root.querySelector('details')!.open)).toBe(true);
  });

  it('leaves the page as it was: no change before the first card, one host after it', async () => {
    const own = await page.evaluate(() => document.documentElement.outerHTML);
    const bare = await openBare();
    expect(own).toBe(bare);
    expect(await tracesOf(page)).toMatchObject({ hosts: 0 });
    await meet('Lai Ching-te');
    expect(await tracesOf(page)).toMatchObject({ hosts: 1 });
    const after = await page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as Element;
      for (const host of copy.querySelectorAll('backgrounder-card')) host.remove();
      return copy.outerHTML;
    });
    expect(after).toBe(own);
    // Firefox reports a font of its own as a data: address; no byte leaves the machine for it.
    expect(
      driver.requests.filter((url) => !url.startsWith('data:') && !url.startsWith(site.origin)),
    ).toEqual([]);
  });

  /** The same page as the parser alone makes it. */
  function openBare(): Promise<string> {
    return page.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      return new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML;
    });
  }
});
