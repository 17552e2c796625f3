/** A session in real browsers: awkward pages, changing pages, pages turned away, and an end that leaves nothing. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { article, ARTICLE_TEXT } from './article.ts';
import { press } from './card-sight.ts';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { marksOf, settledMarks, tracesOf, until } from './marks.ts';
import { rest } from './pointer.ts';
import { openSite, type Site } from './site.ts';
import { stateOf, storeSettings } from './store.ts';

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
const FOOTBALL =
  '<p>Germany beat Scotland 5-1 in Munich on Friday. China did not qualify for the tournament.</p>';

describe.each(KINDS)('a session in %s', (kind) => {
  let driver: Driver;
  let site: Site;
  let count = 0;
  const open = async (html: string): Promise<Page> => {
    const page = await driver.open(site.page(`/s${(count += 1)}.html`, html));
    await page.bringToFront();
    return page;
  };
  const texts = async (page: Page) => (await marksOf(page)).map(({ text }) => text).sort();

  beforeAll(async () => {
    driver = await openDriver(kind);
    site = await openSite();
  });
  afterEach(() => {
    expect(driver.troubles.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('ends at the switch with nothing left, and comes back at once', async () => {
    const page = await open(article());
    const before = (await settledMarks(page, 8)).length;
    await rest(page, 'Lai Ching-te');
    expect((await tracesOf(page)).hosts).toBe(1);
    await storeSettings(driver, { version: 1, enabled: false });
    const gone = await until(
      () => tracesOf(page),
      ({ highlights, hosts }) => highlights + hosts === 0,
    );
    expect(gone).toEqual({ highlights: 0, hosts: 0 });
    await storeSettings(driver, { version: 1, enabled: true });
    expect(await settledMarks(page, before)).toHaveLength(before);
    await storeSettings(driver, undefined);
    await page.close();
  });

  it('marks the first mention in the article, not the one in the menu; or all of them', async () => {
    // Names that mean one entry only: "Beijing" is a city in one sentence and a government in the next.
    const again = '<article id="again"><p>Lai Ching-te, Janet Yellen, Wang Yi.</p></article>';
    const page = await open(article({ more: again }));
    const first = await settledMarks(page, 8);
    for (const name of ['Lai Ching-te', 'Janet Yellen', 'Wang Yi'])
      expect(
        first.filter(({ text }) => text === name),
        name,
      ).toHaveLength(1);
    expect(first.filter(({ within }) => within.includes('menu'))).toEqual([]);
    expect(first.filter(({ within }) => within.includes('again'))).toEqual([]);
    await storeSettings(driver, { version: 1, mark: { which: 'all' } });
    const all = await until(
      () => marksOf(page),
      (marks) => marks.length > first.length,
    );
    expect(all.filter(({ within }) => within.includes('menu')).length).toBeGreaterThan(0);
    expect(all.filter(({ within }) => within.includes('again'))).toHaveLength(3);
    await storeSettings(driver, undefined);
    await page.close();
  });

  it('follows text that comes, changes and goes', async () => {
    const page = await open(article());
    await settledMarks(page, 8);
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = 'Later Tsai Ing-wen spoke.';
      document.querySelector('article')!.append(late);
      document.querySelector('#plain')!.firstChild!.nodeValue = 'Now Li Qiang is named here.';
      document.querySelector('ul')!.remove();
    });
    const marks = await until(
      () => texts(page),
      (now) => now.includes('Tsai Ing-wen') && now.includes('Li Qiang') && !now.includes('Yun Sun'),
    );
    expect(marks).toContain('Tsai Ing-wen');
    expect(marks).toContain('Li Qiang');
    expect(marks).not.toContain('Yun Sun');
    await page.close();
  });

  it('is after any changes where a fresh reading of the same page is', async () => {
    const page = await open(article());
    await settledMarks(page, 8);
    await page.evaluate(() => {
      // A fixed sequence of pseudo-random splits, moves, removals and rewrites (mulberry32).
      let seed = 20_240_420;
      const random = (below: number) => {
        seed = (seed + 0x6d2b79f5) | 0;
        let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
      };
      const pick = (selector: string) => {
        const found = document.querySelectorAll(selector);
        return found[random(found.length)]!;
      };
      for (let step = 0; step < 200; step += 1) {
        const paragraph = pick('article p, article li, article h1');
        const text = [...paragraph.childNodes].find((node) => node.nodeType === 3) as
          | Text
          | undefined;
        const action = random(5);
        if (action === 0 && text) text.splitText(random(text.length + 1));
        if (action === 1) pick('article p, article ul').before(paragraph.cloneNode(true));
        if (action === 2 && document.querySelectorAll('article p').length > 6)
          pick('article p').remove();
        if (action === 3) paragraph.append(' He Lifeng and Wang Yi ');
        if (action === 4 && text) {
          const bold = document.createElement(random(2) ? 'b' : 'div');
          text.replaceWith(bold);
          bold.append(text);
        }
      }
    });
    await wait(800);
    const followed = await texts(await settle(page));
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    // The parser would join what was split: the fresh page gets its nodes by the same serialisation.
    const fresh = await open(`<!doctype html>${html}`);
    expect(followed).toEqual(await texts(await settle(fresh)));
    await page.close();
    await fresh.close();
  });

  const settle = async (page: Page) => {
    await settledMarks(page, 1);
    return page;
  };

  it('turns a page on another subject away, and shows it when asked', async () => {
    const page = await open(`<!doctype html><title>Euro</title>${FOOTBALL}`);
    await wait(1000);
    expect(await stateOf(driver, page)).toMatchObject({ status: 'quiet', found: [] });
    expect(await tracesOf(page)).toEqual({ highlights: 0, hosts: 0 });
    const popup = await driver.popup(page);
    await popup.click('[role=tab]');
    await popup.click('.empty .button');
    await popup.close();
    expect((await settledMarks(page, 1)).length).toBeGreaterThan(0);
    await page.close();
  });

  it('notices an article that is rendered late', async () => {
    const body = `<div id="app">Loading</div><script>
      setTimeout(() => { document.querySelector('#app').innerHTML = ${JSON.stringify(ARTICLE_TEXT)}; }, 1500);
    </script>`;
    const page = await open(article({ body }));
    expect((await settledMarks(page, 8)).length).toBeGreaterThanOrEqual(8);
    await page.close();
  });

  it('notices an article that comes long after the load, by a deed of the reader’s', async () => {
    const later = (event: string, target: string) =>
      `<!doctype html><title>News</title><div id="app"><button>Accept</button></div><script>
        ${target}.addEventListener('${event}', () => {
          if (document.visibilityState === 'visible') setTimeout(() => {
            document.querySelector('#app').innerHTML = ${JSON.stringify(ARTICLE_TEXT)};
          }, 1500);
        });
      </script>`;
    const behind = await open(later('visibilitychange', 'document'));
    const asking = await open(later('click', "document.querySelector('button')"));
    // Longer than a page turned away is watched after its load.
    await wait(11_000);
    await asking.click('button');
    expect((await settledMarks(asking, 8)).length).toBeGreaterThanOrEqual(8);
    const typing = await open(later('click', "document.querySelector('button')"));
    await wait(11_000);
    await typing.focus('button');
    await typing.keyboard.press('Enter');
    expect((await settledMarks(typing, 8)).length).toBeGreaterThanOrEqual(8);
    expect(await behind.evaluate(() => document.visibilityState)).toBe('hidden');
    await behind.bringToFront();
    expect((await settledMarks(behind, 8)).length).toBeGreaterThanOrEqual(8);
    for (const page of [behind, asking, typing]) await page.close();
  });

  it('goes with the page’s own navigation', async () => {
    const page = await open(article());
    await settledMarks(page, 8);
    await page.evaluate((football) => {
      history.pushState(null, '', '/football');
      document.title = 'Euro';
      document.body.innerHTML = football;
    }, FOOTBALL);
    const gone = await until(
      () => tracesOf(page),
      ({ highlights }) => highlights === 0,
    );
    expect(gone.highlights).toBe(0);
    await page.evaluate((text) => {
      history.pushState(null, '', '/trip');
      document.body.innerHTML = text;
    }, ARTICLE_TEXT);
    expect((await settledMarks(page, 8)).length).toBeGreaterThanOrEqual(8);
    await page.close();
  });

  it('reads open shadow roots and same-origin frames', async () => {
    const more = `<div id="host"></div><iframe srcdoc="${ARTICLE_TEXT.replaceAll('"', '&quot;')}" width="600" height="400"></iframe>
      <script>host.attachShadow({mode:'open'}).innerHTML = '<p>Then <b>He</b> Lifeng spoke.</p>'</script>`;
    const page = await open(article({ more }));
    const marks = await until(
      () => texts(page),
      (now) => now.includes('He Lifeng'),
    );
    expect(marks).toContain('He Lifeng');
    const inFrame = await until(
      () => page.frames()[1]!.evaluate(() => CSS.highlights.size),
      (size) => size > 0,
    );
    expect(inFrame).toBeGreaterThan(0);
    await page.close();
  });

  it('leaves the frames without an address of a site alone where the reader wants none', async () => {
    await storeSettings(driver, { version: 1, sites: { '127.0.0.1': 'never' } });
    const more = `<iframe srcdoc="${ARTICLE_TEXT.replaceAll('"', '&quot;')}" width="600" height="400"></iframe>`;
    const page = await open(article({ more }));
    const inFrame = () => page.frames()[1]!.evaluate(() => CSS.highlights.size);
    await wait(1500);
    expect(await inFrame()).toBe(0);
    await storeSettings(driver, undefined);
    expect(await until(inFrame, (size) => size > 0)).toBeGreaterThan(0);
    await page.close();
  });

  it('lets the gate decide on a site that the reader has chosen', async () => {
    await storeSettings(driver, { version: 1, mode: 'chosen', sites: { '127.0.0.1': 'always' } });
    const football = await open(`<!doctype html><title>Euro</title>${FOOTBALL}`);
    const state = await stateOf(driver, football, (now) => now?.status !== 'reading');
    expect(state?.status).toBe('quiet');
    await football.close();
    const page = await open(article());
    expect((await settledMarks(page, 8)).length).toBeGreaterThanOrEqual(8);
    await page.close();
    await storeSettings(driver, undefined);
  });

  it('keeps a name hidden when it begins anew in the same page', async () => {
    const page = await open(article());
    await settledMarks(page, 8);
    await rest(page, 'Lai Ching-te');
    await press(driver, page, 'summary');
    await press(driver, page, '[data-do="not-here"]');
    await until(
      () => texts(page),
      (now) => !now.includes('Lai Ching-te'),
    );
    await storeSettings(driver, { version: 1, enabled: false });
    await until(
      () => tracesOf(page),
      ({ highlights }) => highlights === 0,
    );
    await storeSettings(driver, { version: 1, enabled: true });
    await settledMarks(page, 7);
    expect(await texts(page)).not.toContain('Lai Ching-te');
    await storeSettings(driver, undefined);
    await page.reload();
    await page.bringToFront();
    await settledMarks(page, 8);
    expect(await texts(page)).toContain('Lai Ching-te');
    await page.close();
  });

  it('has marked what the page shows later', async () => {
    const more = `<dialog id="shown">Then He Lifeng spoke.</dialog><p hidden>Tsai Ing-wen did.</p>
      <details><summary>More</summary>And AUKUS.</details>`;
    const page = await open(article({ more }));
    await settledMarks(page, 8);
    await page.evaluate(() => {
      document.querySelector<HTMLDialogElement>('#shown')!.showModal();
      document.querySelector<HTMLElement>('p[hidden]')!.hidden = false;
      document.querySelector('details')!.open = true;
    });
    expect(await texts(page)).toEqual(
      expect.arrayContaining(['He Lifeng', 'Tsai Ing-wen', 'AUKUS']),
    );
    await page.close();
  });

  it('lets the page have its turns while 5 MB in one text node are read', async () => {
    await storeSettings(driver, { version: 1, mark: { which: 'all' } });
    const page = await open(article());
    await settledMarks(page, 8);
    const turns = await page.evaluate(async () => {
      const filler = 'Officials said that the talks would go on for some time. '.repeat(90_000);
      const big = document.createElement('p');
      // The layout of such a page is its own affair.
      big.style.display = 'none';
      big.textContent = `Tsai Ing-wen spoke. ${filler} Tsai Ing-wen left.`;
      document.querySelector('article')!.append(big);
      /** How many of the two names in the long text are marked by now. */
      const marked = () => {
        let found = 0;
        CSS.highlights.forEach((held) =>
          held.forEach((range) => {
            if (range.startContainer === big.firstChild) found += 1;
          }),
        );
        return found;
      };
      let [between, end] = [0, performance.now() + 20_000];
      while (marked() < 2 && performance.now() < end) {
        if (marked() === 1) between += 1;
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
      return marked() === 2 ? between : `${marked()} of 2 names marked`;
    });
    // A count, not a time: however slow the machine, reading in slices leaves turns between first name and last,
    // and reading in one go none at all.
    expect(turns).toBeGreaterThan(5);
    await storeSettings(driver, undefined);
    await page.close();
  });

  it('marks a page whose own tasks follow one another without end', async () => {
    const more = `<script>
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => setTimeout(() => port2.postMessage(0), 0);
      port2.postMessage(0);
    </script>`;
    const page = await open(article({ more }));
    expect((await settledMarks(page, 8)).length).toBeGreaterThanOrEqual(8);
    await page.close();
  });

  it('closes the card when its name leaves the box that scrolls it', async () => {
    const more = `<div id="box" style="height:120px;overflow:auto"><p id="inner">Then Tsai Ing-wen spoke.</p><div style="height:900px"></div></div>`;
    const page = await open(article({ more }));
    await settledMarks(page, 8);
    await rest(page, 'Tsai Ing-wen', { within: '#inner' });
    const isOpen = () => driver.card(page, (root) => root.host.matches('[data-open]'));
    expect(await isOpen()).toBe(true);
    await page.evaluate(() => document.querySelector('#box')!.scrollTo(0, 100));
    expect(await until(isOpen, (shown) => !shown)).toBe(false);
    await page.close();
  });

  it('turns a page away when only its beginning was about us', async () => {
    const page = await open(
      `<!doctype html><title>Sport</title><p>US Secretary of State Antony Blinken meets Xi Jinping and Wang Yi in Beijing over Taiwan.</p>${'<p>Germany beat Scotland in Munich, and the crowd sang until the last train home had left.</p>'.repeat(6000)}`,
    );
    const state = await until(
      () => stateOf(driver, page),
      (now) => now?.status === 'quiet',
    );
    expect(state).toMatchObject({ status: 'quiet', found: [] });
    expect(await tracesOf(page)).toEqual({ highlights: 0, hosts: 0 });
    await page.close();
  });

  it('lets nothing of the page’s styles or policies in its way', async () => {
    const html = article({
      head: `<style>* { all: unset !important; display: block !important } div { z-index: 2147483647 }</style>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; require-trusted-types-for 'script'">`,
    });
    const page = await open(html);
    await settledMarks(page, 8);
    await rest(page, 'Lai Ching-te');
    const seen = await driver.card(page, (root) => {
      const { width, height } = root.querySelector('.root')!.getBoundingClientRect();
      const { color, fontFamily } = getComputedStyle(root.querySelector('h2')!);
      return { width, height, color, serif: fontFamily.includes('serif') };
    });
    expect(seen).toMatchObject({ width: 384, color: 'rgb(30, 27, 22)', serif: true });
    expect(seen!.height).toBeGreaterThan(100);
    await page.close();
  });
});
