import { expect, test } from 'vitest';
import { compile } from '../../knowledge/compile.ts';
import { displayTexts } from '../../knowledge/display-texts.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { plainText } from '../../knowledge/links.ts';
import { publish } from '../../knowledge/published.ts';

const { briefing } = compile(readBriefingFiles());
const texts = displayTexts(briefing);

/** All values of “text”, “name”, “relation” and “note” in the data, wherever they stand. */
function wordsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    typeof part === 'string' && ['text', 'name', 'relation', 'note', 'dateNote'].includes(key)
      ? [part]
      : wordsOf(part),
  );
}

test('no text a reader can come to read escapes the checks', () => {
  const known = new Set(texts.map(({ text }) => text));
  const native = new Set(briefing.entries.map(({ nativeName }) => nativeName?.text));
  const words = wordsOf(publish(briefing)).filter((word) => !native.has(word));
  expect(words.length).toBeGreaterThan(700);
  expect(words.filter((word) => !known.has(plainText(word)))).toEqual([]);
});

test('a text is given as the reader sees it, with the place an editor finds it at', () => {
  const [first] = briefing.summary.lead;
  expect(first!.text).toContain('[[');
  const shown = texts.find(({ path }) => path === 'summary.lead[0].text');
  expect(shown?.file).toBe('briefing.json');
  expect(shown?.text).toMatch(/^Antony Blinken, the US Secretary of State/);
});
