/** Pictures of the popup, the settings page and the first-run page. */
import type { Page } from 'puppeteer-core';
import type { Picture } from './picture.ts';
import { POPUP, WIDE_POPUP, type Scheme, type Studio, type Window } from './studio.ts';

type Room = 'page' | 'summary' | 'timeline' | 'map';

/** One room of the popup, opened over the sample page. */
const room = (id: Room, window: Window) => async (studio: Studio) => {
  const about = await studio.article();
  const popup = await studio.panel('popup.html', window, about);
  await popup.click(`#tab-${id}`);
  await popup.waitForSelector(`#tab-${id}[aria-selected=true]`);
  await popup.mouse.move(0, 0);
  return popup;
};

/** The popup over a sample page after one more deed. */
const after =
  (deed: (popup: Page) => Promise<unknown>, window: Window, from: Room = 'summary') =>
  async (studio: Studio) => {
    const popup = await room(from, window)(studio);
    await deed(popup);
    return popup;
  };

const search = (popup: Page) => popup.type('input[type=search]', 'taiwn');
const openCard = async (popup: Page) => {
  await popup.click('.lead .name');
  await popup.waitForSelector('.card-panel .card');
};

const FOOTBALL =
  '<!doctype html><title>Euro</title><p>Germany beat Scotland 5-1 in Munich. China did not qualify.</p>';
/** As long as a page takes to be read and turned away. */
const READ = 1_000;

/** A page the gate turns away, with its reason. */
const quiet = (window: Window) => async (studio: Studio) => {
  const about = await studio.plain(FOOTBALL);
  await new Promise((resolve) => setTimeout(resolve, READ));
  const popup = await studio.panel('popup.html', window, about);
  await popup.click('#tab-page');
  return popup;
};

/** A whole page of the extension, from top to bottom. */
const whole =
  (path: string, scheme: Scheme, width = 1000) =>
  async (studio: Studio) => {
    const page = await studio.panel(path, { scheme, width });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewport({ width, height });
    return page;
  };

function inScheme(scheme: Scheme): Picture[] {
  const end = scheme === 'light' ? '' : '-dark';
  const popup = { ...POPUP, scheme };
  return [
    { name: `popup-page${end}`, take: room('page', popup) },
    { name: `popup-summary${end}`, store: scheme === 'light', take: room('summary', popup) },
    { name: `popup-timeline${end}`, store: scheme === 'light', take: room('timeline', popup) },
    {
      name: `popup-map${end}`,
      store: scheme === 'light',
      take: room('map', { ...WIDE_POPUP, scheme }),
    },
    { name: `popup-search${end}`, take: after(search, popup) },
    { name: `popup-card${end}`, take: after(openCard, popup) },
    { name: `popup-quiet${end}`, take: quiet(popup) },
    { name: `options${end}`, take: whole('options.html', scheme) },
    { name: `welcome${end}`, take: whole('welcome.html', scheme) },
  ];
}

const DARK_POPUP: Window = { ...POPUP, scheme: 'dark' };

const list = (popup: Page) => popup.click('.timeline .chips button:last-child');
/** The month of the trip: the one stretch in which the briefing's day stands among events. */
const april = async (popup: Page) => {
  await popup.click('.timeline .chips button:nth-child(2)');
  await popup.$eval('.briefing-day', (line) => line.scrollIntoView({ block: 'center' }));
};
const words = (popup: Page) =>
  popup.$eval('.map-words', (element) => element.scrollIntoView({ block: 'start' }));

/** The first-run page after a press on a name of its sample. */
const tried = async (studio: Studio) => {
  const page = await studio.panel('welcome.html', { width: 1000, height: 1300 });
  await page.click('.sample .marked');
  await page.waitForSelector('.sample-card .card');
  return page;
};

export const PANEL_PICTURES: readonly Picture[] = [
  ...inScheme('light'),
  ...inScheme('dark'),
  { name: 'options-narrow', take: whole('options.html', 'light', 360) },
  { name: 'welcome-narrow', take: whole('welcome.html', 'light', 360) },
  { name: 'welcome-tried', take: tried },
  { name: 'popup-timeline-april', take: after(april, POPUP, 'timeline') },
  { name: 'popup-timeline-april-dark', take: after(april, DARK_POPUP, 'timeline') },
  { name: 'popup-timeline-list', take: after(list, POPUP, 'timeline') },
  { name: 'popup-map-words', take: after(words, WIDE_POPUP, 'map') },
  { name: 'popup-map-narrow', take: room('map', POPUP) },
  { name: 'popup-map-forced-colours', take: room('map', { ...WIDE_POPUP, forced: true }) },
  { name: 'popup-zoomed', take: room('page', { width: 800, height: 600, zoom: 2 }) },
];
