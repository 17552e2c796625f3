// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createWalk } from '../../../entrypoints/page.content/blocks.ts';
import { createMentions, type Mentions } from '../../../entrypoints/page.content/mentions.ts';
import type { Passage } from '../../../entrypoints/page.content/passage.ts';
import { compile } from '../../../knowledge/compile.ts';
import { readBriefingFiles } from '../../../knowledge/files.ts';
import { createRecognition, type Recognition } from '../../../knowledge/recognise.ts';

const { lexicon } = compile(readBriefingFiles());

let passages: Passage[];

function readAll(mentions: Mentions, between: () => void): string[] {
  for (const passage of passages) {
    const reading = mentions.read(passage);
    // Looked through, and nothing judged yet.
    reading.next();
    between();
    for (const _ of reading);
  }
  for (const _ of mentions.settle());
  return mentions.blocks.flatMap((block) => block.mentions.map(({ entry }) => entry));
}

beforeEach(() => {
  document.body.innerHTML =
    '<p id="one">Lai Ching-te spoke.</p><p id="two">Antony Blinken listened.</p>';
  passages = passagesIn(document.body);
});

function passagesIn(root: Node): Passage[] {
  const found: Passage[] = [];
  const walk = createWalk(root, {
    onPassage: (passage) => found.push(passage),
    onShadow() {},
  });
  while (walk.step(100));
  return found;
}

test('the blocks of a passage that hold a name are kept', () => {
  const mentions = createMentions(createRecognition(lexicon), false);
  expect(readAll(mentions, () => {})).toEqual(['lai-ching-te', 'antony-blinken']);
});

test('a block that leaves the page before it is judged is neither kept nor counted', () => {
  const recognition = createRecognition(lexicon);
  const mentions = createMentions(recognition, false);
  expect(readAll(mentions, () => document.querySelector('#one')!.remove())).toEqual([
    'antony-blinken',
  ]);
  expect(recognition.verdict().entries).toEqual(['antony-blinken']);
});

describe('what an earlier block rests on', () => {
  const entriesOf = (mentions: Mentions) =>
    mentions.blocks.map((block) => block.mentions.map(({ entry }) => entry));
  let recognition: Recognition;
  let mentions: Mentions;
  let paragraphs: Passage[];

  function passagesOf(html: string): Passage[] {
    document.body.innerHTML = html;
    return [...document.querySelectorAll('p')].map((paragraph) => {
      const [passage, ...more] = passagesIn(paragraph);
      expect(more).toEqual([]);
      return passage!;
    });
  }
  const read = (i: number) => {
    for (const _ of mentions.read(paragraphs[i]!));
  };
  const settle = () => {
    for (const _ of mentions.settle());
  };

  beforeEach(() => {
    recognition = createRecognition(lexicon);
    mentions = createMentions(recognition, false);
    paragraphs = passagesOf(
      '<p>Lai waved at the crowd.</p><p>Antony Blinken listened.</p><p>Later Lai left.</p><p>Lai Ching-te spoke.</p>',
    );
  });

  test('may come after it was settled', () => {
    read(0);
    read(1);
    settle();
    expect(entriesOf(mentions)).toEqual([[], ['antony-blinken']]);
    // Nothing new is proved by this one.
    read(2);
    settle();
    expect(entriesOf(mentions)).toEqual([[], ['antony-blinken'], []]);
    read(3);
    settle();
    expect(entriesOf(mentions)).toEqual([
      ['lai-ching-te'],
      ['antony-blinken'],
      ['lai-ching-te'],
      ['lai-ching-te'],
    ]);
  });

  test('may come while it is being settled', () => {
    read(0);
    read(1);
    const settling = mentions.settle();
    settling.next();
    read(3);
    for (const _ of settling);
    settle();
    expect(entriesOf(mentions)).toEqual([['lai-ching-te'], ['antony-blinken'], ['lai-ching-te']]);
  });

  test('may go again', () => {
    for (const i of paragraphs.keys()) read(i);
    settle();
    mentions.forget(document.querySelectorAll('p')[3]!);
    settle();
    expect(entriesOf(mentions)).toEqual([[], ['antony-blinken'], []]);
  });
});

describe('the order of the text', () => {
  const NAMES = ['Lai Ching-te', 'Antony Blinken', 'Wang Yi', 'Xi Jinping', 'Janet Yellen'];
  const textsOf = (mentions: Mentions) =>
    mentions.blocks.map(({ container }) => container.textContent);
  let paragraphs: HTMLElement[];
  let mentions: Mentions;

  beforeEach(() => {
    document.body.innerHTML = NAMES.map((name) => `<p>${name} spoke.</p>`)
      .join('')
      .repeat(40);
    paragraphs = [...document.querySelectorAll('p')];
    mentions = createMentions(createRecognition(lexicon), false);
  });
  function read(these: readonly HTMLElement[]): void {
    for (const paragraph of these)
      for (const passage of passagesIn(paragraph)) for (const _ of mentions.read(passage));
  }
  const inOrder = () =>
    [...document.querySelectorAll('p')].map(({ textContent }) => textContent).join('|');

  test('is kept whatever the order in which it was read', () => {
    read(paragraphs.filter((_, i) => i % 3 === 0));
    for (const _ of mentions.settle());
    read(paragraphs.filter((_, i) => i % 3 !== 0).toReversed());
    for (const _ of mentions.settle());
    expect(textsOf(mentions).join('|')).toBe(inOrder());
  });

  test('is looked for one block a step: an engine may collect garbage in each', () => {
    read(paragraphs);
    const spy = vi.spyOn(Node.prototype, 'compareDocumentPosition');
    const steps: number[] = [];
    for (const _ of mentions.settle()) {
      steps.push(spy.mock.calls.length);
      spy.mockClear();
    }
    spy.mockRestore();
    expect(steps.length).toBeGreaterThanOrEqual(paragraphs.length);
    expect(Math.max(...steps)).toBe(1);
  });

  test('holds when blocks go while it is looked for', () => {
    read(paragraphs.slice(0, 50));
    for (const _ of mentions.settle());
    read(paragraphs.slice(100).toReversed());
    const settling = mentions.settle();
    for (let step = 0; step < 20; step += 1) settling.next();
    for (const paragraph of [...paragraphs.slice(10, 40), ...paragraphs.slice(120, 160)])
      paragraph.remove();
    mentions.prune();
    for (const _ of settling);
    read(paragraphs.slice(50, 100));
    for (const _ of mentions.settle());
    expect(textsOf(mentions).join('|')).toBe(inOrder());
  });
});
