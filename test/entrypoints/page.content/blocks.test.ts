// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createWalk } from '../../../entrypoints/page.content/blocks.ts';
import { containerOf } from '../../../entrypoints/page.content/elements.ts';
import { boundsOf } from '../../../entrypoints/page.content/mentions.ts';
import { LINE_BREAK } from '../../../knowledge/normalize.ts';
import { blocksOf, type SpelledBlock } from './spelled-blocks.ts';

function read(html: string, root: () => Node = () => document.body, shallow = false) {
  document.body.innerHTML = html;
  const blocks: SpelledBlock[] = [];
  const walk = createWalk(root(), {
    shallow,
    onPassage: (passage) => blocks.push(...blocksOf(passage)),
    onShadow: () => {},
  });
  while (walk.step(3));
  return blocks;
}
const texts = (html: string) => read(html).map(({ text }) => text.trim());

test('inline elements join, everything else breaks', () => {
  expect(
    texts(
      '<p>Antony <b>Blin</b>ken <a href="#">left</a></p><p>China</p><div>Xi<p>Jinping</p>said</div>',
    ),
  ).toEqual(['Antony Blinken left', 'China', 'Xi', 'Jinping', 'said']);
});

test('an empty block between two texts still breaks them', () => {
  expect(texts('<div>Washington<p></p>Post</div>')).toEqual(['Washington', 'Post']);
});

test('a line break is a space, a soft break is nothing', () => {
  expect(texts('<h1>Antony<br>Blin<wbr>ken</h1>')).toEqual([`Antony${LINE_BREAK}Blinken`]);
});

test('footnote marks and ruby glosses do not tear names', () => {
  expect(texts('<p>Blinken<sup>12</sup> met <ruby>習<rt>しゅう</rt></ruby>近平</p>')).toEqual([
    'Blinken met 習近平',
  ]);
});

test('code, scripts, editable text and our own card are never read', () => {
  const unread = [
    '<script>"Blinken"</script>',
    '<style>Blinken</style>',
    '<code>Blinken</code>',
    '<textarea>Blinken</textarea>',
    '<template>Blinken</template>',
    '<div contenteditable>Blinken <p>here</p></div>',
    '<div contenteditable="plaintext-only">Blinken</div>',
    '<span role="textbox">Blinken</span>',
    '<backgrounder-card>Blinken</backgrounder-card>',
  ];
  expect(texts(unread.join('<p>read</p>'))).toEqual(unread.slice(1).map(() => 'read'));
});

test('offsets lead back to the nodes, across elements', () => {
  const [block] = read('<p>To Antony <b>Blin</b>ken now</p>');
  const start = block!.text.indexOf('Antony');
  const bounds = boundsOf(block!, start, start + 'Antony Blinken'.length);
  expect((bounds.startContainer as Text).data.slice(bounds.startOffset)).toBe('Antony ');
  expect((bounds.endContainer as Text).data.slice(0, bounds.endOffset)).toBe('ken');
});

test('a huge text node is cut between words, and its parts lead back to it', () => {
  const words = 'word '.repeat(20_000);
  const blocks = read(`<p>${words}</p>`);
  expect(blocks.length).toBeGreaterThan(5);
  expect(blocks.map(({ text }) => text).join('')).toBe(words);
  for (const { text, segments } of blocks) {
    const [segment] = segments();
    expect(text.endsWith('word ') || text.endsWith('word')).toBe(true);
    expect(segment!.node.data.startsWith(text, segment!.from)).toBe(true);
  }
});

test('a shallow walk reads only the root’s own text', () => {
  const blocks = read(
    '<div id="root">Xi <b>Jinping</b><p>not this</p> and Biden</div>',
    () => document.querySelector('#root')!,
    true,
  );
  expect(blocks.map(({ text }) => text)).toEqual(['Xi Jinping', ' and Biden']);
});

test('text belongs to the nearest breaking element', () => {
  document.body.innerHTML = '<div id="outer"><a><b>Xi</b></a></div>';
  expect(containerOf(document.querySelector('b')!.firstChild!)).toBe(
    document.querySelector('#outer'),
  );
});

test('when the page takes away the node the walk stands on, it begins again', () => {
  document.body.innerHTML = '<p>one</p><p>two</p><p>three</p>';
  const found: string[] = [];
  const walk = createWalk(document.body, {
    onPassage: (passage) => found.push(...blocksOf(passage).map(({ text }) => text)),
    onShadow: () => {},
  });
  walk.step(3);
  document.querySelectorAll('p')[1]!.remove();
  while (walk.step(3));
  expect(found.at(-1)).toBe('three');
});

test('the first passage of a walk is short, the next ones twice as long each, and the clock is asked after each', () => {
  const paragraph = 'word '.repeat(60);
  document.body.innerHTML = `<p>${paragraph}</p>`.repeat(60);
  const lengths: number[] = [];
  const steps: number[] = [];
  const walk = createWalk(document.body, {
    onPassage: ({ text }) => lengths.push(text.length),
    onShadow: () => {},
  });
  while (walk.step(10_000)) steps.push(lengths.length);
  expect(lengths.length).toBeGreaterThan(6);
  // Each ends with the paragraph that fills it.
  for (const [i, length] of lengths.slice(0, -1).entries()) {
    const enough = Math.min(250 * 2 ** i, 4_000);
    expect(length).toBeGreaterThanOrEqual(enough);
    expect(length).toBeLessThanOrEqual(enough + paragraph.length + 1);
  }
  expect(steps).toEqual(lengths.map((_, i) => i + 1).slice(0, -1));
});
