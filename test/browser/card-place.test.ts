/** Where the card stands in real browsers: never over the marked words, inside the window, above whatever the page shows. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { article } from './article.ts';
import { HOST } from './eyes.ts';
import { KINDS, openDriver, picture, type Driver } from './fixtures.ts';
import { settledMarks, until } from './marks.ts';
import { CASES, scrollBox, type Case } from './places.ts';
import { approach, place } from './pointer.ts';
import { openSite, type Site } from './site.ts';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Whether the card leaves the whole line free that a box of the name is on, not only the name. */
const isBeside = (card: Box, box: Box, upright = false): boolean =>
  upright
    ? card.left >= box.right - 1 || card.right <= box.left + 1
    : card.top >= box.bottom - 1 || card.bottom <= box.top + 1;

describe.each(KINDS)('in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  let page: Page;

  /** The open card's box, and what the page itself finds in its middle. */
  const card = () =>
    driver.card(page, (root) => {
      if (!root.host.matches('[data-open]')) return undefined;
      const frame = root.querySelector('.root')!;
      const faded = getComputedStyle(frame).opacity !== '1';
      const { left, top, right, bottom } = frame.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const found = document.elementFromPoint(x, y);
      const name = root.querySelector('#card-name')?.textContent ?? '';
      return { left, top, right, bottom, name, faded, onTop: found === root.host };
    });
  const lines = () =>
    page.evaluate(() => {
      const node = document.querySelector('#p2')!.firstChild!;
      const range = document.createRange();
      const at = node.textContent!.indexOf('Lai Ching-te');
      range.setStart(node, at);
      range.setEnd(node, at + 'Lai Ching-te'.length);
      return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
        left,
        top,
        right,
        bottom,
      }));
    });

  beforeAll(async () => {
    driver = await openDriver(kind);
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

  async function meet({ name, html, view, before }: Case) {
    page = await driver.open(site.page('/place.html', html));
    await page.bringToFront();
    if (view) await page.setViewport(view);
    await before?.(page);
    await settledMarks(page, 4);
    await approach(page, name.includes('lines') ? 'Ching' : 'Lai Ching-te', { within: '#p2' });
    return (await until(card, (box) => box?.faded === false && box.name !== ''))!;
  }

  async function check(shown: Box & { onTop: boolean }, { name, upright, begins }: Case) {
    const boxes = await lines();
    expect(boxes.length).toBeGreaterThan(name.includes('lines') ? 1 : 0);
    for (const box of boxes)
      expect(
        isBeside(shown, box, upright),
        `${JSON.stringify(shown)} and ${JSON.stringify(box)}`,
      ).toBe(true);
    if (begins) expect(Math.abs(shown[begins] - boxes[0]![begins])).toBeLessThanOrEqual(1);
    const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(shown.left).toBeGreaterThanOrEqual(0);
    expect(shown.top).toBeGreaterThanOrEqual(0);
    expect(shown.right).toBeLessThanOrEqual(window.width);
    expect(shown.bottom).toBeLessThanOrEqual(window.height);
    expect(shown.onTop).toBe(true);
  }

  it.each(CASES)('stands beside the words in $name', async (one) => {
    const shown = await meet(one);
    expect(shown?.name).toContain('Lai Ching-te');
    await picture(page, `place-${kind}-${one.name.replaceAll(/\W+/g, '-')}`);
    await check(shown, one);
    if (!one.after) return;
    await one.after(page);
    const moved = await until(card, (box) => box !== undefined && box.top !== shown.top);
    expect(moved!.top).not.toBe(shown.top);
    await check(moved!, one);
  });

  it('stays at its line of a name on two lines', async () => {
    const shown = await meet({
      name: 'two lines, the end of one and the beginning of the next',
      html: article({ head: '<style>body{min-height:3000px}</style>' }),
      before: (opened) =>
        opened.evaluate(() => {
          const words = document.querySelector<HTMLElement>('#p2')!;
          words.style.textIndent = '300px';
          const range = document.createRange();
          const at = words.textContent.indexOf('Lai Ching-te');
          range.setStart(words.firstChild!, at);
          range.setEnd(words.firstChild!, at + 'Lai Ching-te'.length);
          for (let width = 320; width < 700; width += 5) {
            words.style.width = `${width}px`;
            const [one, next] = range.getClientRects();
            if (next && one!.left > next.left + 200) break;
          }
        }),
    });
    const [one, next] = await lines();
    expect(one!.left).toBeGreaterThan(next!.left + 200);
    expect(shown.left).toBeLessThan(one!.left);
    await page.evaluate(() => scrollBy({ top: 30, behavior: 'instant' }));
    const moved = await until(card, (box) => box !== undefined && box.top !== shown.top);
    expect(moved!.top).toBe(shown.top - 30);
    expect(moved!.left).toBe(shown.left);
  });

  it('stays while the page writes the words anew', async () => {
    const { left, right, top, bottom } = await meet(CASES[0]!);
    // In the card: over a name that is being written anew the pointer may leave it.
    await page.mouse.move((left + right) / 2, (top + bottom) / 2);
    for (let times = 0; times < 4; times++) {
      await page.$eval('#p2', (words) => {
        const { innerHTML } = words;
        words.innerHTML = innerHTML;
      });
      // Longer than from one look at the name to the next, which then falls before the change has been read.
      const gone = await until(card, (box) => box === undefined, 700);
      expect(gone?.name).toContain('Lai Ching-te');
    }
  });

  it('goes when a box scrolls its words away', async () => {
    await meet(CASES.find(({ name }) => name.includes('scrolled'))!);
    await scrollBox(page, 190);
    // Out of that box, but not out of the window.
    expect((await lines())[0]!.top).toBeGreaterThan(0);
    expect(await until(card, (box) => box === undefined, 2_000)).toBeUndefined();
  });

  it('stands in a frame of the same site, beside the words there', async () => {
    site.page('/framed.html', article());
    const frame = '<iframe id="frame" src="/framed.html" width="640" height="480"></iframe>';
    page = await driver.open(site.page('/frames.html', article({ more: frame })));
    await page.bringToFront();
    await settledMarks(page, 4);
    const inner = page.frames().find((one) => one.url().endsWith('/framed.html'))!;
    await until(
      () => inner.evaluate(() => [...CSS.highlights.keys()].length),
      (count) => count > 0,
    );
    const at = await place(inner, 'Lai Ching-te', { within: '#p2' });
    // Bringing the words into view has scrolled the page around the frame as well.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const outer = await page.$eval('#frame', (element) => {
      const { x, y } = element.getBoundingClientRect();
      return { x: x + element.clientLeft, y: y + element.clientTop };
    });
    const point = { x: outer.x + at.x + at.width / 2, y: outer.y + at.y + at.height / 2 };
    await page.mouse.move(point.x - 60, point.y - 30);
    await page.mouse.move(point.x, point.y, { steps: 5 });
    /** How much of the frame, and how much of the words, the card in it covers: by points on a grid. */
    const seen = await until(
      () =>
        inner.evaluate(
          (name, { x, y, width, height }) => {
            const host = document.querySelector<HTMLElement>(name);
            if (!host?.matches('[data-open]')) return undefined;
            const covers = (left: number, top: number) =>
              document.elementFromPoint(left, top) === host;
            const grid = Array.from({ length: 600 }, (_, cell) => [
              (cell % 30) * (innerWidth / 30),
              Math.floor(cell / 30) * (innerHeight / 20),
            ]);
            const words = [0.01, 0.25, 0.5, 0.75, 0.99].map((part) => x + part * width);
            return {
              frame: grid.filter(([left, top]) => covers(left!, top!)).length,
              words: words.filter((left) => covers(left, y + height / 2)).length,
            };
          },
          HOST,
          at,
        ),
      (answer) => answer !== undefined && answer.frame > 0,
    );
    expect(seen?.frame).toBeGreaterThan(100);
    expect(seen?.words).toBe(0);
    await picture(page, `place-${kind}-frame`);
  });
});
