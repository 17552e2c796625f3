// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Names } from '../../../entrypoints/page.content/names.ts';
import { startReading, type Reading } from '../../../entrypoints/page.content/reading.ts';
import { compile } from '../../../knowledge/compile.ts';
import { readBriefingFiles } from '../../../knowledge/files.ts';
import { openIndex } from '../../../knowledge/open-index.ts';
import { lexiconIn } from '../../../knowledge/shipment.ts';
import type { Alphabet } from '../../../knowledge/alphabets.ts';

const { lexicon } = compile(readBriefingFiles());
function namesIn(alphabet: Alphabet): Names {
  const packed = lexiconIn(alphabet, lexicon);
  return { ...packed, alphabet, index: openIndex(packed.groups) };
}
const [LATIN, ALL] = [namesIn('latin'), namesIn('all')];

let life: AbortController;
const postTask = vi.fn((work: () => void) => setTimeout(work));
beforeEach(() => {
  life = new AbortController();
  postTask.mockClear();
  vi.stubGlobal('scheduler', { postTask });
});
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
});

/** For what is not to happen; what is to happen is waited for (`soon`), since a busy machine may take its time. */
const later = (ms = 50) => new Promise<void>((done) => setTimeout(done, ms));
const soon = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });

/** Begins with Latin names; those in all letters come when the test lets them. */
function read(html: string) {
  document.body.innerHTML = html;
  const names = { ...LATIN };
  const fetched = Promise.withResolvers<void>();
  const onBeyond = vi.fn(() => fetched.promise.then(() => void Object.assign(names, ALL)));
  let isDone = false;
  const reading: Reading = startReading({
    signal: life.signal,
    names,
    main: { parts: [document.body], isNamed: false },
    length: undefined,
    onReplaced() {},
    onBeyond,
    onRead(_, done) {
      isDone = done;
    },
  });
  return {
    onBeyond,
    arrive: fetched.resolve,
    isDone: () => isDone,
    found() {
      for (const _ of reading.mentions.settle());
      return reading.mentions.blocks.flatMap(({ mentions }) => mentions.map(({ alias }) => alias));
    },
  };
}

test('a page without other letters needs no more names', async () => {
  const page = read('<p>Antony Blinken met Xi Jinping.</p>');
  await soon(() => expect(page.isDone()).toBe(true));
  expect(page.found()).toEqual(['Antony Blinken', 'Xi Jinping']);
  expect(page.onBeyond).not.toHaveBeenCalled();
});

test('reading waits at a strange letter until its names have come, once, and goes on from there', async () => {
  const page = read('<p>Antony Blinken</p>');
  await soon(() => expect(page.isDone()).toBe(true));
  const kept = page.found();
  expect(kept).toEqual(['Antony Blinken']);
  document.body.insertAdjacentHTML('beforeend', '<p>賴清德</p><p>習近平與拜登</p>');
  await soon(() => expect(page.onBeyond).toHaveBeenCalledOnce());
  await later(400);
  const tasks = postTask.mock.calls.length;
  await later();
  expect(postTask, 'no work while it waits').toHaveBeenCalledTimes(tasks);
  // What was read stays, whatever it waits for.
  expect(page.found()).toEqual(kept);
  page.arrive();
  await soon(() => expect(page.found()).toEqual(['Antony Blinken', '賴清德', '習近平', '拜登']));
  await soon(() => expect(page.isDone()).toBe(true));
  expect(page.onBeyond).toHaveBeenCalledOnce();
});

test('what the page changes while it waits is read as it is then', async () => {
  const page = read('<p id="gone">賴清德</p><p id="changed">Joe Biden</p><p>習近平</p>');
  await soon(() => expect(page.onBeyond).toHaveBeenCalledOnce());
  expect(page.isDone()).toBe(false);
  document.querySelector('#gone')!.remove();
  document.querySelector('#changed')!.textContent = 'Wang Yi 王毅';
  document.body.insertAdjacentHTML('afterbegin', '<p>蔡英文</p>');
  // Long enough for the changes to have been gathered, and for the scanner to have been asked again.
  await later(400);
  expect(page.isDone()).toBe(false);
  expect(page.onBeyond).toHaveBeenCalledOnce();
  page.arrive();
  await soon(() => expect(page.found()).toEqual(['蔡英文', 'Wang Yi', '王毅', '習近平']));
  await soon(() => expect(page.isDone()).toBe(true));
});

test('names that come after the page was left change nothing', async () => {
  const page = read('<p>Antony Blinken 賴清德</p>');
  await soon(() => expect(page.onBeyond).toHaveBeenCalledOnce());
  life.abort();
  page.arrive();
  await later();
  expect(page.isDone()).toBe(false);
  expect(page.found()).toEqual([]);
});
