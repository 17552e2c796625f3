/** Which part of a page is asked whether it is about us: by the names pages give their main part. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE_TEXT } from './article.ts';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { settledMarks, tracesOf } from './marks.ts';
import { openSite, type Site } from './site.ts';
import { stateOf } from './store.ts';

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
const OTHER = '<p>Germany beat Scotland in Munich on Friday, and the crowd sang until late.</p>';
const ASIDE = `<section>${OTHER.repeat(90)}</section>`;
const bare = ARTICLE_TEXT.replaceAll(/<\/?article>/g, '').repeat(2);

describe.each(KINDS)('the main text in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  let count = 0;
  const open = async (html: string): Promise<Page> => {
    const page = await driver.open(site.page(`/m${(count += 1)}.html`, html));
    await page.bringToFront();
    return page;
  };

  beforeAll(async () => {
    driver = await openDriver(kind);
    site = await openSite();
  });
  afterEach(() => {
    expect(driver.troubles.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  // The first look takes the part whose name it finds; without one of any length it asks the whole body.
  it.each([
    ['main', `${ASIDE}<main>${bare}</main>`],
    ['article', `${ASIDE}<article>${bare}</article>`],
    ['main around articles', `${ASIDE}<main>${bare}<article>${OTHER}</article></main>`],
    ['main beside articles', `<article>${OTHER.repeat(20)}</article><main>${bare}</main>`],
    ['an article beside a short main', `<main>${OTHER}</main><article>${bare}</article>`],
    ['several articles', `<article>${OTHER.repeat(20)}</article><article>${bare}</article>`],
    [
      'several articles in one element',
      `<div>${ASIDE}<article>${OTHER.repeat(20)}</article><article>${bare}</article></div>`,
    ],
    [
      'an article beside one with comments',
      `<article>${bare}</article><article>${OTHER.repeat(99)}<article>${OTHER}</article></article>`,
    ],
    ['an article with comments', `${ASIDE}<article>${bare}<article>${OTHER}</article></article>`],
    ['an article around main', `${ASIDE}<article>${OTHER}<main>${bare}</main></article>`],
    ['role=main', `${ASIDE}<div role="main">${bare}</div>`],
    ['several of role=main', `<p role="main">${OTHER}</p>${ASIDE}<div role="main">${bare}</div>`],
    ['nothing named so', `${ASIDE}${bare}`],
    [
      'a body with short articles beside it',
      `<div>${bare}</div><div>${ASIDE}<article>${OTHER}</article><article>${OTHER}</article></div>`,
    ],
    ['a body with a short main', `<main>${OTHER}</main>${ASIDE}${bare}`],
  ])('finds the article in %s', async (_name, body) => {
    const page = await open(`<!doctype html><html lang="en"><title>News</title>${body}`);
    const shown = (await settledMarks(page, 8)).map(({ text }) => text);
    expect(shown).toEqual(expect.arrayContaining(['Lai Ching-te', 'Janet Yellen', 'Wang Yi']));
    await page.close();
  });

  const long = OTHER.repeat(20);
  it.each([
    ['main', `<main>${long}</main>`],
    ['main beside an article', `<main>${long}</main><article>${bare}</article>`],
    ['article', `<article>${long}</article>`],
    ['role=main', `<div role="main">${long}</div>`],
    ['several articles', `<article>${long}</article>`.repeat(4)],
    [
      'several articles in one element',
      `<div>${`<article>${long}</article>`.repeat(4)}${bare}</div>`,
    ],
    ['several of role=main', `<div role="main">${long}</div>`.repeat(4)],
  ])('asks %s alone, when it is long, and not what stands beside it', async (_name, parts) => {
    const body = `${parts}<div>${bare}</div>`;
    const page = await open(`<!doctype html><title>Euro</title>${body}`);
    await wait(1000);
    expect(await stateOf(driver, page)).toMatchObject({ status: 'quiet', found: [] });
    expect(await tracesOf(page)).toEqual({ highlights: 0, hosts: 0 });
    await page.close();
  });
});
