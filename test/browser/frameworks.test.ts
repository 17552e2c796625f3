/**
 * Pages drawn by frameworks: marked before hydration, hydrated without a warning, updated freely under the marks.
 * The control shows that the test can fail: a highlighter that wraps names breaks hydration or updates.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { KINDS, openDriver, type Driver } from './fixtures.ts';
import { bundle, serverParts } from './frameworks/bundle.ts';
import { STEPS, STORY_NAMES, storyText, type StoryPage } from './frameworks/story.ts';
import { survived } from './survived.ts';
import { cardWhen, marked, observedTab, rest } from './observed.ts';

type Serve = (response: import('node:http').ServerResponse) => void;

const FRAMEWORKS = ['react', 'stream', 'vue', 'svelte', 'lit'] as const;
const files = new Map<string, Serve>();
let server: Server;
let origin: string;

const send =
  (type: string, body: string): Serve =>
  (response) =>
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);

beforeAll(async () => {
  const parts = await serverParts();
  const load = (file: string) => parts.ssrLoadModule(file);
  const page = (name: string, inside: string) =>
    `<!doctype html><html lang="en"><head><title>Blinken in China</title></head><body><div id="app">${inside}</div><script src="/${name}.js"></script></body></html>`;
  for (const [name, file] of [
    ['react', 'react-server.tsx'],
    ['vue', 'vue-server.ts'],
    ['svelte', 'svelte-server.ts'],
  ] as const) {
    const { render } = (await load(`/${file}`)) as { render: () => Promise<string> };
    files.set(`/${name}`, send('text/html', page(name, await render())));
  }
  files.set('/lit', send('text/html', page('lit', '<the-story></the-story>')));
  const { stream } = (await load('/stream-server.tsx')) as {
    stream: (to: import('node:stream').Writable, delay: number) => void;
  };
  files.set('/stream', (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    stream(response, 300);
  });
  for (const [name, entry] of [
    ['react', 'react.tsx'],
    ['stream', 'stream.tsx'],
    ['vue', 'vue.ts'],
    ['svelte', 'svelte.ts'],
    ['lit', 'lit.ts'],
    ['wrapping', 'wrapping.ts'],
  ] as const)
    files.set(`/${name}.js`, send('text/javascript', await bundle(entry)));
  await parts.close();
  server = createServer((request, response) => {
    const serve = files.get(request.url ?? '');
    if (serve) serve(response);
    else response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 120_000);
afterAll(() => {
  server?.closeAllConnections();
  server?.close();
});

const story = (page: Page, key: keyof StoryPage, ...args: number[]) =>
  page.evaluate(
    async (name, values) => {
      const { story: told } = globalThis as unknown as { story: StoryPage };
      await (told[name] as (...all: number[]) => unknown)(...values);
    },
    key,
    args,
  );

/** The story's text as the page shows it, open shadow roots included. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const deep = (node: Node): string => {
      const root = (node as Element).shadowRoot;
      if (root) return deep(root);
      if (node instanceof Text) return node.data;
      return [...node.childNodes].map(deep).join('');
    };
    return deep(document.querySelector('#app')!);
  });

/** A tab whose console is listened to for warnings too. */
async function listeningTab(driver: Driver, said: string[]): Promise<Page> {
  const page = await observedTab(driver);
  page.on('console', (message) => {
    if (!/^(warn|warning|error)$/.test(message.type())) return;
    // Lit greets developers with a warning of its own.
    if (!message.text().startsWith('Lit is in dev mode')) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  return page;
}

describe.each(KINDS)('in %s', (kind) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await openDriver(kind);
  }, 60_000);
  afterAll(() => driver?.close());

  it.each(FRAMEWORKS)(
    '%s hydrates and updates under our marks',
    { timeout: 60_000 },
    async (name) => {
      const said: string[] = [];
      const page = await listeningTab(driver, said);
      await page.goto(`${origin}/${name}`);
      expect(await marked(page, STORY_NAMES)).toEqual(expect.arrayContaining(STORY_NAMES));
      await story(page, 'hydrate');
      expect(await shown(page)).toBe(storyText(0));

      for (let step = 1; step < STEPS; step++) {
        await story(page, 'update', step);
        const text = storyText(step);
        expect(await shown(page)).toBe(text);
        const names = STORY_NAMES.filter((one) => text.includes(one));
        const texts = await marked(page, names);
        if (text === '' && name !== 'stream') expect(texts).toEqual([]);
        expect(texts).toEqual(expect.arrayContaining(names));
      }
      // The same without a pause, card open.
      await rest(page, 'Xi Jinping');
      expect(await cardWhen(driver, page, (text) => text !== '')).toContain('Xi Jinping');
      for (let step = 0; step < STEPS * 3; step++) await story(page, 'update', step % STEPS);
      await story(page, 'update', 1);
      expect(await shown(page)).toBe(storyText(1));
      expect(await marked(page, [...STORY_NAMES, 'Tsai Ing-wen'])).toEqual(
        expect.arrayContaining([...STORY_NAMES, 'Tsai Ing-wen']),
      );
      expect(said).toEqual([]);
      survived('frameworks', kind, 1, name);
      await page.close();
    },
  );
});

describe.each(KINDS)('the control in %s', (kind) => {
  it('is broken by a highlighter that wraps names', { timeout: 90_000 }, async () => {
    const driver = await openDriver(kind, { extension: false });
    const broken: string[] = [];
    for (const name of FRAMEWORKS) {
      const said: string[] = [];
      const page = await listeningTab(driver, said);
      await page.goto(`${origin}/${name}`);
      await page.addScriptTag({ url: '/wrapping.js' });
      await page.evaluate(
        (names) => (globalThis as unknown as { wrap(all: string[]): void }).wrap(names),
        STORY_NAMES,
      );
      let right = true;
      try {
        // What is broken may never come to stand.
        const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
        await Promise.race([story(page, 'hydrate'), pause(2000)]);
        await pause(300);
        for (let step = 1; step < STEPS; step++) {
          await story(page, 'update', step);
          right &&= (await shown(page)) === storyText(step);
        }
      } catch {
        right = false;
      }
      if (!right || said.length > 0) broken.push(name);
      await page.close();
    }
    await driver.close();
    expect(broken).toEqual(expect.arrayContaining(['react', 'vue', 'svelte']));
  });
});
