/** Names under a link that a page stretches over its teaser: marked like others, so their card opens like others'. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { article } from './article.ts';
import { KINDS, openDriver, picture, type Driver } from './fixtures.ts';
import { settledMarks, until } from './marks.ts';
import { approach, rest } from './pointer.ts';
import { openSite, type Site } from './site.ts';

const STYLE = `<style>
  .teaser { position: relative; max-width: 30em; padding: 1em; border: 1px solid }
  .after a::after { content: ''; position: absolute; inset: 0 }
  .empty a { position: absolute; inset: 0 }
  .over { position: fixed; inset: 0; background: none }
</style>`;
const TEASERS = `${STYLE}
  <section class="teaser after" id="after">
    <h3><a href="/next.html">A week of talks</a></h3>
    <p>Tsai Ing-wen spoke in Taipei.</p>
  </section>
  <section class="teaser empty" id="empty">
    <a href="/next.html" aria-label="Read on"></a>
    <h3>Donald Trump looks back</h3>
    <p>His tariffs have stayed.</p>
  </section>`;

describe.each(KINDS)('under a stretched link in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  let page: Page;
  const shown = () =>
    driver.card(page, (root) =>
      root.host.matches('[data-open]')
        ? (root.querySelector('#card-name')?.textContent ?? '')
        : undefined,
    );

  beforeAll(async () => {
    driver = await openDriver(kind);
    site = await openSite();
  });
  afterEach(async () => {
    await page?.close();
    expect(driver.troubles.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  async function open(more: string): Promise<void> {
    site.page('/next.html', '<!doctype html><title>Next</title><p>The next page.</p>');
    page = await driver.open(site.page('/teasers.html', article({ more })));
    await page.bringToFront();
    await settledMarks(page, 4);
  }

  it('opens the card of a name in the teaser', async () => {
    await open(TEASERS);
    await rest(page, 'Tsai Ing-wen', { within: '#after' });
    expect(await until(shown, (name) => name !== undefined)).toContain('Tsai Ing-wen');
    await picture(page, `stretched-link-${kind}`);
    // The card may lie over the next teaser.
    await page.keyboard.press('Escape');
    await rest(page, 'Donald Trump', { within: '#empty' });
    expect(await until(shown, (name) => name !== undefined)).toContain('Donald Trump');
  });

  it('leaves the link what it is', async () => {
    await open(TEASERS);
    const { x, y, width, height } = await approach(page, 'Tsai Ing-wen', { within: '#after' });
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.waitForFunction(() => location.pathname === '/next.html');
  });

  it('opens nothing for what lies under a dialog with a link', async () => {
    await open(
      `${TEASERS}<div class="over empty" role="dialog"><a href="/next.html" aria-label="Go"></a></div>`,
    );
    await rest(page, 'Tsai Ing-wen', { within: '#after', time: 1_200 });
    expect(await shown()).toBeUndefined();
  });
});
