import { describe, expect, test } from 'vitest';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { createRecognition } from '../../knowledge/recognise.ts';
import { CASES } from './recognition-cases.ts';
import { LANGUAGES } from './recognition-cases-languages.ts';
import { NEWS } from './recognition-cases-news.ts';

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

describe.each([CASES, NEWS, LANGUAGES].flatMap(Object.entries<readonly string[]>))(
  '%s',
  (_, cases) => {
    test.each(cases)('%s', (expected) => {
      expect(marked(expected.replace(/\[\[[^|]+\|([^\]]+)\]\]/g, '$1'))).toBe(expected);
    });
  },
);
