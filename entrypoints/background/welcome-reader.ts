/** Opens the first-run page once, when the extension is installed: never after an update. */
import { browser } from 'wxt/browser';

export function welcomeReader(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
