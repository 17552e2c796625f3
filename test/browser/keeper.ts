/** What a reader does to an extension as a whole, in the browser's own page for it: off, on, reload, private windows. */
import type { Page } from 'puppeteer-core';
import { GECKO_ID, inFirefox } from './firefox.ts';
import type { Driver } from './fixtures.ts';
import { until } from './marks.ts';

/** What Chromium's own page of extensions calls; @types/chrome keeps to what extensions may. */
declare const chrome: typeof globalThis.chrome & {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(change: {
      extensionId: string;
      incognitoAccess: boolean;
    }): Promise<void>;
    reload(id: string, options: { failQuietly: boolean }): Promise<unknown>;
  };
};

export interface Keeper {
  remove(): Promise<void>;
  disable(): Promise<void>;
  enable(): Promise<void>;
  /** Starts it anew from its folder; a higher version there makes it an update. */
  reload(): Promise<void>;
  allowPrivate(): Promise<void>;
  /** A tab in a private window. */
  openPrivate(): Promise<Page>;
}

export const keeperOf = (driver: Driver): Keeper =>
  driver.kind === 'firefox' ? firefoxKeeper(driver) : chromiumKeeper(driver);

function firefoxKeeper({ browser }: Driver): Keeper {
  const id = JSON.stringify(GECKO_ID);
  const withAddon = (does: string) => async () => {
    await inFirefox(
      browser,
      `(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const addon = await AddonManager.getAddonByID(${id});
        ${does};
        return '';
      })()`,
    );
  };
  const reload = withAddon('await addon.reload()');
  return {
    remove: withAddon('await addon.uninstall()'),
    disable: withAddon('await addon.disable()'),
    enable: withAddon('await addon.enable()'),
    reload,
    async allowPrivate() {
      await inFirefox(
        browser,
        `(async () => {
          const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
          const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
          await ExtensionPermissions.add(${id}, allowed);
          return '';
        })()`,
      );
      await reload();
    },
    async openPrivate() {
      await inFirefox(
        browser,
        `new Promise((resolve) => {
          const opened = OpenBrowserWindow({ private: true });
          opened.addEventListener('load', () => resolve(''), { once: true });
        })`,
      );
      const found = await until(
        async () => (await browser.pages()).find((page) => page.url() === 'about:privatebrowsing'),
        Boolean,
      );
      if (!found) throw new Error('No private window has opened.');
      return found;
    },
  };
}

function chromiumKeeper(driver: Driver): Keeper {
  const { browser, origin } = driver;
  const id = new URL(origin).host;
  /** Runs in the browser's page of extensions, which may do what no other page may. */
  async function managed(run: (id: string) => Promise<void>): Promise<void> {
    const page = await browser.newPage();
    await page.goto('chrome://extensions');
    // Without the developer mode an unpacked extension does not come back from a reload.
    await page.evaluate(() =>
      chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
    );
    await page.evaluate(run, id);
    await page.close();
  }
  return {
    remove: () => browser.uninstallExtension(id),
    disable: () => managed(async (one) => chrome.management.setEnabled(one, false)),
    enable: () => managed(async (one) => chrome.management.setEnabled(one, true)),
    reload: () =>
      managed(async (one) => {
        await chrome.developerPrivate.reload(one, { failQuietly: false });
      }),
    allowPrivate: () =>
      managed(async (one) =>
        chrome.developerPrivate.updateExtensionConfiguration({
          extensionId: one,
          incognitoAccess: true,
        }),
      ),
    // A context of the protocol's own making is private too, but extensions never run in one.
    async openPrivate() {
      const own = await driver.openOwn('popup.html');
      const known = new Set(browser.targets());
      await own.evaluate(async () => void (await chrome.windows.create({ incognito: true })));
      await own.close();
      const target = await browser.waitForTarget(
        (one) => (one.type() as string) === 'page' && !known.has(one),
      );
      return target.asPage();
    },
  };
}
