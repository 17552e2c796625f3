/** The studio in which the gallery's pictures are taken: Chromium with the built extension, and the sample page. */
import type { Page } from 'puppeteer-core';
import { openDriver, type Driver } from '../browser/fixtures.ts';
import { settledMarks } from '../browser/marks.ts';
import { openSite, type Site } from '../browser/site.ts';
import { storeSettings } from '../browser/store.ts';

/** The sample page's paper goes by a name, as papers do: the popup shows it. */
const PAPER = 'harbourledger.example';
const atPaper = (address: string) => address.replace('127.0.0.1', PAPER);

export type Scheme = 'light' | 'dark';

/** What a browser shows of a toolbar popup, in CSS pixels; the map asks for the widest a browser gives. */
export const POPUP = { width: 400, height: 600 };
export const WIDE_POPUP = { width: 780, height: 600 };

export interface Window {
  scheme?: Scheme;
  width?: number;
  height?: number;
  /** Page zoom: 2 is 200 %. */
  zoom?: number;
  touch?: boolean;
  /** The system's own few colours. */
  forced?: boolean;
}

export interface Studio {
  driver: Driver;
  /** Opens a news page (the sample page, or one made from HTML) and waits for its marks. */
  article(window?: Window, html?: string): Promise<Page>;
  /** Opens one of the extension's pages; `about` is the page a popup speaks of. */
  panel(path: string, window?: Window, about?: Page): Promise<Page>;
  /** Opens an address as it is, marks or none. */
  plain(html: string, window?: Window): Promise<Page>;
  settings(settings: unknown): Promise<void>;
  /** Whether a font here has Chinese signs: without one all of them are the same empty box. */
  hasChinese(): Promise<boolean>;
  close(): Promise<void>;
}

/** A page zoom is a smaller window drawn larger: the page cannot tell the two apart. */
async function dress(page: Page, window: Window): Promise<void> {
  const {
    scheme = 'light',
    width = 1280,
    height = 800,
    zoom = 1,
    touch = false,
    forced = false,
  } = window;
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ],
  });
  await page.setViewport({
    width: Math.round(width / zoom),
    height: Math.round(height / zoom),
    deviceScaleFactor: zoom,
    hasTouch: touch,
    isMobile: touch,
  });
}

/** @param language of the browser's own words ("zh_CN"); the extension follows it where it has messages for it. */
export async function openStudio(language = 'en'): Promise<Studio> {
  // Chromium on Linux takes its language from the environment, elsewhere from the command line.
  const before = process.env['LANGUAGE'];
  process.env['LANGUAGE'] = language;
  const driver = await openDriver('chromium', {
    // The paper of the pictures has an address elsewhere, which this browser finds here.
    elsewhere: true,
    args: [`--lang=${language.replace('_', '-')}`, `--host-resolver-rules=MAP ${PAPER} 127.0.0.1`],
  });
  if (before === undefined) delete process.env['LANGUAGE'];
  else process.env['LANGUAGE'] = before;
  const site: Site = await openSite();
  let pages = 0;

  async function plain(html: string, window: Window = {}): Promise<Page> {
    const page = await driver.open(atPaper(site.page(`/plain-${(pages += 1)}.html`, html)));
    await dress(page, window);
    await page.bringToFront();
    return page;
  }

  return {
    driver,
    plain,
    async article(window = {}, html) {
      const address = html
        ? site.page(`/article-${(pages += 1)}.html`, html)
        : site.url('summit-preview.html');
      const page = await driver.open('about:blank');
      await dress(page, window);
      await page.goto(atPaper(address));
      await page.bringToFront();
      await settledMarks(page, 4);
      return page;
    },
    async panel(path, window = {}, about) {
      const tab = about && (await tabOf(driver, about));
      const page = await driver.open('about:blank');
      await dress(page, window);
      await page.goto(`${driver.origin}/${path}${tab === undefined ? '' : `?tab=${tab}`}`);
      await page.waitForSelector('main');
      await page.bringToFront();
      return page;
    },
    settings: (settings) => storeSettings(driver, settings),
    async hasChinese() {
      const page = await driver.open('about:blank');
      const drawn = await page.evaluate(() =>
        ['賴', '德'].map((sign) => {
          const canvas = document.createElement('canvas');
          const context = canvas.getContext('2d')!;
          context.font = '40px serif';
          context.fillText(sign, 10, 50);
          return canvas.toDataURL();
        }),
      );
      await page.close();
      return drawn[0] !== drawn[1];
    },
    async close() {
      await driver.close();
      await site.close();
    },
  };
}

/** The browser's number for a tab. No tab tells its address without a permission: the page in front is the one. */
export async function tabOf(driver: Driver, page: Page): Promise<number> {
  const own = await driver.openOwn('popup.html');
  await page.bringToFront();
  const id = await own.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id;
  });
  await own.close();
  if (id === undefined) throw new Error('No tab is in front, so its number cannot be told.');
  return id;
}
