/**
 * A real browser with the built extension in it.
 * Usage: `const driver = await openDriver('firefox'); const page = await driver.open(url); ... await driver.close();`
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { openChromiumEyes } from './chromium.ts';
import type { Eyes } from './eyes.ts';
import { needBrowser, type BrowserKind } from './executables.ts';
import { FIREFOX_ORIGIN, FIREFOX_UUID, GECKO_ID, openFirefoxEyes } from './firefox.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
export const RESULTS = join(ROOT, 'test', 'results');
export const BUILDS: Record<BrowserKind, string> = {
  chromium: join(ROOT, '.output', 'chrome-mv3'),
  firefox: join(ROOT, '.output', 'firefox-mv3'),
};
export const KINDS: BrowserKind[] = ['chromium', 'firefox'];

export interface Driver extends Eyes {
  kind: BrowserKind;
  browser: Browser;
  /** "chrome-extension://…" or "moz-extension://…", without a slash at the end. */
  origin: string;
  /** Opens a page in a new tab, 1280 × 900, and collects what goes wrong in it in `troubles`. */
  open(url: string): Promise<Page>;
  /** Opens one of the extension's own pages ("popup.html") in a tab. */
  openOwn(path: string): Promise<Page>;
  /** Exceptions and console errors seen in any page opened so far. */
  troubles: string[];
  /** Every request any page opened so far has made, but the extension's own files. */
  requests: string[];
  /** @throws when anything was asked of another machine, unless that was allowed */
  close(): Promise<void>;
}

export interface DriverOptions {
  /** false: the bare browser, to compare with. */
  extension?: boolean;
  /** A visible window. Default: headless. */
  visible?: boolean;
  /** Pages may ask other machines: those of the press do. */
  elsewhere?: boolean;
  /** Another build than the usual one. */
  build?: string;
  /** Further command-line arguments. */
  args?: string[];
  /** Further preferences (Firefox). */
  prefs?: Record<string, unknown>;
  /** A folder that keeps the profile, and with it the extension's store, for the next browser. Default: none does. */
  profile?: string;
}

/** How long a page may take to load, in milliseconds. */
const NAVIGATION = 60_000;

/** Addresses for which nothing leaves the machine. */
const HERE =
  /^(?:https?:\/\/127\.0\.0\.1[:/]|about:|blob:|chrome:|chrome-extension:|moz-extension:)/;

function launch(
  kind: BrowserKind,
  { visible, args = [], prefs, profile, extension }: DriverOptions,
) {
  const executablePath = needBrowser(kind);
  const kept = profile !== undefined && { userDataDir: profile };
  if (kind === 'firefox')
    return puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: !visible,
      ...kept,
      // Allows navigation to moz-extension: pages and reading closed shadow roots.
      args: ['--remote-allow-system-access', ...args],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
        // An extension put in for the time being is taken out at the end, its store too.
        ...(kept && { 'extensions.webextensions.keepStorageOnUninstall': true }),
        ...prefs,
      },
    });
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({
    executablePath,
    headless: !visible,
    ...kept,
    enableExtensions: extension !== false,
    pipe: true,
    args: [
      ...sandbox,
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
}

/** @throws when the service worker ended while it started: then no card would ever be answered. */
async function startedBackground(browser: Browser): Promise<void> {
  const isWorker = (target: { type(): string }) => target.type() === 'service_worker';
  await browser.waitForTarget(isWorker);
  // One that throws is gone again within moments.
  await new Promise((resolve) => setTimeout(resolve, 300));
  if (!browser.targets().some(isWorker))
    throw new Error(
      "The extension's background threw while starting: load the build by hand and look at chrome://extensions.",
    );
}

/** Launches a browser with the built extension (run `npm run build` first; the browser test run does). */
export async function openDriver(kind: BrowserKind, options: DriverOptions = {}): Promise<Driver> {
  const browser = await launch(kind, options);
  const withExtension = options.extension !== false;
  let id = '';
  if (withExtension) {
    id = await browser.installExtension(options.build ?? BUILDS[kind]);
    if (kind === 'chromium') await startedBackground(browser);
  }
  const eyes = kind === 'chromium' ? openChromiumEyes(browser, id) : await openFirefoxEyes(browser);
  if (withExtension) await eyes.closeWelcome();
  const origin = kind === 'chromium' ? `chrome-extension://${id}` : FIREFOX_ORIGIN;
  const troubles: string[] = [];
  const requests: string[] = [];

  async function tab(): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    // Four browsers load a page of 100,000 nodes side by side, and a slow machine takes half a minute for it.
    page.setDefaultNavigationTimeout(NAVIGATION);
    page.on('pageerror', (error) =>
      troubles.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('request', (request) => {
      // Firefox reports addresses that hold their own data; nothing leaves the machine for them.
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
        requests.push(request.url());
    });
    return page;
  }

  return {
    ...eyes,
    kind,
    browser,
    origin,
    troubles,
    requests,
    async open(url) {
      const page = await tab();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    async openOwn(path) {
      const page = await tab();
      // Firefox never reports such a page as loaded: wait for its body instead.
      await page.goto(`${origin}/${path}`, kind === 'firefox' ? { waitUntil: [] } : {});
      await page.waitForSelector('body *');
      return page;
    },
    async close() {
      await browser.close();
      const foreign = options.elsewhere ? [] : requests.filter((url) => !HERE.test(url));
      if (foreign.length > 0) throw new Error(`Asked of other machines: ${foreign.join(', ')}`);
    },
  };
}

/** Writes a picture of the page to test/results/NAME.png and returns the file's name. */
export async function picture(page: Page, name: string): Promise<`${string}.png`> {
  mkdirSync(RESULTS, { recursive: true });
  const path = join(RESULTS, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path });
  return path;
}
