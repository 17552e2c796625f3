/** The reader's hand: brings a text into view, moves the pointer to it as a hand would and lets it rest there. */
import type { Frame, Page } from 'puppeteer-core';
import { HOST } from './eyes.ts';
import { until } from './marks.ts';

/** How long a card may take to open on a machine with other work to do; its own delay is 400 ms. */
const PATIENCE = 5_000;
/** A card that is open already does not tell when the next one stands in its place: the usual time of one, and more. */
const REST = 1_200;
/** After a scroll: nothing opens under a page that is still moving. */
const SETTLE = 250;

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Where {
  within?: string;
  nth?: number;
  /** How far above the middle of the window the text is to stand, in CSS pixels. */
  lift?: number;
}

/**
 * Where the nth occurrence of a text is painted, scrolled into view: its first line's box, in CSS pixels of the viewport.
 * Occurrences are counted inside single text nodes of the element matching `within`.
 * @throws when the page does not show it.
 */
export async function place(
  page: Page | Frame,
  text: string,
  { within = 'body', nth = 0, lift = 0 }: Where = {},
): Promise<Place> {
  const found = await page.evaluate(
    (wanted, selector, index, above) => {
      const root = document.querySelector(selector);
      if (!root) return undefined;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      let left = index;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.replaceAll(/\s/g, ' ').indexOf(wanted);
        if (at < 0 || left-- > 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
        if (above !== 0) scrollBy({ top: above, behavior: 'instant' });
        const box = range.getClientRects()[0];
        if (box) return { x: box.x, y: box.y, width: box.width, height: box.height };
      }
      return undefined;
    },
    text,
    within,
    nth,
    lift,
  );
  if (!found) throw new Error(`The page shows no "${text}" in ${within}.`);
  return found;
}

/** Whether a card is shown, as the page itself can see it. */
const hasCard = (page: Page) =>
  page.evaluate((host) => document.querySelector(host)?.matches('[data-open]') ?? false, HOST);

/** Moves the pointer to a text in a few steps. */
export async function approach(page: Page, text: string, where: Where = {}): Promise<Place> {
  const box = await place(page, text, where);
  await pause(SETTLE);
  const { x, y } = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(Math.max(1, x - 60), Math.max(1, y - 40));
  await page.mouse.move(x, y, { steps: 5 });
  return box;
}

/**
 * Moves the pointer to a text and rests there until a card is open.
 * @param where `time`: rests that many milliseconds instead, e.g. where no card may open
 */
export async function rest(
  page: Page,
  text: string,
  where: Where & { time?: number } = {},
): Promise<Place> {
  const time = where.time ?? ((await hasCard(page)) ? REST : undefined);
  const box = await approach(page, text, where);
  if (time !== undefined) await pause(time);
  else await until(() => hasCard(page), Boolean, PATIENCE);
  return box;
}
