// @vitest-environment happy-dom
/** Runs of text, which are read without meeting their nodes in large pages only: what comes of it must be the same. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createWalk } from '../../../entrypoints/page.content/blocks.ts';
import { isRun } from '../../../entrypoints/page.content/elements.ts';
import { boundsOf } from '../../../entrypoints/page.content/mentions.ts';
import { LINE_BREAK } from '../../../knowledge/normalize.ts';
import { blocksOf, type SpelledBlock } from './spelled-blocks.ts';

/** So many elements make a page large; they hold nothing. */
const filler = document.createElement('div');
beforeAll(() => {
  filler.innerHTML = '<hr>'.repeat(5_001);
});

function read(root: Node, shallow = false): SpelledBlock[] {
  const blocks: SpelledBlock[] = [];
  const walk = createWalk(root, {
    shallow,
    onPassage: (passage) => blocks.push(...blocksOf(passage)),
    onShadow: () => {},
  });
  while (walk.step(50));
  return blocks;
}

function readLarge(root: Element): SpelledBlock[] {
  root.append(filler);
  const blocks = read(root);
  filler.remove();
  return blocks;
}

/** Every letter, spaces and line breaks left out, with the node and the place in it to which it leads back. */
function letters(blocks: readonly SpelledBlock[]): [string, Node, number, number][][] {
  return blocks.map((block) =>
    Array.from(block.text.trim()).flatMap((letter, i) => {
      if (letter === LINE_BREAK || letter.trim() === '') return [];
      const at = block.text.indexOf(block.text.trim()) + i;
      const { startContainer, startOffset, endContainer, endOffset } = boundsOf(block, at, at + 1);
      expect(endContainer).toBe(startContainer);
      return [[letter, startContainer, startOffset, endOffset]];
    }),
  );
}

const WORDS = ['Xi', ' Jin', 'ping ', 'met', ' Biden', '. ', ' '];
const TAGS = 'p div b i a span em sup code br img form h2 my-name li'.split(' ');
/** By chance alone a hundred pages may hold no run. */
const RUNS = ['<p>Xi <b>Jin</b>ping</p>', '<div><i>met</i> Biden. </div>'];
const ATTRIBUTES = ['', '', '', ' contenteditable', ' role="textbox"', ' role="note"'];

const { html } = fc.letrec<{ html: string; part: string; element: string }>((tie) => ({
  html: fc.array(tie('part'), { maxLength: 5 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { withCrossShrink: true, depthSize: 'small' },
    fc.constantFrom(...WORDS),
    fc.constantFrom(...RUNS),
    tie('element'),
  ),
  element: fc
    .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...ATTRIBUTES), tie('html'))
    .map(([tag, attribute, inner]) =>
      tag === 'br' || tag === 'img' ? `<${tag}>` : `<${tag}${attribute}>${inner}</${tag}>`,
    ),
}));

test('a large page is read as a small one, and every letter leads back to the same place', () => {
  let runs = 0;
  fc.assert(
    fc.property(html, (source) => {
      document.body.innerHTML = `<main>${source}</main>`;
      const main = document.querySelector('main')!;
      const all = [...main.querySelectorAll('p,div,h2,li,my-name')];
      runs += all.filter((one) => isRun(one) && one.childElementCount > 0).length;
      expect(letters(readLarge(main))).toEqual(letters(read(main)));
    }),
    {
      numRuns: 100,
      examples: [['<p>Xi <b>Jin</b>ping</p>'], ['<p>Xi <b><a>Jin</a></b>ping</p>met']],
    },
  );
  expect(runs).toBeGreaterThan(10);
}, 60_000);

test.each([
  ['plain', 'Xi Jinping', true],
  ['with elements that go on', 'Xi <b>Jin<i>ping</i></b><img>', true],
  ['with one that breaks', 'Xi <my-name>Jinping</my-name>', false],
  ['with one that is not read', 'Xi <sup>1</sup>', false],
  ['with a line break', 'Xi<br>Jinping', false],
  ['with what may be written in', 'Xi <b contenteditable>Jinping</b>', false],
  ['with a span, which may have a shadow', 'Xi <span>Jinping</span>', false],
  ['with very many elements', '<b>Xi</b> '.repeat(65), false],
])('a paragraph %s is a run of text: %s', (_, source, expected) => {
  document.body.innerHTML = `<p>${source}</p>`;
  expect(isRun(document.querySelector('p')!)).toBe(expected);
});

test('a form is no run: its fields may answer in its place', () => {
  document.body.innerHTML = '<form id="f">Xi</form><select form="f" name="textContent"></select>';
  expect(isRun(document.querySelector('form')!)).toBe(false);
});

test('a run that the page has changed leads to nothing in the page', () => {
  document.body.innerHTML = '<main><p>Xi <b>Jinping</b></p></main>';
  const [block] = readLarge(document.querySelector('main')!);
  document.querySelector('b')!.textContent = 'Mingze';
  const { startContainer } = boundsOf(block!, 0, 'Xi Jinping'.length);
  expect(startContainer.isConnected).toBe(false);
  expect((startContainer as Text).length).toBe('Xi Jinping'.length);
});

test('a block stands where its text begins, whether its nodes are known or not', () => {
  document.body.innerHTML = '<main>before <p>Xi <b>Jinping</b></p> after</main>';
  const main = document.querySelector('main')!;
  expect(readLarge(main).map(({ first }) => first)).toEqual([
    main.firstChild,
    document.querySelector('p'),
    main.lastChild,
  ]);
});
