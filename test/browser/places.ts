/** Places in a page where a name may stand, each of which has something that could put its card in the wrong place. */
import type { Page } from 'puppeteer-core';
import { ARTICLE_TEXT, article } from './article.ts';
import { HOST } from './eyes.ts';
import { settledMarks } from './marks.ts';
import { rest } from './pointer.ts';

const styled = (style: string) => article({ head: `<style>article{${style}}</style>` });
const around = (before: string, after: string) =>
  article({ body: `${before}${ARTICLE_TEXT}${after}` });
/** A window zoomed by a factor: smaller in CSS pixels, drawn larger. The page cannot tell the two apart. */
const zoomed = (zoom: number) => ({
  width: Math.round(1280 / zoom),
  height: Math.round(900 / zoom),
  deviceScaleFactor: zoom,
});

export interface Case {
  name: string;
  html: string;
  view?: ReturnType<typeof zoomed>;
  /** What the reader or the page does before the pointer moves. */
  before?: (page: Page) => Promise<unknown>;
  /** The lines run up and down, and the card stands beside them. Default: they are level, and it stands below or above. */
  upright?: boolean;
  /** The name's end from which the card reaches over the line. Default: not asked, the window may leave it no choice. */
  begins?: 'left' | 'right';
  /** What moves the words under the open card. */
  after?: (page: Page) => Promise<unknown>;
}

/** Scrolls the box nearest around the words. */
export const scrollBox = (page: Page, top: number) =>
  page.$eval(
    '#p2',
    (words, by) => words.closest('div')!.scrollBy({ top: by, behavior: 'instant' }),
    top,
  );

export const CASES: Case[] = [
  { name: 'plain text', html: article(), begins: 'left' },
  {
    name: 'vertical text',
    html: styled('writing-mode: vertical-rl; height: 700px'),
    upright: true,
  },
  {
    name: 'vertical text from the left',
    html: styled('writing-mode: vertical-lr; height: 700px'),
    upright: true,
  },
  { name: 'right-to-left text', html: styled('direction: rtl'), begins: 'right' },
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
    after: (page) => scrollBox(page, 24),
  },
  {
    name: 'text that something loaded late pushes down',
    html: article(),
    begins: 'left',
    after: (page) =>
      page.evaluate(() => {
        const late = document.createElement('div');
        late.style.height = '90px';
        document.querySelector('article')!.before(late);
      }),
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
    // It is shown above everything that was shown before, our first card's host among it.
    html: around(
      '<p id="first">Wang Yi</p><div id="pop" popover="manual" style="width:600px">',
      '</div>',
    ),
    async before(page) {
      await settledMarks(page);
      const { x, y, height } = await rest(page, 'Wang Yi', { within: '#first' });
      await page.mouse.move(5, 890);
      await page.waitForFunction(
        (host, left, top) => document.elementFromPoint(left, top)?.localName !== host,
        {},
        HOST,
        x + 20,
        y + height + 40,
      );
      await page.$eval('#pop', (pop) => (pop as HTMLElement).showPopover());
    },
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
