/**
 * What becomes of open pages when the extension under them is removed, disabled, reloaded or updated, with a card open;
 * and of pages in private windows. Nothing of ours stays on show, nothing is thrown, and the new one starts cleanly.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BUILDS, KINDS, openDriver, type Driver } from './fixtures.ts';
import { articlePage, NAMES } from './hostile/article.ts';
import { keeperOf, type Keeper } from './keeper.ts';
import { until } from './marks.ts';
import { ask, cardOpen, cardWhen, marked, observedTab, rest } from './observed.ts';
import { openSite, type Site } from './site.ts';
import { storeSettings } from './store.ts';
import { survived } from './survived.ts';

const NAME = NAMES[1]!;

let site: Site;
let address: string;
beforeAll(async () => {
  site = await openSite();
  address = site.page('/article.html', articlePage({ after: '<p id="more"></p>' }));
});
afterAll(() => site?.close());

describe.each(KINDS)('in %s', (kind) => {
  let folder: string;
  let driver: Driver;
  let keeper: Keeper;
  let page: Page;
  let without: string | undefined;
  let lives = 0;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'build-'));
    cpSync(BUILDS[kind], folder, { recursive: true });
    driver = await openDriver(kind, { build: folder });
    keeper = keeperOf(driver);
    page = await observedTab(driver);
    await page.goto(address);
    expect(await marked(page, NAMES)).toEqual(expect.arrayContaining(NAMES));
    await rest(page, NAME);
    expect(await cardOpen(page, true)).toBe(true);
  }, 60_000);
  afterEach(async () => {
    const { troubles } = driver;
    await driver.close();
    rmSync(folder, { recursive: true, force: true });
    expect(troubles).toEqual([]);
    survived('lives', kind, (lives += 1), 'replaced');
  });

  const shown = () => ask(page, 'open');
  const marks = () => ask(page, 'marks');
  /** What of the page the reader sees, as a picture. */
  const picture = () => page.screenshot({ encoding: 'base64' });
  /** The article as it looks without us. */
  async function bare(): Promise<string> {
    const plain = await openDriver(kind, { extension: false });
    const tab = await plain.open(address);
    await tab.mouse.move(1000, 800);
    const seen = await tab.screenshot({ encoding: 'base64' });
    await plain.close();
    return seen;
  }
  /** The reader comes back to the tab from that with the browser's list of extensions, and moves on. */
  async function comeBack(): Promise<void> {
    await (await driver.browser.newPage()).close();
    await page.bringToFront();
    await page.mouse.move(1000, 800);
    await page.keyboard.press('Escape');
  }

  it.each(['remove', 'disable'] as const)('%s: the page looks as without us', async (deed) => {
    without ??= await bare();
    await keeper[deed]();
    await comeBack();
    await until(picture, (seen) => seen === without);
    expect((await picture()) === without, 'looks as without us').toBe(true);
    const box = await page.evaluate(() => {
      document.querySelector('#more')!.textContent = 'Antony Blinken spoke again.';
      const { x, y } = document.querySelector('p')!.getBoundingClientRect();
      return { x, y };
    });
    await page.mouse.move(box.x + 200, box.y + 12, { steps: 20 });
    await page.reload();
    expect(await marks()).toEqual([]);
    expect(await ask(page, 'hosts')).toBe(0);
    if (deed === 'remove') return;
    await keeper.enable();
    await comeBack();
    await page.reload();
    expect(await marked(page, NAMES)).toEqual(expect.arrayContaining(NAMES));
  });

  it.each(['reload', 'update'] as const)('%s: settings kept, one session a page', async (deed) => {
    await storeSettings(driver, { version: 1, muted: ['wang-yi'] });
    if (deed === 'update') raiseVersion();
    const before = (await driver.browser.pages()).length;
    await keeper.reload();
    await comeBack();
    expect(await until(shown, (open) => !open)).toBe(false);
    // Firefox starts the new script in the old page; in Chromium that is left alone until it is loaded again.
    if (kind === 'chromium') expect(await until(marks, ({ length }) => length === 0)).toEqual([]);
    await page.reload();
    const others = NAMES.filter((name) => name !== 'Wang Yi');
    const texts = await marked(page, others);
    expect(texts).toEqual(expect.arrayContaining(others));
    expect(texts).not.toContain('Wang Yi');
    await rest(page, NAME);
    expect(await cardWhen(driver, page, (text) => text !== '')).toContain(NAME);
    expect(await ask(page, 'hosts')).toBe(1);
    expect((await driver.browser.pages()).length, 'no page opened by itself').toBe(before);
  });

  /** Makes the build in the folder that of the next release. */
  function raiseVersion(): void {
    const file = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    writeFileSync(file, JSON.stringify({ ...manifest, version: '99.0.0' }));
  }

  it('stays out of private windows until it is allowed in, and works there then', async () => {
    const first = await keeper.openPrivate();
    await first.goto(address);
    const count = (tab: Page) => tab.evaluate(() => CSS.highlights.size);
    expect(await until(() => count(first), Boolean, 1500)).toBe(0);
    await first.close();
    await keeper.allowPrivate();
    const second = await keeper.openPrivate();
    await second.goto(address);
    expect(await until(() => count(second), Boolean)).toBeGreaterThan(0);
    await second.close();
  });
});
