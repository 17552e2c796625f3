/** However a source is wrapped and indented, what a reader sees is one space, and rules must see no more. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { WALL } from '../../knowledge/joined-texts.ts';
import { LINE_BREAK } from '../../knowledge/normalize.ts';
import { createRecognition } from '../../knowledge/recognise.ts';
import { CASES } from './recognition-cases.ts';
import { NAMESAKES } from './recognition-cases-namesakes.ts';
import { NEWS } from './recognition-cases-news.ts';
import { SENSES } from './recognition-cases-senses.ts';

const { lexicon } = compile(readBriefingFiles());
const SENTENCES = [CASES, NAMESAKES, NEWS, SENSES]
  .flatMap(Object.values<readonly string[]>)
  .flat()
  .map((marked) => marked.replace(/\[\[[^|]+\|([^\]]+)\]\]/g, '$1'));

/** The matches as "entry: text", white space as a reader sees it. */
function seen(text: string): string[] {
  const recognition = createRecognition(lexicon);
  const [found] = recognition.readJoined(text + WALL, [0]);
  if (!found) return [];
  return recognition
    .resolve(found[1]({ place: 'main' }))
    .map(({ entry, start, end }) => `${entry}: ${text.slice(start, end).replace(/\s+/g, ' ')}`);
}

describe.each([
  ['wrapped and indented', '\n      '],
  ['wrapped', '\n'],
  ['with tabs', '\t'],
  ['with double spaces', '  '],
])('a source %s', (_, space) => {
  test('names the same as with single spaces', () => {
    const differing = SENTENCES.filter(
      (sentence) => seen(sentence.replaceAll(' ', space)).join() !== seen(sentence).join(),
    );
    expect(differing).toEqual([]);
  });
});

test('a line break parts what a space joins', () => {
  const named = (space: string) =>
    seen(`Lai Ching-te spoke. Beside him Robert${space}Lai listened.`);
  const other = ['lai-ching-te: Lai Ching-te'];
  expect(named(' ')).toEqual(other);
  expect(named('\n    ')).toEqual(other);
  const own = [...other, 'lai-ching-te: Lai'];
  expect(named(LINE_BREAK)).toEqual(own);
  expect(named(`${LINE_BREAK}\n    `)).toEqual(own);
});
