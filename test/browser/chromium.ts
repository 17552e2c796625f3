/** What only Chromium can do for a test: the extension's world in a page, the real toolbar popup. */
import type { Browser } from 'puppeteer-core';
import { HOST, type Eyes } from './eyes.ts';

export function openChromiumEyes(browser: Browser, id: string): Eyes {
  const worker = (url: string) => url.startsWith(`chrome-extension://${id}/`);
  return {
    async card(page, read, ...args) {
      const realm = page.extensionRealms()[0];
      if (!realm) return undefined;
      const root = await realm.evaluateHandle((name) => {
        const host = document.querySelector<HTMLElement>(name);
        return host ? (chrome.dom.openOrClosedShadowRoot(host) as ShadowRoot) : undefined;
      }, HOST);
      try {
        if (!root.asElement() && (await root.jsonValue()) === undefined) return undefined;
        return await realm.evaluate(read as never, ...([root, ...args] as never[]));
      } finally {
        await root.dispose();
      }
    },
    async popup(page) {
      const extension = (await browser.extensions()).get(id);
      if (!extension) throw new Error('The extension is not installed in this browser.');
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
      const target = await browser.waitForTarget((one) => one.url().includes('/popup.html'));
      const popup = await target.asPage();
      await popup.waitForFunction(() => document.body?.innerText.trim() !== '');
      return {
        evaluate: (run, ...args) => popup.evaluate(run as (...given: unknown[]) => never, ...args),
        click: (selector) => popup.click(selector),
        close: () => popup.close(),
      };
    },
    async closeWelcome() {
      const target = await browser.waitForTarget((one) => one.url().includes('/welcome.html'));
      await (await target.asPage()).close();
    },
    async stopBackground() {
      const target = await browser.waitForTarget(
        (one) => (one.type() as string) === 'service_worker' && worker(one.url()),
      );
      // It may have ended by itself since.
      await (await target.worker().catch(() => null))?.close().catch(() => undefined);
    },
  };
}
