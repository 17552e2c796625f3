/** A page of many elements is read by whole paragraphs: marks, cards and changes must not notice. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE_TEXT } from './article.ts';
import { shownName } from './card-sight.ts';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { marksOf, settledMarks, until } from './marks.ts';
import { rest } from './pointer.ts';
import { openSite, type Site } from './site.ts';

/** More elements than a page may have that is read node by node. */
const FILLER = `<div>${'<hr>'.repeat(5_100)}</div>`;
const TORN = `<p id="torn">Then Bong<b>bong <i>Mar</i>cos</b> spoke in Manila,
      and Robert
      Lai listened.</p><p id="later">The crowd sang.</p>`;

describe.each(KINDS)('a large page in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    driver = await openDriver(kind);
    site = await openSite();
    const html = `<!doctype html><html lang="en"><title>News</title><main>${TORN}${ARTICLE_TEXT}${FILLER}</main>`;
    page = await driver.open(site.page('/large.html', html));
    await page.bringToFront();
  });
  afterEach(() => {
    expect(driver.troubles.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('marks a name over several elements of a paragraph', async () => {
    const marks = await settledMarks(page, 8);
    expect(marks.find(({ text }) => text === 'Bongbong Marcos')?.within).toEqual(['torn']);
    // The first Lai of the page is another one.
    expect(marks.find(({ text }) => text.endsWith('Lai'))).toBeUndefined();
  });

  it('opens the card of such a name', async () => {
    await rest(page, 'Mar', { within: '#torn' });
    expect(await shownName(driver, page)).toBe('Ferdinand Marcos Jr.');
    await page.keyboard.press('Escape');
  });

  it('reads a paragraph anew that the page has changed', async () => {
    await page.evaluate(() => {
      document.querySelector('#torn i')!.firstChild!.nodeValue = 'Car';
      document.querySelector('#later')!.innerHTML = 'Bongbong <em>Mar</em>cos sang, too.';
    });
    const marks = await until(
      () => marksOf(page),
      (all) => all.some(({ text, within }) => text === 'Bongbong Marcos' && within[0] === 'later'),
    );
    expect(marks.filter(({ within }) => within.includes('torn'))).toEqual([]);
    expect(marks.map(({ text }) => text)).toContain('Bongbong Marcos');
  });
});
