/** Chromium for measuring: no first-run work, no network, precise clocks, extensions only where asked for. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { needBrowser } from '../browser/executables.ts';

/** Sent with every page: with the first two performance.now() ticks in 5 µs, with the last nothing outside is asked for. */
export const PAGE_HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'self'; img-src data:; form-action 'none'",
};

export interface Chromium {
  browser: Browser;
  /** "chrome-extension://…/" of the extension in it, "" without one. */
  origin: string;
}

/** How long our first-run page may take to open, in milliseconds; an empty extension has none. */
const WELCOME = 3_000;

/** It opens by itself and comes to the front: a page behind it draws no frames, and nothing is hovered there. */
async function closeWelcome(browser: Browser, origin: string): Promise<void> {
  const target = await browser
    .waitForTarget((one) => one.url() === `${origin}welcome.html`, { timeout: WELCOME })
    .catch(() => undefined);
  await (await target?.page())?.close();
}

/**
 * @param extension folder of an unpacked extension; absent: a bare browser.
 * @param flags more of the command line.
 */
export async function launchChromium(
  extension?: string,
  flags: readonly string[] = [],
): Promise<Chromium> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chromium'),
    headless: true,
    enableExtensions: extension !== undefined,
    pipe: true,
    protocolTimeout: 300_000,
    args: [
      ...sandbox,
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      ...flags,
    ],
  });
  if (extension === undefined) return { browser, origin: '' };
  const origin = `chrome-extension://${await browser.installExtension(extension)}/`;
  await closeWelcome(browser, origin);
  return { browser, origin };
}

let hosts = 0;

/**
 * The same address under a host of its own: another site for the browser, hence a fresh process whose code is all cold.
 * @param url on 127.0.0.1; names under localhost lead there, too.
 */
export function onFreshHost(url: string): string {
  return url.replace('127.0.0.1', `bench-${++hosts}.localhost`);
}
