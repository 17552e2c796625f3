/** Where a page takes the names from: the store, without waking the background; the background where the store has none. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { article } from './article.ts';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { marksOf, settledMarks, until } from './marks.ts';
import { ask, cardOpen, cardText, lines, marked, observedTab, rest, settled } from './observed.ts';
import { openSite, type Site } from './site.ts';
import { changeSettings } from './store.ts';

const RUSSIAN = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Блинкен едет в Китай</title></head><body><article>
<h1>Госсекретарь США Энтони Блинкен едет в Китай</h1>
<p>${'Энтони Блинкен встретится в Пекине с Си Цзиньпином. США и Китай спорят о Тайване и пошлинах. '.repeat(12)}</p>
</article></body></html>`;

describe.each(KINDS)('the names in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  /** A page of the extension: it hears what pages ask the background. */
  let own: Page;
  const stored = () =>
    own.evaluate(async () => {
      const keys = Object.keys(await chrome.storage.local.get(null));
      return keys.filter((key) => key.startsWith('names-')).toSorted();
    });
  const asked = () => own.evaluate(() => Reflect.get(globalThis, 'asked') as number);
  const read = async (): Promise<void> => {
    const page = await driver.open(site.page('/news.html', article()));
    await page.bringToFront();
    expect((await settledMarks(page, 8)).length).toBeGreaterThanOrEqual(8);
    await page.close();
  };

  beforeAll(async () => {
    driver = await openDriver(kind);
    site = await openSite();
    own = await driver.openOwn('options.html');
    await own.evaluate(() => {
      Reflect.set(globalThis, 'asked', 0);
      chrome.runtime.onMessage.addListener((message: { type?: string }) => {
        if (message.type === 'lexicon')
          Reflect.set(globalThis, 'asked', Number(Reflect.get(globalThis, 'asked')) + 1);
      });
    });
  });
  afterEach(() => expect(driver.troubles.splice(0)).toEqual([]));
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('are there from the installation on, and a page reads them without asking', async () => {
    const keys = await until(stored, (now) => now.length === 2);
    expect(keys).toEqual([
      expect.stringMatching(/^names-all-[0-9a-f]{6}$/),
      expect.stringMatching(/^names-latin-[0-9a-f]{6}$/),
    ]);
    await read();
    expect(await asked()).toBe(0);
  });

  it('are asked for where they have gone, and are there again; another release’s are not kept', async () => {
    const [, latin] = await stored();
    await own.evaluate(async () => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set({ 'names-latin-0ld': 'of another release' });
    });
    await read();
    expect(await asked()).toBeGreaterThan(0);
    const again = await until(stored, (now) => now.includes(latin!) && now.length === 1);
    expect(again).toEqual([latin]);
  });

  it('are asked for where something else stands in their place, and stand there again', async () => {
    const [latin] = await stored();
    const before = await asked();
    await own.evaluate((key) => chrome.storage.local.set({ [key!]: { damaged: true } }), latin);
    await read();
    expect(await asked()).toBeGreaterThan(before);
    await read();
    expect(await asked()).toBe(before + 1);
  });

  it('are asked for in the letters of a page, and in all letters when others come', async () => {
    const page = await driver.open(site.page('/novosti.html', RUSSIAN));
    await page.bringToFront();
    const texts = async () => (await marksOf(page)).map(({ text }) => text);
    // Not by the number of marks: the headline, which may be painted first, has three alone.
    const inText = 'Си Цзиньпином';
    expect(await until(texts, (now) => now.includes(inText))).toContain(inText);
    const kept = () => stored().then((keys) => keys.map((key) => key.split('-')[1]));
    expect(await until(kept, (now) => now.length === 2)).toEqual(['cyrillic', 'latin']);
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = '臺灣總統賴清德';
      document.querySelector('article')!.append(added);
    });
    expect(await until(texts, (now) => now.includes('賴清德'))).toContain('賴清德');
    expect(await until(kept, (now) => now.length === 3)).toEqual(['all', 'cyrillic', 'latin']);
    await page.close();
  });

  it('in all letters come without taking marks or card from the page', async () => {
    await changeSettings(own, { enabled: true, mark: { which: 'all' } });
    const page = await observedTab(driver);
    await page.goto(site.page('/news.html', article()));
    await page.bringToFront();
    await marked(page, ['Xi Jinping']);
    const before = lines(await settled(page));
    await rest(page, 'Xi Jinping');
    expect(await cardOpen(page, true)).toBe(true);
    const text = await cardText(driver, page);
    await page.evaluate(() => {
      const seen: number[] = [];
      Reflect.set(globalThis, 'seen', seen);
      const look = () => {
        let ranges = 0;
        for (const name of ['dotted-light', 'dotted-dark', 'solid-light', 'solid-dark'])
          ranges += CSS.highlights.get(`backgrounder-${name}`)?.size ?? 0;
        seen.push(ranges);
        requestAnimationFrame(look);
      };
      look();
      const added = document.createElement('p');
      added.textContent = '臺灣總統賴清德';
      document.querySelector('article')!.append(added);
    });
    const after = await marked(page, ['賴清德']);
    expect(after).toContain('賴清德');
    const least = await page.evaluate(() =>
      Math.min(...(Reflect.get(globalThis, 'seen') as number[])),
    );
    expect(least, 'marks in each frame meanwhile').toBe(before.length);
    expect(lines(await ask(page, 'marks'))).toEqual(expect.arrayContaining(before));
    expect(await cardOpen(page, true, 0), 'the card stays').toBe(true);
    expect(await cardText(driver, page)).toBe(text);
    await page.close();
  });
});
