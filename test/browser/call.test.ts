/** A page turned away listens to nobody until the popup calls it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article } from './article.ts';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { settledMarks, until } from './marks.ts';
import { openSite, type Site } from './site.ts';

const FOOTBALL =
  '<!doctype html><title>Euro</title><p>Germany beat Scotland 5-1. China did not qualify.</p>';

describe.each(KINDS)('a page that nobody has asked, in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    driver = await openDriver(kind);
    site = await openSite();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('listens from the popup’s call on, and out of sight only to one in a tab of its own', async () => {
    const own = await driver.openOwn('options.html');
    const tabs = () => own.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id!));
    const open = async (name: string, html: string): Promise<[Page, number]> => {
      const before = await tabs();
      const page = await driver.open(site.page(name, html));
      return [page, (await tabs()).find((id) => !before.includes(id))!];
    };
    const listen = (...ids: number[]) =>
      own.evaluate(
        (all) =>
          Promise.all(
            all.map((id) =>
              chrome.tabs
                .sendMessage<object, unknown>(id, { type: 'page-state' }, { frameId: 0 })
                .then(Boolean, () => false),
            ),
          ),
        ids,
      );
    const [subject, about] = await open('/subject.html', article());
    await subject.bringToFront();
    await settledMarks(subject, 8);
    const [, hidden] = await open('/hidden.html', FOOTBALL);
    const [seen, asked] = await open('/seen.html', FOOTBALL);
    await seen.bringToFront();
    expect(await listen(about, hidden, asked)).toEqual([true, false, false]);

    const popup = await driver.popup(seen);
    const state = () => popup.evaluate(() => document.querySelector('.state')!.textContent);
    expect(await until(state, (words) => words.includes('Quiet'))).toContain('Quiet');
    await popup.close();
    expect(await listen(about, hidden, asked)).toEqual([true, false, true]);

    const tab = await driver.openOwn(`popup.html?tab=${hidden}`);
    const words = () => tab.evaluate(() => document.querySelector('.state')!.textContent);
    expect(await until(words, (now) => now.includes('Quiet'))).toContain('Quiet');
    expect(await listen(about, hidden, asked)).toEqual([true, true, true]);
    expect(await own.evaluate(async () => 'call' in (await chrome.storage.local.get(null)))).toBe(
      false,
    );
    expect(driver.troubles).toEqual([]);
  });
});
