/** A tab with the witness in it: what tests ask about marks, DOM and card, on any page, in either browser. */
import type { Frame, Page } from 'puppeteer-core';
import type { Driver } from './fixtures.ts';
import { installWitness, type SeenMark, type Witness } from './witness.ts';

/** How long nothing may change until a page counts as read, in ms: longer than our longest batch delay. */
const QUIET = 400;
/** How long a page may take to come to rest, in ms. */
const PATIENCE = 15_000;

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** An empty tab, 1280 × 900, with the witness waiting for whatever is loaded into it. */
export async function observedTab(driver: Driver): Promise<Page> {
  const page = await driver.open('about:blank');
  await page.evaluateOnNewDocument(installWitness);
  return page;
}

/** Asks the witness of a page or frame. Values only: marks, counts, text. */
export function ask<Key extends keyof Witness>(
  frame: Page | Frame,
  key: Key,
  ...args: Parameters<Witness[Key]>
): Promise<ReturnType<Witness[Key]>> {
  return frame.evaluate(
    (name, values) =>
      (window as unknown as Record<symbol, Record<string, (...all: unknown[]) => unknown>>)[
        Symbol.for('witness')
      ]![name]!(...values),
    key,
    args,
  ) as Promise<ReturnType<Witness[Key]>>;
}

/** One line a mark, sorted: for comparing. */
export const lines = (marks: SeenMark[]): string[] =>
  marks.map(({ name, text, at }) => `${at} ${name} ${text}`).sort();

/** Waits until marks and DOM have not changed for a while and returns the marks. */
export async function settled(frame: Page | Frame, quiet = QUIET): Promise<SeenMark[]> {
  let before = '';
  let since = Date.now();
  const end = since + PATIENCE;
  for (;;) {
    const marks = await ask(frame, 'marks');
    const now = `${await ask(frame, 'mutations')} ${lines(marks).join('\n')}`;
    if (now !== before) [before, since] = [now, Date.now()];
    else if (Date.now() - since >= quiet) return marks;
    if (Date.now() > end) throw new Error(`The page did not come to rest in ${PATIENCE} ms.`);
    await pause(60);
  }
}

/**
 * Waits until every text is marked (or the time is over) and the page is at rest; returns the texts marked then.
 * @param wait in ms; fifty frames in each other took more than 2,500, beside tests in other browsers
 */
export async function marked(
  frame: Page | Frame,
  names: string[],
  wait = 15_000,
): Promise<string[]> {
  const end = Date.now() + wait;
  for (;;) {
    const texts = (await settled(frame)).map(({ text }) => text);
    if (names.every((name) => texts.includes(name)) || Date.now() > end) return texts;
    await pause(60);
  }
}

/** Waits until a card is open in a frame, or none is; returns whether one is. */
export async function cardOpen(
  frame: Page | Frame,
  wanted: boolean,
  wait = 8000,
): Promise<boolean> {
  const end = Date.now() + wait;
  for (;;) {
    const open = await ask(frame, 'open');
    if (open === wanted || Date.now() > end) return open;
    await pause(60);
  }
}

/** The open card's text; '' when none is open. */
export async function cardText(driver: Driver, page: Page): Promise<string> {
  const text = await driver.card(page, (root) =>
    root.host.matches('[data-open]') ? (root.textContent ?? '').trim() : '',
  );
  return text ?? '';
}

/** Waits until `done` holds of the open card's text; returns the last text seen. */
export async function cardWhen(
  driver: Driver,
  page: Page,
  done: (text: string) => boolean,
  wait = 8000,
): Promise<string> {
  const end = Date.now() + wait;
  for (;;) {
    const text = await cardText(driver, page);
    if (done(text) || Date.now() > end) return text;
    await pause(60);
  }
}

/** Rests the pointer on the first mark with this text. Throws when there is no such mark. */
export async function rest(page: Page, text: string, frame: Frame = page.mainFrame()) {
  const box = await ask(frame, 'box', text);
  if (!box) throw new Error(`"${text}" is not marked, so the pointer cannot rest on it.`);
  const element = frame === page.mainFrame() ? null : await frame.frameElement();
  const outer = (await element?.boundingBox()) ?? { x: 0, y: 0 };
  const x = outer.x + box.x + box.width / 2;
  const y = outer.y + box.y + box.height / 2;
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
}
