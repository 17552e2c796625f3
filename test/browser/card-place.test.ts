/** Where the card stands in real browsers: never over the marked words, inside the window, above whatever the page shows. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE_TEXT, article } from './article.ts';
import { HOST } from './eyes.ts';
import { KINDS, openDriver, picture, type Driver } from './fixtures.ts';
import { settledMarks, until } from './marks.ts';
import { approach, place } from './pointer.ts';
import { openSite, type Site } from './site.ts';

const styled = (style: string) => article({ head: `<style>article{${style}}</style>` });
const around = (before: string, after: string) =>
  article({ body: `${before}${ARTICLE_TEXT}${after}` });
/** A window zoomed by a factor: smaller in CSS pixels, drawn larger. The page cannot tell the two apart. */
const zoomed = (zoom: number) => ({
  width: Math.round(1280 / zoom),
  height: Math.round(900 / zoom),
  deviceScaleFactor: zoom,
});

interface Case {
  name: string;
  html: string;
  view?: ReturnType<typeof zoomed>;
  /** What the reader or the page does before the pointer moves. */
  before?: (page: Page) => Promise<unknown>;
}

const CASES: Case[] = [
  { name: 'vertical text', html: styled('writing-mode: vertical-rl; height: 700px') },
  { name: 'vertical text from the left', html: styled('writing-mode: vertical-lr; height: 700px') },
  { name: 'right-to-left text', html: styled('direction: rtl') },
  { name: 'a name broken over lines', html: styled('width: 3.5em; font-size: 24px') },
  { name: 'a page at 200 %', html: article(), view: zoomed(2) },
  { name: 'a page at 300 %', html: article(), view: zoomed(3) },
  { name: 'a page at 400 %', html: article(), view: zoomed(4) },
  {
    name: 'a box scrolled inside a scrolled box',
    html: around(
      '<div style="height:500px;overflow:auto"><p style="height:700px">Above.</p><div style="height:300px;overflow:auto">',
      '<p style="height:700px">Below.</p></div><p style="height:700px">Below.</p></div>',
    ),
  },
  {
    name: 'transformed ancestors',
    html: styled(
      'transform: translate(40px, 30px) scale(1.3) rotate(2deg); filter: contrast(1); perspective: 500px; contain: paint',
    ),
  },
  {
    name: 'a fixed box with a stacking order of its own',
    html: styled('position: fixed; inset: 40px; z-index: 2147483647; isolation: isolate'),
  },
  {
    name: 'a popover of the page',
    html: around('<div id="pop" popover="manual" style="width:600px">', '</div>'),
    before: (page) =>
      page.evaluate(() => document.querySelector<HTMLElement>('#pop')!.showPopover()),
  },
  {
    name: 'a modal dialog',
    html: around('<dialog id="dialog">', '</dialog>'),
    before: (page) =>
      page.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')!.showModal()),
  },
  {
    name: 'a fullscreen element',
    html: around(
      '<div id="full" style="background:#fff"><button id="go" onclick="document.querySelector(`#full`).requestFullscreen()">Full</button>',
      '</div>',
    ),
    async before(page) {
      await page.click('#go');
      await page.waitForFunction(() => document.fullscreenElement !== null);
    },
  },
];

describe.each(KINDS)('in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  let page: Page;

  /** The open card's box, and what the page itself finds in its middle. */
  const card = () =>
    driver.card(page, (root) => {
      if (!(root.host as HTMLElement).matches(':popover-open')) return undefined;
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

  it.each(CASES)('stands beside the words in $name', async ({ name, html, view, before }) => {
    page = await driver.open(site.page('/place.html', html));
    await page.bringToFront();
    if (view) await page.setViewport(view);
    await before?.(page);
    await settledMarks(page, 4);
    await approach(page, name.includes('lines') ? 'Ching' : 'Lai Ching-te', { within: '#p2' });
    const shown = (await until(card, (box) => box?.faded === false))!;
    expect(shown?.name).toContain('Lai Ching-te');
    await picture(page, `place-${kind}-${name.replaceAll(/\W+/g, '-')}`);
    const boxes = await lines();
    expect(boxes.length).toBeGreaterThan(name.includes('lines') ? 1 : 0);
    for (const box of boxes) {
      const apart =
        shown.left >= box.right - 1 ||
        shown.right <= box.left + 1 ||
        shown.top >= box.bottom - 1 ||
        shown.bottom <= box.top + 1;
      expect(apart, `${JSON.stringify(shown)} and ${JSON.stringify(box)}`).toBe(true);
    }
    const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(shown.left).toBeGreaterThanOrEqual(0);
    expect(shown.top).toBeGreaterThanOrEqual(0);
    expect(shown.right).toBeLessThanOrEqual(window.width);
    expect(shown.bottom).toBeLessThanOrEqual(window.height);
    expect(shown.onTop).toBe(true);
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
            if (!host?.matches(':popover-open')) return undefined;
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
