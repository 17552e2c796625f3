/** Marks and card text stand out by what the screen shows, on the grounds a page may have. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { measureCard, measureMarks } from '../contrast/measure.ts';
import { article } from './article.ts';
import { openDriver, type Driver } from './fixtures.ts';
import { settledMarks } from './marks.ts';
import { approach } from './pointer.ts';
import { openSite, type Site } from './site.ts';

let driver: Driver;
let site: Site;
let studio: Page;

beforeAll(async () => {
  driver = await openDriver('chromium');
  site = await openSite();
  // Opened first: a page behind another paints nothing, so no picture of it can be taken.
  studio = await driver.open(site.page('/studio.html', '<!doctype html><title>Studio</title>'));
});
afterAll(async () => {
  await driver?.close();
  await site?.close();
});

/** Links take the text's colour: on a ground that is neither light nor dark a mark is as readable as its text. */
const styled = (css: string) => article({ head: `<style>a{color:inherit}${css}</style>` });
const body = (style: string) => styled(`body{${style}}`);

it.each([
  ['the sample page', 'light', undefined],
  ['the sample page in the dark', 'dark', undefined],
  ['a dark page in the light', 'light', body('background:#15171a;color:#e8e6e3')],
  ['a light page in the dark', 'dark', body('background:#fff;color:#111')],
  ['a middle grey', 'light', body('background:#767676;color:#fff')],
  ['a dark colour in a new form', 'light', body('background:oklch(0.25 0.05 250);color:#eee')],
  ['a light colour in a new form', 'light', body('background:lab(95 0 5);color:#222')],
  [
    'a gradient from light to dark',
    'light',
    body('background:linear-gradient(#555,#000);color:#fff'),
  ],
  [
    'a layer one can see through',
    'light',
    styled('body{background:#000;color:#fff}article{background:rgb(255 255 255 / 10%)}'),
  ],
] as const)('at least 3:1 and 4.5:1 on %s', async (_, scheme, html) => {
  const page = await driver.open('about:blank');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(html ? site.page('/ground.html', html) : site.url('summit-preview.html'));
  await page.bringToFront();
  const count = (await settledMarks(page, 8)).length;
  await approach(page, 'Lai Ching-te', { within: 'article' });
  expect(await measureCard(driver, page)).toBeGreaterThanOrEqual(4.5);
  const marks = await measureMarks(page, studio);
  expect(marks.length).toBeGreaterThan(count / 2);
  for (const { text, ratio } of marks) expect(ratio, text).toBeGreaterThanOrEqual(3);
  await page.close();
});
