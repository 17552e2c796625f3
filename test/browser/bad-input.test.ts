/** Pages and stores that no one would write on purpose: nothing thrown, nothing lost, the state told. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOST } from './eyes.ts';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { marksOf, settledMarks, tracesOf, until } from './marks.ts';
import { rest } from './pointer.ts';
import { openSite, type Site } from './site.ts';
import { stateOf, storeSettings } from './store.ts';

const ABOUT =
  'Xi Jinping and Wang Yi are to receive Antony Blinken. Washington and Beijing differ over Taiwan, where Lai Ching-te takes office, and over dual-use goods for Russia.';
const html = (body: string, script = '') =>
  `<!doctype html><html lang="en"><title>Blinken in China</title><body>${body}<script>${script}</script></body></html>`;

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe.each(KINDS)('bad input in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  const quiet = async (page: Page) =>
    (await stateOf(driver, page, (answer) => answer?.status === 'quiet', 5_000))?.status;
  beforeAll(async () => {
    driver = await openDriver(kind);
    site = await openSite();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('a page with no text, and one with no body', async () => {
    const empty = await driver.open(site.page('/empty.html', html('')));
    expect(await quiet(empty)).toBe('quiet');
    const bodiless = await driver.open(
      site.page('/bodiless.html', html('', 'document.body.remove()')),
    );
    expect(await quiet(bodiless)).toBe('quiet');
    expect(await tracesOf(bodiless)).toEqual({ highlights: 0, hosts: 0 });
    expect(driver.troubles).toEqual([]);
  });

  it('5 MB of text in one node', async () => {
    const filler = 'The ministers spoke of Taiwan and of China and of other things at length. ';
    const body = `<p>${ABOUT}</p><pre id="long"></pre>`;
    const fill = `document.getElementById('long').textContent = ${JSON.stringify(filler)}.repeat(${Math.ceil(5_000_000 / filler.length)});`;
    const page = await driver.open(site.page('/long.html', html(body, fill)));
    const marks = await settledMarks(page, 5);
    expect(marks.map(({ text }) => text)).toContain('Antony Blinken');
    await rest(page, 'Xi Jinping');
    const shown = await driver.card(page, (root) => root.textContent ?? '');
    expect(shown).toContain('Xi Jinping');
    expect((await stateOf(driver, page))?.status).toBe('active');
    expect(driver.troubles).toEqual([]);
    await page.close();
  });

  it('text that changes 50 times a second', async () => {
    const script = `
      let turn = 0;
      const ticker = document.getElementById('ticker');
      setInterval(() => { ticker.textContent = (turn += 1) % 2 ? 'Tsai Ing-wen speaks, ' + turn : 'Janet Yellen answers, ' + turn; }, 20);`;
    const page = await driver.open(
      site.page('/ticker.html', html(`<p>${ABOUT}</p><p id="ticker">…</p>`, script)),
    );
    await until(
      () => marksOf(page),
      (marks) => marks.length >= 5,
    );
    await pause(2_000);
    // Whatever the ticker says right now, marks hold only text that stands there.
    const names = new Set((await marksOf(page)).map(({ text }) => text));
    expect(names.has('Antony Blinken')).toBe(true);
    await rest(page, 'Wang Yi');
    expect(await driver.card(page, (root) => root.textContent ?? '')).toContain('Wang Yi');
    // The page itself is not starved: its clock goes on.
    const [from, to] = await page.evaluate(async () => {
      const read = () => Number(/\d+$/.exec(document.getElementById('ticker')!.textContent)![0]);
      const start = read();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return [start, read()];
    });
    expect(to! - from!).toBeGreaterThan(20);
    expect(driver.troubles).toEqual([]);
    await page.close();
  });

  it('a page that removes our host element, again and again', async () => {
    const script = `new MutationObserver(() => document.querySelectorAll(${JSON.stringify(HOST)}).forEach((one) => one.remove()))
      .observe(document, { childList: true, subtree: true });
      window.stopRemoving = () => { window.removing = false; };`;
    const page = await driver.open(
      site.page('/remover.html', html(`<p id="about">${ABOUT}</p>`, script)),
    );
    await settledMarks(page, 5);
    await rest(page, 'Lai Ching-te', { time: 1_200 });
    await page.mouse.move(4, 4);
    await rest(page, 'Wang Yi', { time: 1_200 });
    expect(driver.troubles).toEqual([]);
    expect((await marksOf(page)).length).toBeGreaterThanOrEqual(5);
    await page.close();

    const once = await driver.open(site.page('/once.html', html(`<p>${ABOUT}</p>`)));
    await settledMarks(once, 5);
    await rest(once, 'Lai Ching-te');
    await once.evaluate((host) => document.querySelector(host)?.remove(), HOST);
    await once.mouse.move(4, 4);
    await rest(once, 'Wang Yi');
    expect(await driver.card(once, (root) => root.textContent ?? '')).toContain('Wang Yi');
    expect(driver.troubles).toEqual([]);
    await once.close();
  });

  it('damaged settings are told in the popup', async () => {
    await storeSettings(driver, { version: 1, enabled: 'yes', muted: 7 });
    const page = await driver.open(site.page('/damaged.html', html(`<p>${ABOUT}</p>`)));
    await settledMarks(page, 5);
    const popup = await driver.popup(page);
    const words = await until(
      () => popup.evaluate(() => document.body.innerText),
      (text) => /settings/i.test(text),
      3_000,
    );
    await popup.close();
    await page.close();
    await storeSettings(driver, undefined);
    expect(words).toMatch(/settings/i);
  });
});
