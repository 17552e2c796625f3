/** The drivers themselves: what other tests rest on must be able to see and to miss. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { openSite, type Site } from './site.ts';

const CLOSED = `<!doctype html><title>t</title><p>text</p><backgrounder-card></backgrounder-card>
<script>document.querySelector('backgrounder-card').attachShadow({ mode: 'closed' }).innerHTML = '<b>inside</b>'</script>`;

describe.each(KINDS)('the %s driver', (kind) => {
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

  it('reads a closed shadow root, and says when there is none', async () => {
    const page = await driver.open(site.page('/closed.html', CLOSED));
    const read = (root: ShadowRoot, more: string) => root.querySelector('b')!.textContent + more;
    expect(await driver.card(page, read, '!')).toBe('inside!');
    const empty = await driver.open(site.page('/empty.html', '<!doctype html><p>nothing'));
    expect(await driver.card(empty, read, '!')).toBeUndefined();
  });

  it('opens the real toolbar popup over a page', async () => {
    const page = await driver.open(site.page('/plain.html', '<!doctype html><p>plain'));
    const popup = await driver.popup(page);
    expect(await popup.evaluate(() => document.querySelectorAll('body *').length)).toBeGreaterThan(
      0,
    );
    expect(await popup.evaluate((a: number, b: number) => a + b, 2, 3)).toBe(5);
    await popup.close();
    const again = await driver.popup(page);
    await again.close();
  });

  it('records requests and troubles of a page', async () => {
    await driver.open(
      site.page(
        '/bad.html',
        '<!doctype html><img src="/missing.png"><script>throw new Error("boom")</script>',
      ),
    );
    expect(driver.requests).toContain(`${site.origin}/missing.png`);
    expect(site.requests).toContain('/missing.png');
    expect(driver.troubles.join()).toContain('boom');
  });

  it('lets no test end well in which another machine was asked', async () => {
    const other = await openDriver(kind, { extension: false });
    const html = '<!doctype html><img src="http://asked.invalid/picture.png">';
    await other.open(site.page('/asks.html', html));
    await expect(other.close()).rejects.toThrow('asked.invalid');
  });

  it('stops the background and it wakes again', async () => {
    await driver.stopBackground();
    const own = await driver.openOwn('popup.html');
    const card = await own.evaluate(async () => {
      const request = { type: 'card-view', entry: 'lai-ching-te' };
      return JSON.stringify(await chrome.runtime.sendMessage(request));
    });
    expect(card).toContain('Lai Ching-te');
  });
});
