/** Pictures of the card over a page: themes, sizes, writing directions, ways of opening it. */
import type { Page } from 'puppeteer-core';
import { article } from '../browser/article.ts';
import { until } from '../browser/marks.ts';
import { place, rest } from '../browser/pointer.ts';
import type { Picture } from './picture.ts';
import { tabOf, type Studio, type Window } from './studio.ts';

/** Longer than the card's fading in and any unfolding takes. */
const SHOWN = 400;
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

const DARK_PAGE = '<style>body{background:#15171a;color:#e8e6e3}</style>';
const written = (style: string) => article({ head: `<style>article{${style}}</style>` });
const dated = (day: string) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${day}"}</script>`;
const BIDEN =
  '<article><p>Joe Biden will not meet Xi Jinping again this year, officials in Washington and Beijing said.</p></article>';
const PHONE: Window = { width: 360, height: 740, touch: true };

/** Waits until a card is open and has stopped moving. @throws when none opens: no picture without a card. */
async function cardOf({ driver }: Studio, page: Page): Promise<Page> {
  const open = await until(
    () =>
      driver.card(page, (root) => {
        const card = root.querySelector('.root');
        const stands = root.host.matches('[data-open]');
        return stands && card !== null && getComputedStyle(card).opacity === '1';
      }),
    (isOpen) => isOpen === true,
    3_000,
  );
  if (!open) throw new Error('No card opened.');
  await pause(SHOWN);
  return page;
}

/** Rests on a name of the sample page. */
const resting =
  (name: string, window: Window = {}, html?: string) =>
  async (studio: Studio) => {
    const page = await studio.article(window, html);
    // Above the middle, so that the whole card has room below.
    await rest(page, name, { within: html ? 'article' : 'main', lift: html ? 0 : 120 });
    return cardOf(studio, page);
  };

/** High enough for all of an unfolded card. */
const HIGH: Window = { height: 1150 };

const unfolded =
  (name: string, window: Window = {}, html?: string) =>
  async (studio: Studio) => {
    const page = await resting(name, { ...HIGH, ...window }, html)(studio);
    await studio.driver.card(page, (root) => {
      root.querySelector('details')!.open = true;
    });
    await pause(SHOWN);
    return page;
  };

/** An unfolded card, scrolled to its drawing. */
async function relations(studio: Studio): Promise<Page> {
  const page = await unfolded('European Union', {})(studio);
  await studio.driver.card(page, (root) => root.querySelector('.graph')!.scrollIntoView());
  await pause(SHOWN);
  return page;
}

const tapped = (window: Window) => async (studio: Studio) => {
  const page = await studio.article(window);
  const at = await place(page, 'Wang Yi', { within: 'main' });
  await pause(SHOWN);
  await page.touchscreen.tap(at.x + at.width / 2, at.y + at.height / 2);
  return cardOf(studio, page);
};

/** Two steps forward and open, as by the commands' keys. */
async function byKeyboard(studio: Studio): Promise<Page> {
  const page = await studio.article();
  const tab = await tabOf(studio.driver, page);
  const own = await studio.driver.openOwn('popup.html');
  await page.bringToFront();
  await own.evaluate(async (id) => {
    for (const command of ['next', 'next', 'open'])
      await chrome.tabs.sendMessage(id, { type: 'command', command }, { frameId: 0 });
  }, tab);
  await own.close();
  await page.bringToFront();
  return cardOf(studio, page);
}

export const CARD_PICTURES: readonly Picture[] = [
  { name: 'card-light', store: true, take: resting('Lai Ching-te') },
  { name: 'card-dark', store: true, take: resting('Lai Ching-te', { scheme: 'dark' }) },
  { name: 'card-unfolded', take: unfolded('Wang Yi') },
  { name: 'card-unfolded-dark', take: unfolded('Wang Yi', { scheme: 'dark' }) },
  { name: 'card-event', take: unfolded('call', {}, article()) },
  { name: 'card-place', take: resting('Shanghai') },
  { name: 'card-on-a-dark-page', take: resting('Lai Ching-te', {}, article({ head: DARK_PAGE })) },
  { name: 'card-touch', take: tapped(PHONE) },
  { name: 'card-touch-dark', take: tapped({ ...PHONE, scheme: 'dark' }) },
  { name: 'card-zoomed', take: resting('Lai Ching-te', { zoom: 2 }) },
  {
    name: 'card-right-to-left',
    take: resting('Lai Ching-te', {}, written('direction: rtl')),
  },
  {
    name: 'card-vertical',
    take: resting('Lai Ching-te', {}, written('writing-mode: vertical-rl; height: 620px')),
  },
  { name: 'card-keyboard', take: byKeyboard },
  { name: 'card-forced-colours', take: resting('Lai Ching-te', { scheme: 'dark', forced: true }) },
  {
    name: 'card-between-changes',
    take: resting('Biden', {}, article({ head: dated('2024-08-01'), body: BIDEN })),
  },
  { name: 'card-relations', take: relations },
];
