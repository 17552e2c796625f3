// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { createWalk } from '../../../entrypoints/page.content/blocks.ts';
import { createMentions, type Mentions } from '../../../entrypoints/page.content/mentions.ts';
import type { Passage } from '../../../entrypoints/page.content/passage.ts';
import { compile } from '../../../knowledge/compile.ts';
import { readBriefingFiles } from '../../../knowledge/files.ts';
import { createRecognition } from '../../../knowledge/recognise.ts';

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
  passages = [];
  const walk = createWalk(document.body, {
    onPassage: (passage) => passages.push(passage),
    onShadow() {},
  });
  while (walk.step(100));
});

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
