import { describe, expect, test } from 'vitest';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { unpack } from '../../knowledge/lexicon.ts';
import { createRecognition } from '../../knowledge/recognise.ts';
import { CASES } from './recognition-cases.ts';
import { ENGLISH } from './recognition-cases-english.ts';
import { INSTITUTIONS } from './recognition-cases-institutions.ts';
import { LANGUAGES } from './recognition-cases-languages.ts';
import { NAMESAKES } from './recognition-cases-namesakes.ts';
import { NEWS } from './recognition-cases-news.ts';
import { NEWSROOMS } from './recognition-cases-newsrooms.ts';
import { SIGNS } from './recognition-cases-signs.ts';
import { SENSES } from './recognition-cases-senses.ts';
import { WORDINGS } from './recognition-cases-wordings.ts';

const { lexicon } = compile(readBriefingFiles());

/** The text with its matches written as in the table, entries outside the table's concern left out. */
function marked(text: string): string {
  const recognition = createRecognition(lexicon);
  let out = '';
  let from = 0;
  for (const { start, end, entry } of recognition.resolve(recognition.read(text, 'main'))) {
    out += `${text.slice(from, start)}[[${entry}|${text.slice(start, end)}]]`;
    from = end;
  }
  return out + text.slice(from);
}

const TABLES = [
  CASES,
  NEWS,
  NEWSROOMS,
  ENGLISH,
  LANGUAGES,
  SENSES,
  NAMESAKES,
  INSTITUTIONS,
  SIGNS,
  WORDINGS,
];

describe.each(TABLES.flatMap(Object.entries<readonly string[]>))('%s', (_, cases) => {
  test.each(cases)('%s', (expected) => {
    expect(marked(expected.replace(/\[\[[^|]+\|([^\]]+)\]\]/g, '$1'))).toBe(expected);
  });
});

test('a surname, and a topic that needs company, says on what it rests', () => {
  // What an alias that several groups share needs is what all of them need.
  const free = new Set(
    lexicon.groups
      .filter(({ near, beside, page }) => !(near ?? beside ?? page))
      .flatMap(({ packed }) => unpack(packed))
      .map((alias) => /\[(.+)\]/.exec(alias)?.[1] ?? alias),
  );
  const resting = TABLES.flatMap((cases) => Object.values(cases).flat())
    .map((sentence) => sentence.replace(/\[\[[^|]+\|([^\]]+)\]\]/g, '$1'))
    .flatMap((text) => {
      const recognition = createRecognition(lexicon);
      return recognition.resolve(recognition.read(text, 'main'));
    })
    .filter(({ alias, rule }) => rule === 'surname' || !free.has(alias));
  expect(resting.length).toBeGreaterThan(20);
  expect(resting.filter(({ evidence }) => evidence === '')).toEqual([]);
});
