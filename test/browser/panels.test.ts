/** Popup, settings page and first-run page, as a reader uses them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { article } from './article.ts';
import { BUILDS, KINDS, openDriver, picture, type Driver } from './fixtures.ts';
import { settledMarks } from './marks.ts';
import { openSite, type Site } from './site.ts';
import { storeSettings } from './store.ts';

describe.each(KINDS)('in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  let own: Page;

  const open = async (path: string) => {
    own = await driver.openOwn(path);
    await own.bringToFront();
    await own.waitForSelector('main');
    return own;
  };
  const text = (selector: string) => own.$eval(selector, (element) => element.textContent ?? '');
  const settings = () =>
    own.evaluate(async () => {
      const stored = await chrome.storage.local.get('settings');
      return stored['settings'] as Record<string, unknown> | undefined;
    });
  const room = async (id: string) => {
    await own.click(`#tab-${id}`);
    await own.waitForSelector(`#tab-${id}[aria-selected=true]`);
  };
  /** What can be done about the entry of a card shown in this part of the page. */
  const deeds = (part: string) =>
    own.$$eval(`${part} .actions button`, (buttons) =>
      buttons.flatMap((one) => (one.checkVisibility() ? (one.dataset['do'] ?? '') : [])),
    );
  const focused = () =>
    own.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['do'] ?? '');
  const until = (check: () => boolean) => own.waitForFunction(check, { timeout: 5000 });
  beforeAll(async () => {
    driver = await openDriver(kind);
    site = await openSite();
    site.page('/a.html', article({}));
  });
  beforeEach(() => storeSettings(driver, undefined));
  afterEach(async () => {
    await own?.close();
    expect(driver.troubles).toEqual([]);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('tells the summary with its date, and names every entry of the briefing', async () => {
    await open('popup.html');
    await room('summary');
    expect(await text('.dateline')).toMatch(/^20 April 2024, .* ago$/);
    const opened = await own.$$eval('.index .name', (names) => names.map((one) => one.textContent));
    expect(opened.length).toBeGreaterThanOrEqual(75);
    expect(new Set(opened).size).toBe(opened.length);
    await own.click('.lead .name');
    await own.waitForSelector('.card-panel .card');
    expect(await text('#card-name')).toContain('Antony Blinken');
    await own.keyboard.press('Escape');
    await until(() => !document.querySelector('.card-panel'));
    // The focus is back where the card was opened from.
    expect(await own.evaluate(() => document.activeElement?.textContent)).toBe('Antony Blinken');
  });

  it('mutes from a card and takes that back, with the focus on what to press next', async () => {
    await open('popup.html');
    await room('summary');
    await own.click('.lead .name');
    await own.waitForSelector('.card-panel .card');
    expect(await deeds('.card-panel')).toEqual(['mute']);
    await own.focus('.card-panel [data-do=mute]');
    for (const [pressed, next] of [
      ['mute', 'undo'],
      ['undo', 'mute'],
    ] as const) {
      expect(await focused()).toBe(pressed);
      await own.keyboard.press('Enter');
      await expect.poll(focused).toBe(next);
      expect(await deeds('.card-panel')).toEqual([next]);
    }
  });

  it('shows a statement’s paragraph and sources on demand', async () => {
    await open('popup.html');
    await room('summary');
    expect(await own.$('.sources')).toBeNull();
    await own.click('.lead .proof');
    await own.waitForSelector('.sources');
    expect(await text('.sources')).toContain('of the briefing');
  });

  it('finds what is typed wrongly, and Escape empties the search', async () => {
    await open('popup.html');
    await own.type('input[type=search]', 'blinkin');
    await own.waitForSelector('.result');
    expect(await text('.result')).toContain('Antony Blinken');
    await own.keyboard.press('Escape');
    await own.waitForSelector('[role=tablist]');
    await own.type('input[type=search]', 'zzzqqq');
    await until(
      () => document.querySelector('.results-count')?.textContent?.includes('zzz') === true,
    );
    expect(await own.$('.result')).toBeNull();
  });

  it('opens cards from the timeline and from the map', async () => {
    await open('popup.html');
    await room('timeline');
    await own.click('.drawing li.briefing button');
    await own.waitForSelector('.card-panel .card, .drawing');
    if (!(await own.$('.card-panel'))) throw new Error('The timeline’s first event opens no card.');
    await own.keyboard.press('Escape');
    await room('map');
    await own.waitForSelector('.node[aria-pressed=true]');
    await own.focus('.node[aria-pressed=true]');
    await own.keyboard.press('ArrowUp');
    await until(() => document.activeElement?.getAttribute('aria-pressed') === 'true');
    expect(await text('.map-words h2')).toContain('Joe Biden');
    await own.keyboard.press('Enter');
    await own.waitForSelector('.card-panel .card');
    expect(await text('#card-name')).toContain('Joe Biden');
  });

  it('unfolds where events lie close, leads back, and tells all of them in a list', async () => {
    await open('popup.html');
    await room('timeline');
    const labels = () => own.$$eval('.drawing li', (all) => all.length);
    const whole = await labels();
    const folded = await own.$eval('.folded', (one) => Number(/\d+/.exec(one.textContent)![0]));
    expect(folded).toBeGreaterThan(2);
    await own.$eval('.folded', (one) => one.closest('button')!.click());
    await own.waitForSelector('.timeline > .quiet-button');
    // Its events stand apart now, or in smaller folds.
    expect(await labels()).toBeGreaterThan(1);
    await own.click('.timeline > .quiet-button');
    await expect.poll(labels).toBe(whole);
    // What came after the briefing is told apart, in form and in words.
    await own.click('.timeline .chips button:nth-child(3)');
    await own.waitForSelector('.drawing li.later');
    expect(await own.$$eval('.drawing li:not(.later, .briefing)', (all) => all.length)).toBe(0);
    await own.click('.timeline .chips button:nth-child(4)');
    await own.waitForSelector('.event-list');
    const told = await own.$$eval('.event-list > li', (all) =>
      all.map((one) => ({
        date: one.querySelector('time')!.getAttribute('datetime')!,
        standing: one.querySelector('.event-standing')!.textContent,
        proof: one.querySelector('.proof')!.textContent,
      })),
    );
    expect(told.length).toBeGreaterThan(whole);
    expect(told.map(({ date }) => date)).toEqual(told.map(({ date }) => date).toSorted());
    const notes = (of: string) => own.$$eval(of, (all) => all.map((one) => one.textContent));
    expect(await notes('.event-note')).toContain(
      'Beijing counts the visit from 4 April, the arrival.',
    );
    await own.$$eval('.event-list .proof', (all) =>
      all.forEach((one) => one.dispatchEvent(new MouseEvent('click', { bubbles: true }))),
    );
    await own.waitForSelector('.source-note');
    expect(await notes('.source-note')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Chinese state media: gives Beijing’s view/)]),
    );
    for (const { date, standing, proof } of told) {
      expect(proof).toMatch(/¶|source/);
      if (standing === 'After the briefing') expect(date > '2024-04-20').toBe(true);
    }
    expect(new Set(told.map(({ standing }) => standing)).size).toBe(3);
  });

  it('tells of every relation its paragraph, and of every claim whose it is', async () => {
    await open('popup.html');
    await room('map');
    await own.waitForSelector('.map-drawing path.edge');
    const drawn = await own.$$eval('.map-drawing path.edge', (all) => all.length);
    // The boxes say how they stand to the chosen entry, and its lines in which direction; claims look otherwise than facts.
    expect(await own.$$eval('.node.related em', (all) => all.length)).toBeGreaterThan(3);
    const arrows = await own.$$eval('.map-drawing path.edge.shown', (all) =>
      all.map((one) => getComputedStyle(one).markerEnd),
    );
    expect(new Set(arrows)).toEqual(new Set(['url("#map-arrow")']));
    const dashes = await own.$$eval('.legend .edge', (all) =>
      all.map((one) => getComputedStyle(one).strokeDasharray),
    );
    expect(new Set(dashes).size).toBe(3);
    await own.click('.map-words summary');
    const told = await own.$$eval('.map-words details .relations li', (all) =>
      all.map((one) => ({
        isClaim: one.classList.contains('claim'),
        proof: one.querySelector('.relation-proof')!.textContent,
      })),
    );
    expect(told).toHaveLength(drawn);
    for (const { isClaim, proof } of told) {
      expect(proof).toMatch(/Paragraphs? \d/);
      if (isClaim) expect(proof).toMatch(/^Claim\. According to .+\./);
    }
    expect(told.some(({ isClaim }) => isClaim)).toBe(true);
  });

  it('switches everywhere, and this site alone, at once', async () => {
    const page = await driver.open(`${site.origin}/a.html`);
    await page.bringToFront();
    await settledMarks(page, 8);
    const tab = await (
      await open('popup.html')
    ).evaluate(async (address) => {
      // The extension has no right to see addresses: the page itself tells its site.
      for (const { id } of await chrome.tabs.query({})) {
        const state = (await chrome.tabs
          .sendMessage(id!, { type: 'page-state' }, { frameId: 0 })
          .catch(() => undefined)) as { site?: string } | undefined;
        if (state?.site && address.includes(state.site)) return id;
      }
      return undefined;
    }, site.origin);
    await own.close();
    await open(`popup.html?tab=${tab}`);
    expect(await text('.state')).toMatch(/names known here$/);
    expect((await own.$$('.found .steps')).length).toBeGreaterThan(7);
    const marks = () =>
      page.evaluate(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0));
    const [everywhere, here] = await own.$$('.head input[role=switch]');
    await here!.click();
    await until(() => document.querySelector('.state')!.textContent.endsWith('Off on this site'));
    await expect.poll(marks).toBe(0);
    await here!.click();
    await expect.poll(marks).toBeGreaterThan(7);
    await everywhere!.click();
    await until(() => document.querySelector('.state')!.textContent.endsWith('Off on all sites'));
    await expect.poll(marks).toBe(0);
    await everywhere!.click();
    await expect.poll(marks).toBeGreaterThan(7);
    await picture(own, `popup-page-${kind}`);
    await page.close();
  });

  it('says that settings were damaged, and keeps the defaults when told to', async () => {
    await storeSettings(driver, { version: 1, theme: 'pink', badge: true });
    await open('popup.html');
    expect(await text('.notice')).toContain('theme');
    await own.click('.notice button');
    await until(() => !document.querySelector('.notice'));
    expect(await settings()).toMatchObject({ theme: 'page', badge: true });
  });

  it('loses no change of two pages that change at once', async () => {
    await open('options.html');
    const other = await driver.openOwn('options.html');
    await other.waitForSelector('main');
    // Clicked from inside, so that neither waits for the other.
    const flip = (page: Page, name: string) =>
      page.evaluate((value) => {
        document.querySelector<HTMLInputElement>(`input[value="${value}"]`)!.click();
      }, name);
    await Promise.all([
      flip(own, 'tint'),
      flip(other, 'dark'),
      flip(own, 'all'),
      flip(other, 'click'),
    ]);
    await expect.poll(settings).toMatchObject({
      theme: 'dark',
      mark: { style: 'tint', which: 'all' },
      open: { by: 'click' },
    });
    await other.close();
  });

  it('refuses a broken settings file and says why; takes a sound one; goes back to the defaults', async () => {
    await open('options.html');
    const give = (name: string, content: string) =>
      own.evaluate(
        (fileName, fileText) => {
          const field = document.querySelector<HTMLInputElement>('input[type=file]')!;
          const files = new DataTransfer();
          files.items.add(new File([fileText], fileName));
          field.files = files.files;
          field.dispatchEvent(new Event('change', { bubbles: true }));
        },
        name,
        content,
      );
    await give('broken.json', '{"theme": ');
    await until(() => document.querySelector('.notice') !== null);
    expect(await text('.notice')).toContain('broken.json is not a settings file');
    await give('damaged.json', '{"theme": "pink"}');
    await until(() => document.querySelector('.notice')?.textContent?.includes('theme') === true);
    expect(await settings()).toBeUndefined();
    await give('sound.json', '{"version": 1, "muted": ["china"], "theme": "dark", "sync": true}');
    // Whether this device is kept the same as others is no affair of a file's.
    await expect.poll(settings).toMatchObject({ muted: ['china'], theme: 'dark', sync: false });
    await until(() => document.documentElement.dataset['theme'] === 'dark');
    await own.click('.data-buttons button:nth-of-type(3)');
    await expect.poll(settings).toMatchObject({ muted: [], theme: 'page' });
    await until(() => document.querySelector('.undo button') !== null);
    await own.click('.undo button');
    await expect.poll(settings).toMatchObject({ muted: ['china'], theme: 'dark' });
  });

  it('has its theme before the first paint, whatever the system’s', async () => {
    for (const theme of ['dark', 'light']) {
      await storeSettings(driver, { version: 1, theme });
      // Opened once, the choice is known where a script before the first paint can read it.
      await open('popup.html');
      await own.close();
      await open('popup.html');
      // The script again, on the page as it stands before anything has run.
      const first = await own.evaluate(async () => {
        delete document.documentElement.dataset['theme'];
        await new Promise((resolve) => {
          const again = Object.assign(document.createElement('script'), {
            src: '/before-paint.js',
          });
          again.addEventListener('load', resolve);
          document.head.append(again);
        });
        return document.documentElement.dataset['theme'];
      });
      expect(first).toBe(theme);
      await own.close();
    }
    await open('popup.html');
    // Neither deferred nor a module, and before all that is drawn: it holds the first paint back.
    for (const path of ['popup.html', 'options.html', 'welcome.html']) {
      const [head] = readFileSync(join(BUILDS[kind], path), 'utf8').split('<body') as [string];
      expect(head).toContain('<script src="/before-paint.js"></script>');
    }
  });

  it('shows a live sample at the first run, with the switch before it', async () => {
    await open('welcome.html');
    expect((await own.$$('.sample .marked')).length).toBeGreaterThan(4);
    await own.click('.sample .marked');
    await own.waitForSelector('.sample-card .card');
    // It changes no settings, and is no page.
    await own.click('.sample-card summary');
    expect(await own.$$('.sample-card .actions a')).not.toEqual([]);
    expect(await deeds('.sample-card')).toEqual([]);
    const order = await own.evaluate(() => {
      const [first, second] = ['[role=switch]', '.sample'].map((one) =>
        document.querySelector(one)!,
      );
      return first!.compareDocumentPosition(second!) & Node.DOCUMENT_POSITION_FOLLOWING;
    });
    expect(order).toBeGreaterThan(0);
    await own.click('input[role=switch]');
    await until(() => document.querySelectorAll('.sample .marked').length === 0);
  });
});
