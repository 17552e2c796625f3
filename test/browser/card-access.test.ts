/** The card for everybody: axe-core, keyboard, touch, other writing directions. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article } from './article.ts';
import { KINDS, openDriver, picture, type Driver } from './fixtures.ts';
import { settledMarks } from './marks.ts';
import { place, rest } from './pointer.ts';
import { openSite, type Site } from './site.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe.each(KINDS)('the card in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  const open = async (name: string, html: string) => {
    const page = await driver.open(site.page(`/${name}.html`, html));
    await page.bringToFront();
    await settledMarks(page, 4);
    return page;
  };
  beforeAll(async () => {
    driver = await openDriver(kind);
    site = await openSite();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it.each([
    ['light', ''],
    ['dark', '<style>body{background:#15171a;color:#e8e6e3}</style>'],
  ])('takes the colours of a %s page', async (theme, head) => {
    const page = await open(`theme-${theme}`, article({ head }));
    await rest(page, 'Lai Ching-te');
    expect(await driver.card(page, (root) => root.host.getAttribute('data-theme'))).toBe(theme);
    await driver.card(page, (root) => {
      root.querySelector('details')!.open = true;
    });
    await wait(200);
    await picture(page, `card-${kind}-${theme}`);
    await page.close();
  });

  it('stands beside vertical text and starts right in right-to-left text, never over the line', async () => {
    for (const style of ['writing-mode: vertical-rl; height: 700px', 'direction: rtl']) {
      const page = await open('written', article({ head: `<style>article{${style}}</style>` }));
      const mark = await rest(page, 'Lai Ching-te', { within: '#p2' });
      const card = (await driver.card(page, (root) => {
        const { left, top, right, bottom } = root.querySelector('.root')!.getBoundingClientRect();
        return { left, top, right, bottom };
      }))!;
      const apart =
        card.left >= mark.x + mark.width ||
        card.right <= mark.x ||
        card.top >= mark.y + mark.height ||
        card.bottom <= mark.y;
      expect(apart).toBe(true);
      expect(card.left).toBeGreaterThanOrEqual(0);
      expect(card.right).toBeLessThanOrEqual(1280);
      await picture(page, `card-${kind}-${style.startsWith('w') ? 'vertical' : 'rtl'}`);
      await page.close();
    }
  });

  it('opens by command as a labelled dialog, with focus in and back', async () => {
    const page = await open('keys', article());
    await page.focus('#link');
    const own = await driver.openOwn('popup.html');
    await own.evaluate(async () => {
      // Without the tabs permission no tab tells its address: all are told, only the page has marks.
      const tabs = await chrome.tabs.query({});
      for (const command of ['next', 'next', 'open'])
        await Promise.allSettled(
          tabs.map(({ id }) =>
            chrome.tabs.sendMessage(id!, { type: 'command', command }, { frameId: 0 }),
          ),
        );
    });
    await own.close();
    await page.bringToFront();
    await wait(600);
    const dialog = () =>
      driver.card(page, (root) => ({
        open: (root.host as HTMLElement).matches(':popover-open'),
        role: root.querySelector('.root')!.getAttribute('role'),
        label: root.querySelector('#card-name')?.textContent?.trim(),
        focused: root.activeElement?.id ?? root.activeElement?.className ?? '',
        said: root.querySelector('[aria-live]')!.textContent,
      }));
    const opened = await dialog();
    expect(opened).toMatchObject({ open: true, role: 'dialog', focused: 'card-name' });
    expect(opened!.label).not.toBe('');
    expect(opened!.said).toContain('mention 2 of');
    expect(await page.evaluate(() => CSS.highlights.has('backgrounder-ring'))).toBe(true);
    await page.keyboard.press('Escape');
    expect((await dialog())!.open).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
    await page.close();
  });

  it.runIf(kind === 'chromium')(
    'has no violation axe-core knows, folded and unfolded',
    async () => {
      const page = await open('axe', article());
      await rest(page, 'Lai Ching-te');
      await driver.card(page, (root) => {
        root.querySelector('details')!.open = true;
      });
      const realm = page.extensionRealms()[0]!;
      await realm.evaluate(AXE);
      const found = await realm.evaluate(async () => {
        const host = document.querySelector('backgrounder-card') as HTMLElement;
        const root = chrome.dom.openOrClosedShadowRoot(host);
        Object.defineProperty(host, 'shadowRoot', { get: () => root });
        // axe leaves out what is outside the body when it looks at contrast.
        document.body.append(host);
        host.showPopover();
        const { axe } = globalThis as never as {
          axe: {
            run(
              context: Element,
            ): Promise<{ violations: { id: string }[]; passes: { id: string }[] }>;
          };
        };
        const { violations, passes } = await axe.run(host);
        return { violations: violations.map(({ id }) => id), passes: passes.map(({ id }) => id) };
      });
      expect(found.violations).toEqual([]);
      // Were the closed root not seen, nothing would pass.
      expect(found.passes.length).toBeGreaterThan(10);
      await page.close();
    },
  );

  it.runIf(kind === 'chromium')('opens at the bottom on a tap, never on a link', async () => {
    const page = await driver.open(
      site.page(
        '/touch.html',
        article({ head: '<meta name="viewport" content="width=device-width">' }),
      ),
    );
    await page.setViewport({ width: 390, height: 800, hasTouch: true, isMobile: true });
    await page.bringToFront();
    await settledMarks(page, 4);
    const link = await place(page, 'Janet Yellen');
    await page.touchscreen.tap(link.x + 5, link.y + 5);
    await wait(600);
    expect(await page.evaluate(() => location.hash)).toBe('#yellen');
    expect(await driver.card(page, () => true)).toBeUndefined();
    const text = await place(page, 'Wang Yi');
    await page.touchscreen.tap(text.x + 5, text.y + text.height / 2);
    await wait(800);
    const sheet = await driver.card(page, (root) => {
      const { left, bottom, width } = root.querySelector('.root')!.getBoundingClientRect();
      return { left, bottom, width, name: root.querySelector('#card-name')!.textContent };
    });
    expect(sheet).toMatchObject({ left: 0, width: 390, bottom: 800 });
    expect(sheet!.name).toContain('Wang Yi');
    await picture(page, 'card-touch');
    await page.close();
  });
});
