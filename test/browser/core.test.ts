/** What Backgrounder promises first, on the sample page, as a reader meets it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS, openDriver, picture, type Driver } from './fixtures.ts';
import { marksOf, settledMarks, tracesOf, until } from './marks.ts';
import { place, rest } from './pointer.ts';
import { openSite, PAGES_FOLDER, type Site } from './site.ts';
import { stateOf, storeSettings } from './store.ts';

interface Expected {
  mentions: { in: string; text: string; entry: string }[];
  never: { in: string; text: string }[];
}

const SAMPLE = 'summit-preview.html';
const EXPECTED = JSON.parse(
  readFileSync(join(PAGES_FOLDER, 'summit-preview.json'), 'utf8'),
) as Expected;
/** The switch for everywhere is the popup's first. */
const MAIN_SWITCH = 'input[role="switch"]';
/** How long the pointer may be away from an open card. */
const GRACE = 300;
/** A rest after which a card would have opened, three times over. */
const LONG = 1_200;

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
const fold = (text: string) => text.replaceAll(/\s+/g, ' ');

async function asServed(page: Page): Promise<string> {
  await page.waitForSelector('#p10');
  await pause(500);
  return page.evaluate(() => document.documentElement.outerHTML);
}

describe.each(KINDS)('on the sample page in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  let page: Page;

  const cardText = async () => {
    const text = await driver.card(page, (root) =>
      root.host.matches('[data-open]') ? (root.textContent ?? '') : '',
    );
    return fold(text ?? '');
  };
  const cardBox = () =>
    driver.card(page, (root) => {
      const { x, y, width, height } = root.querySelector('[role=dialog]')!.getBoundingClientRect();
      return { x, y, width, height };
    });

  beforeAll(async () => {
    driver = await openDriver(kind);
    site = await openSite();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('leaves the document byte for byte as it was until the first card', async () => {
    const bare = await openDriver(kind, { extension: false });
    const without = await asServed(await bare.open(site.url(SAMPLE)));
    await bare.close();
    page = await driver.open(site.url(SAMPLE));
    await settledMarks(page, 15);
    expect(await asServed(page)).toBe(without);
    expect(await tracesOf(page)).toMatchObject({ hosts: 0 });
  });

  it('tells the popup every entry the page names, late paragraph included', async () => {
    const wanted = [...new Set(EXPECTED.mentions.map(({ entry }) => entry))];
    expect(wanted.length).toBeGreaterThanOrEqual(20);
    const state = await stateOf(
      driver,
      page,
      (answer) => answer?.found.some(({ entry }) => entry === 'he-lifeng') ?? false,
    );
    expect(state?.status).toBe('active');
    const found = state?.found.map(({ entry }) => entry) ?? [];
    expect(wanted.filter((entry) => !found.includes(entry))).toEqual([]);
  });

  it('marks each entry once, and every mention where the reader asks for all', async () => {
    const first = await settledMarks(page, 15);
    const china = first.filter(({ text }) => text === 'China');
    expect(china.length).toBe(1);
    await storeSettings(driver, { version: 1, mark: { which: 'all', style: 'dotted' } });
    await page.bringToFront();
    await until(
      () => marksOf(page),
      (marks) => marks.length > first.length,
    );
    const all = await settledMarks(page, first.length + 1);
    const has = (where: string, text: string) =>
      all.some((mark) => mark.text === text && mark.within.includes(where));
    expect(EXPECTED.mentions.filter((one) => !has(one.in, one.text))).toEqual([]);
    const hides = ({ in: where, text }: { in: string; text: string }) =>
      !all.some((mark) => mark.within.includes(where) && text.includes(mark.text));
    expect(EXPECTED.never.filter((one) => !hides(one))).toEqual([]);
    await storeSettings(driver, undefined);
    await until(
      () => marksOf(page),
      (marks) => marks.length === first.length,
    );
    expect((await marksOf(page)).length).toBe(first.length);
  });

  it('opens the card of Lai Ching-te: who he was, what the briefing says, what came since', async () => {
    await page.bringToFront();
    await rest(page, 'Lai Ching-te');
    const text = await until(cardText, (found) => found.includes('Lai Ching-te'));
    await picture(page, `core-card-${kind}`);
    expect(text).toContain('賴清德');
    expect(text).toContain('President-elect of Taiwan');
    expect(text).toMatch(/April 2024/);
    expect(text).toContain('avoid provocation');
    // In the words of the browser's language.
    expect(text).toMatch(/20 May 2024|May 20, 2024/);
    expect(text).toMatch(/Sworn in as president/i);
    expect(text, 'the source of the swearing-in').toMatch(/Central News Agency|CNA|Focus Taiwan/);
    // A draft in the reader's own mail program, and only when the reader follows the link.
    const report = await driver.card(
      page,
      (root) => root.querySelector<HTMLAnchorElement>('a[href^="mailto:"]')?.href,
    );
    expect(report).toMatch(/^mailto:\?subject=.*Lai%20Ching-te/);
  });

  it('keeps the card while the pointer is in it and closes it when the pointer leaves', async () => {
    const box = (await cardBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 8 });
    await pause(GRACE * 4);
    expect(await cardText()).toContain('Lai Ching-te');
    await page.mouse.move(4, 4, { steps: 4 });
    expect(await until(cardText, (text) => text === '')).toBe('');
  });

  it('closes the card by Escape and leaves the key to the page otherwise', async () => {
    await page.evaluate(() => {
      document.body.dataset.keys = '';
      addEventListener('keydown', (event) => {
        document.body.dataset.keys += `${event.key} `;
      });
    });
    await rest(page, 'Lai Ching-te');
    expect(await until(cardText, (text) => text !== '')).toContain('Lai Ching-te');
    await page.keyboard.press('Escape');
    expect(await until(cardText, (text) => text === '')).toBe('');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.body.dataset.keys)).toBe('Escape ');
    await page.evaluate(() => delete document.body.dataset.keys);
  });

  it('answers on a name split by tags and in a native script, and on no trap', async () => {
    await page.mouse.move(4, 4);
    await rest(page, 'Tsai Ing-', { within: '#p4' });
    expect(await until(cardText, (text) => text !== '')).toContain('Tsai Ing-wen');
    await page.keyboard.press('Escape');
    await rest(page, '王毅', { within: '#p8' });
    expect(await until(cardText, (text) => text.includes('Wang Yi'))).toContain('Wang Yi');
    await page.keyboard.press('Escape');
    for (const trap of ['Washington Post', 'fine china']) {
      await rest(page, trap, { within: '#p9', time: LONG });
      expect(await cardText(), trap).toBe('');
    }
  });

  it('follows a link under a mark', async () => {
    const box = await place(page, 'Lai Ching-te', { within: '#link-lai' });
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    expect(await page.evaluate(() => location.hash)).toBe('#lai');
    await page.keyboard.press('Escape');
  });

  it('is gone at once when the popup switches it off, and back when it switches it on', async () => {
    await rest(page, 'Janet Yellen', { within: '#p6' });
    expect(await until(cardText, (text) => text !== '')).toContain('Yellen');
    const before = (await marksOf(page)).length;
    expect(before).toBeGreaterThan(15);
    await page.mouse.move(4, 4);
    const popup = await driver.popup(page);
    await popup.click(MAIN_SWITCH);
    const gone = await until(
      () => tracesOf(page),
      ({ highlights, hosts }) => highlights === 0 && hosts === 0,
      1_000,
    );
    expect(gone).toEqual({ highlights: 0, hosts: 0 });
    await popup.close();
    await rest(page, 'Janet Yellen', { within: '#p6', time: LONG });
    expect(await tracesOf(page)).toEqual({ highlights: 0, hosts: 0 });
    await page.mouse.move(4, 4);
    const again = await driver.popup(page);
    await again.click(MAIN_SWITCH);
    expect((await settledMarks(page, before)).length).toBe(before);
    await again.close();
  });

  it('made no request and no trouble', () => {
    const own = new Set([SAMPLE, 'ledger.css', 'summit-preview.js'].map((file) => site.url(file)));
    const foreign = driver.requests.filter(
      (url) =>
        !own.has(url.split('#')[0]!) && !url.endsWith('/favicon.ico') && url !== 'about:blank',
    );
    expect(foreign).toEqual([]);
    expect(driver.troubles).toEqual([]);
  });
});

