import { describe, expect, test } from 'vitest';
import { compile } from '../../knowledge/compile.ts';
import { displayTexts } from '../../knowledge/display-texts.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { parseLinks } from '../../knowledge/links.ts';

const { briefing } = compile(readBriefingFiles());
const texts = displayTexts(briefing);

/** Texts that hold a pattern, as "file › path: text". */
const withPattern = (pattern: RegExp, sorts?: string[]): string[] =>
  texts
    .filter(({ text, sort }) => pattern.test(text) && (!sorts || sorts.includes(sort)))
    .map(({ file, path, text }) => `${file} › ${path}: ${text}`);

/**
 * The briefing is a machine translation. These are its mistakes by paragraph, as they must not be repeated;
 * the meaning is told in other words.
 */
const MISTRANSLATIONS: [paragraph: number, wrong: RegExp][] = [
  [4, /\bfeed/i],
  [4, /end of the war\b/i],
  [6, /[“"]provocative[”"]/i],
  [7, /\bthis move\b/i],
  [7, /further decline/i],
  [7, /elections\. november/i],
  [8, /play the game/i],
  [8, /all-time low/i],
  [9, /passage through/i],
  [10, /guarantee of|rapprochement/i],
  [11, /\bheads of state\b/i],
  [11, /wreaking havoc/i],
  [12, /appeas/i],
  [12, /at bay/i],
  [12, /bellicose/i],
  [12, /do not have the means|lack the means/i],
  [12, /research fellow/i],
];

describe('the text', () => {
  test.each(MISTRANSLATIONS)('does not repeat the mistake of paragraph %i: %s', (_, wrong) => {
    expect(withPattern(wrong)).toEqual([]);
  });

  test('puts no words of the briefing into quotation marks as anyone’s own', () => {
    const told = texts.filter(({ sort }) => sort === 'briefing' || sort === 'relation');
    expect(told).not.toHaveLength(0);
    expect(withPattern(/[“”"]/, ['briefing', 'relation'])).toEqual([]);
  });

  test('is set with typographic quotation marks, apostrophes and dashes', () => {
    expect(withPattern(/['"]/)).toEqual([]);
    expect(withPattern(/\d{4}-\d{2}\b(?!-)| - |--/)).toEqual([]);
    expect(withPattern(/\b(US-China|Biden-Xi|Trump-Xi)\b/)).toEqual([]);
  });

  test('calls Taiwan neither a country nor a province', () => {
    expect(
      withPattern(
        /\bTaiwan,? (is|as) an? (country|nation|province)\b|renegade|breakaway|mainland/i,
      ),
    ).toEqual([]);
    const taiwan = briefing.entries.find(({ id }) => id === 'taiwan');
    expect(taiwan?.role.text).toMatch(/^Self-governed, claimed by Beijing/);
  });

  test('says “intends” and “complains” where only one side says so', () => {
    const statusQuo = texts.filter(
      ({ text }) => /status quo/.test(text) && /Beijing (intends|wants)/.test(text),
    );
    expect(statusQuo).not.toHaveLength(0);
    for (const { text } of statusQuo) expect(text).toMatch(/complain|says|accuse/i);
  });
});

describe('the summary', () => {
  const { lead, keyPoints, sections, since } = briefing.summary;
  const told = [...lead, ...keyPoints, ...sections.flatMap(({ statements }) => statements)];

  test('names or links all fifty entries of the briefing', () => {
    const linked = new Set(
      [...told, ...since.statements].flatMap(({ text }) =>
        parseLinks(text).flatMap(({ entry }) => entry ?? []),
      ),
    );
    const entries = briefing.entries.filter(({ inBriefing }) => inBriefing).map(({ id }) => id);
    expect(entries).toHaveLength(50);
    expect(entries.filter((id) => !linked.has(id))).toEqual([]);
  });

  test('tells every paragraph of the briefing', () => {
    const paragraphs = new Set(told.flatMap((statement) => statement.paragraphs));
    expect([...paragraphs].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: briefing.paragraphs }, (_, index) => index + 1),
    );
  });

  test('has a section for each part of the text', () => {
    expect(sections.map(({ id }) => id)).toEqual([
      'trip-and-russia',
      'taiwan',
      'stability-and-pressure',
      'shanghai',
      'how-china-sees-it',
    ]);
  });

  test('tells the changes since in order of time, each with a source better than weak', () => {
    const dates = since.statements.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
    const quality = new Map(briefing.sources.map((source) => [source.id, source.quality]));
    for (const { text, sources } of since.statements)
      expect(
        sources.some((id) => quality.get(id) !== 'weak'),
        text,
      ).toBe(true);
  });
});

test('nothing dated later than the last day of knowledge is told as done', () => {
  const later = briefing.timeline.filter(
    ({ date, endDate }) => (endDate ?? date) > briefing.knowledgeUntil,
  );
  expect(later).toEqual([]);
});
