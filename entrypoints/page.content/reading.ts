/** Reading one page: text in, Mentions and the Gate's verdict out. Follows the page for as long as its signal lives. */
import { beyond } from '../../knowledge/alphabets.ts';
import { createRecognition, type Verdict } from '../../knowledge/recognise.ts';
import { createChanges } from './changes.ts';
import { isLarge } from './dom.ts';
import type { MainText } from './main-text.ts';
import { createMentions, type Mentions } from './mentions.ts';
import type { Names } from './names.ts';
import { createScanner, type Scanner } from './scanner.ts';
import { inBackground } from './tasks.ts';

export interface Reading {
  readonly mentions: Mentions;
  /** Open shadow roots met on the way. */
  readonly shadowRoots: ReadonlySet<ShadowRoot>;
  readonly verdict: Verdict;
}

export interface ReadingOptions {
  signal: AbortSignal;
  names: Names;
  main: MainText;
  /** Of the main text, in UTF-16 units, where it is known. */
  length: number | undefined;
  /** The page wrote itself anew (document.open): whatever was read has gone, listeners too. */
  onReplaced: () => void;
  /** A letter has come that none of the names has: brings those in all letters among them. */
  onBeyond: () => Promise<void>;
  /** After a slice of reading; `done` when everything queued has been read. */
  onRead: (reading: Reading, done: boolean) => void;
}

/**
 * Starts with the text in view, then the main text, by which the Gate decides; a page that is not turned away then is
 * read on around it.
 */
export function startReading(options: ReadingOptions): Reading {
  const { signal, names, main, length, onRead, onReplaced, onBeyond } = options;
  let more: Promise<void> | undefined;
  const written = document.documentElement;
  const recognition = createRecognition(names, length);
  const mentions = createMentions(recognition, main.isNamed);
  const shadowRoots = new Set<ShadowRoot>();
  /** What has been read when the rest's turn comes. */
  let around = main.isNamed ? main.parts : undefined;
  let title: { text: string; reading: ReturnType<typeof recognition.read> } | undefined;

  function readTitle(): void {
    if (document.title === title?.text) return;
    if (title) recognition.forget(title.reading);
    title = { text: document.title, reading: recognition.read(document.title, 'title') };
  }

  const scanner = createScanner({
    signal,
    *read(passage) {
      while (beyond(names.alphabet).test(passage.text)) yield (more ??= onBeyond());
      yield* mentions.read(passage);
    },
    onNothing: (container) => mentions.forget(container),
    onShadow(root) {
      if (shadowRoots.has(root)) return;
      shadowRoots.add(root);
      changes.observe(root);
      scanner.add(root);
    },
    onSlice(done) {
      readTitle();
      onRead(reading, done);
      if (!done || !around || signal.aborted) return;
      scanner.addAround(around, document.body);
      around = undefined;
    },
  });
  const changes = createChanges({
    signal,
    mentions,
    scanner,
    onBatch() {
      if (document.documentElement !== written) return onReplaced();
      for (const root of shadowRoots) if (!root.isConnected) shadowRoots.delete(root);
      readTitle();
      if (scanner.idle) onRead(reading, true);
      return undefined;
    },
  });
  const reading: Reading = {
    mentions,
    shadowRoots,
    get verdict() {
      return recognition.verdict();
    },
  };
  for (const part of main.parts) scanner.add(part);
  if (isLarge(document.body)) readViewFirst(scanner, { signal });
  // The document, not its root element: pages replace that one too (document.open, hydration of the whole page).
  changes.observe(document);
  return reading;
}

/** What is in view of a large page is read before the rest, as soon as the page has drawn itself. */
function readViewFirst(scanner: Scanner, { signal }: { signal: AbortSignal }): void {
  // Asked after a frame the page is laid out; asked at any other time it would have to be, in a task of ours.
  const frame = requestAnimationFrame(() =>
    inBackground(
      () => {
        // Where it has not been scrolled, a page is read from its view on anyway.
        if (scrollY > 0) for (const element of inView()) scanner.first(element);
      },
      { signal },
    ),
  );
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}

/** Elements of the text in view, found by asking at three heights. */
function inView(): Set<Element> {
  const found = new Set<Element>();
  for (const share of [0.25, 0.5, 0.75]) {
    const element = document.elementFromPoint(innerWidth / 2, innerHeight * share);
    const near = element?.closest('p,li,td,blockquote,h1,h2,h3') ?? element;
    if (near && !isLarge(near)) found.add(near);
  }
  return found;
}