describe.each(KINDS)('the summary in the popup in %s', (kind) => {
  it('names all fifty entries of the briefing', async () => {
    const driver = await openDriver(kind);
    const site = await openSite();
    try {
      const page = await driver.open(site.url(SAMPLE));
      await settledMarks(page, 15);
      const popup = await driver.popup(page);
      const named = await popup.evaluate(async () => {
        const tab = [...document.querySelectorAll<HTMLElement>('[role="tab"]')].find((one) =>
          /summary/i.test(one.textContent ?? ''),
        );
        tab?.click();
        await new Promise((resolve) => setTimeout(resolve, 500));
        return [...document.querySelectorAll('[role="tabpanel"] button, main button')].map((one) =>
          one.textContent.trim(),
        );
      });
      await popup.close();
      const names = namesOfTheBriefing();
      expect(names.length).toBe(50);
      expect(names.filter((name) => !named.includes(name))).toEqual([]);
    } finally {
      await driver.close();
      await site.close();
    }
  });
});

/** Names of the entries that the briefing itself speaks of, read from the data. */
function namesOfTheBriefing(): string[] {
  const folder = join(import.meta.dirname, '..', '..', 'knowledge', 'briefing', 'entries');
  return readdirSync(folder)
    .map(
      (file) =>
        JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
          name: string;
          inBriefing: boolean;
        },
    )
    .filter(({ inBriefing }) => inBriefing)
    .map(({ name }) => name);
}
