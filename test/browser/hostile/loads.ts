/** Pages that are large, never at rest, or live longer than one load. */
import { NAMES, articlePage } from './article.ts';
import { installWitness } from '../witness.ts';
import type { Attack } from './attack.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

export const loads: Attack[] = [
  {
    name: 'a hundred thousand text nodes',
    path: '/text-nodes.html',
    html: articlePage({
      after: `<div id="many"></div><script>{
        const part = document.createDocumentFragment();
        for (let at = 0; at < 100000; at++) {
          const span = document.createElement('span');
          span.textContent = at % 5000 ? 'word ' : 'Xi Jinping ';
          part.append(span);
        }
        document.querySelector('#many').append(part);
      }</script>`,
    }),
  },
  {
    name: 'one text node of a million characters',
    path: '/one-node.html',
    html: articlePage({ after: `<p>${'so it goes and goes on '.repeat(45_000)}</p>` }),
  },
  {
    name: 'elements nested a thousand deep',
    path: '/deep.html',
    html: articlePage({ after: `${'<div>'.repeat(1000)}Wang Yi${'</div>'.repeat(1000)}` }),
  },
  {
    name: 'shadow roots in shadow roots, thirty deep',
    path: '/deep-shadow.html',
    html: articlePage({
      after: `<script>let at = document.body; for (let i = 0; i < 30; i++) {
        const host = document.createElement('div'); at.append(host);
        at = host.attachShadow({ mode: i % 7 === 6 ? 'closed' : 'open' });
        at.append('Level ' + i + ' Wang Yi. '); }</script>`,
    }),
  },
  {
    name: 'text that changes sixty times a second',
    path: '/ticking.html',
    html: articlePage({ after: '<p id="tick">0</p><p id="name">Wang Yi</p>' }),
    async act(page) {
      await page.evaluate(async () => {
        const tick = document.querySelector('#tick')!;
        const name = document.querySelector('#name')!.firstChild as Text;
        for (let at = 1; at <= 180; at++) {
          tick.textContent = `${at} seconds since Xi Jinping spoke`;
          name.data = at % 2 ? 'Wang' : 'Wang Yi';
          document.body.dataset.at = String(at);
          await new Promise((done) => setTimeout(done, 16));
        }
      });
    },
  },
  {
    name: 'a page that rewrites its article twenty times a second',
    path: '/rewriting.html',
    html: articlePage(),
    async act(page) {
      await page.evaluate(async () => {
        const article = document.querySelector('article')!;
        const text = article.innerHTML;
        for (let at = 0; at < 60; at++) {
          article.innerHTML = text;
          await new Promise((done) => setTimeout(done, 50));
        }
      });
    },
  },
  {
    name: 'infinite scroll',
    path: '/infinite.html',
    html: articlePage({ after: '<div id="feed"></div>' }),
    async act(page) {
      await page.evaluate(async () => {
        const feed = document.querySelector('#feed')!;
        for (let at = 0; at < 40; at++) {
          for (let i = 0; i < 10; i++) {
            const item = document.createElement('p');
            item.textContent = `Item ${at * 10 + i}: Janet Yellen spoke again of overcapacity.`;
            feed.append(item);
          }
          scrollTo(0, document.documentElement.scrollHeight);
          await new Promise((done) => setTimeout(done, 25));
        }
        scrollTo(0, 0);
      });
    },
  },
  {
    name: 'a page of one address that changes its story',
    path: '/spa.html',
    html: articlePage(),
    async act(page) {
      await page.evaluate(async () => {
        for (let at = 0; at < 25; at++) history.pushState({}, '', `?story=${at}`);
        const article = document.querySelector('article')!;
        article.innerHTML = '<h1>Rain</h1><p>Tomorrow it will rain in the north, with wind.</p>';
        document.title = 'Rain';
        await new Promise((done) => setTimeout(done, 100));
      });
    },
    names: [],
    opens: false,
  },
  {
    name: 'left, and come back to out of the back/forward cache',
    path: '/history.html',
    html: articlePage({
      head: '<script>addEventListener("pageshow", (event) => { globalThis.kept = event.persisted; });</script>',
    }),
    files: { '/elsewhere.html': { body: '<!doctype html><p>Elsewhere.</p>' } },
    async act(page) {
      const { origin } = new URL(page.url());
      await page.goto(`${origin}/elsewhere.html`);
      await page.goBack({ waitUntil: [] });
      await pause(600);
    },
    async check(page) {
      const kept = await page.evaluate(() => (globalThis as { kept?: boolean }).kept);
      if (!kept) throw new Error('the page was loaded anew, not taken out of the cache');
    },
  },
  {
    name: 'shown in the reader view, and left for the page again',
    path: '/reader.html',
    html: articlePage(),
    except: { chromium: 'its reading mode is a side panel, which no protocol opens' },
    async act(page) {
      await page.goto(`about:reader?url=${encodeURIComponent(page.url())}`, { waitUntil: [] });
      await page.waitForFunction(() => document.body?.innerText.includes('Diaoyutai'));
      const marks = await page.evaluate(() => CSS.highlights.size);
      if (marks > 0) throw new Error('marks in the reader view');
      await page.goBack({ waitUntil: [] });
      await pause(600);
    },
  },
  {
    name: 'opened in the background and shown later',
    path: '/hidden.html',
    html: articlePage(),
    async act(page, driver) {
      const other = await driver.browser.newPage();
      await other.bringToFront();
      await page.evaluate((name) => document.body.append(`And ${name} again.`), NAMES[2]!);
      await pause(300);
      await other.close();
      await page.bringToFront();
    },
  },
  {
    name: 'prerendered by rule, then shown',
    path: '/prerender.html',
    html: `<!doctype html><title>Before</title><script type="speculationrules">
      {"prerender": [{"urls": ["/prerendered.html"], "eagerness": "immediate"}]}</script><p>Before.</p>`,
    files: { '/prerendered.html': { body: articlePage() } },
    async act(page) {
      await pause(800);
      await Promise.all([
        page.waitForNavigation({ waitUntil: [] }).catch(() => undefined),
        page.evaluate(() => {
          location.href = '/prerendered.html';
        }),
      ]);
      await pause(800);
      // A page that was prerendered began without the witness.
      await page.evaluate(installWitness);
    },
    async check(page, { kind }) {
      const since = await page.evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation');
        return (entry as { activationStart?: number } | undefined)?.activationStart ?? 0;
      });
      // Firefox does not prerender: there it is a link like any other.
      if (kind === 'chromium' && since === 0) throw new Error('the page was not prerendered');
    },
  },
];
