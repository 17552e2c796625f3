import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../knowledge/compile.ts';
import { packLexicon } from '../../knowledge/pack.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { WALL } from '../../knowledge/joined-texts.ts';
import { mayConcernUs } from '../../knowledge/sniff.ts';
import { LINE_BREAK, tidy } from '../../knowledge/normalize.ts';
import { createRecognition, type Match } from '../../knowledge/recognise.ts';

const files = readBriefingFiles();
const { briefing, lexicon } = compile(files);

function recognise(text: string): Match[] {
  const recognition = createRecognition(lexicon);
  return recognition.resolve(recognition.read(text, 'main'));
}

/** Pieces that names are made of, and pieces that disturb them. */
const piece = fc.oneof(
  fc.constantFrom(
    'China',
    'Xi',
    ' Jinping',
    'Xi Jinping',
    'U.S.',
    'US',
    'Taiwan',
    "'s ",
    ' war in Ukraine',
    'Blinken',
    '中国',
    '美国国务卿',
    '布林肯访华',
    '習近平',
    'アメリカ',
    '미국',
    '은 ',
    'Китая',
    'Трампом',
    'الصين',
    'Pékin',
    'Pe\u0301kin',
    ' Washington Post',
    'Air China',
    ' ',
    '-',
    '—',
    '. ',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u202e',
    '\ud800',
    '\udc00',
    '🏻',
    '\u0301',
    '&nbsp;',
    '&#39;',
    'Ｃｈｉｎａ',
    '\n',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

describe('tidying', () => {
  test('maps every offset back, in order, whatever the text', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { text: clean, back: backOf = Number } = tidy(original);
        const back = Array.from({ length: clean.length + 1 }, (_, i) => backOf(i));
        expect(back[clean.length]).toBe(original.length);
        for (let i = 0; i < clean.length; i++) {
          expect(back[i]).toBeLessThanOrEqual(back[i + 1]!);
          expect(back[i]).toBeLessThan(original.length);
          // Plain letters are never rewritten: their offsets must hold their own letter, in its first form.
          if (/[a-zA-Z]/.test(clean[i]!) && /[a-zA-Z]/.test(original[back[i]!]!))
            expect(original[back[i]!]).toBe(clean[i]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('recognition', () => {
  test('never throws; matches are in order, apart, and never split a grapheme', () => {
    fc.assert(
      fc.property(text, (original) => {
        const boundaries = new Set([...segmenter.segment(original)].map(({ index }) => index)).add(
          original.length,
        );
        let last = 0;
        for (const { start, end } of recognise(original)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect([boundaries.has(start), boundaries.has(end), original.slice(start, end)]).toEqual([
            true,
            true,
            expect.any(String),
          ]);
          last = end;
        }
      }),
      // A mark between ideographs and Hangul, as of Rejang, clings to them, too; parts of syllables join a syllable;
      // some signs join whatever follows.
      {
        numRuns: 1500,
        examples: [
          ['習近平\ua947'],
          ['\u1100미국'],
          ['미국\u11a8'],
          ['\u{11d46}China'],
          ['\u0600China'],
        ],
      },
    );
  });

  test('a name is found at its own offsets, whatever stands around it', () => {
    const name = fc.constantFrom(
      'Antony Blinken',
      'Xi\u00a0Jin\u00adping',
      'Ｌａｉ Ching-te',
      '習近平',
      'Дональд Трамп',
    );
    const around = fc.oneof(
      text,
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    );
    fc.assert(
      fc.property(around, name, around, (before, wanted, after) => {
        const start = before.length + 1;
        // Not white space, which a phrase may go on behind.
        const found = recognise(`${before}${LINE_BREAK}${wanted}${LINE_BREAK}${after}`);
        expect(found.map((match) => [match.start, match.end])).toContainEqual([
          start,
          start + wanted.length,
        ]);
      }),
      {
        numRuns: 1000,
        examples: [
          ['\u{11000}布林肯访华', 'Antony Blinken', ''],
          ['', 'Xi\u00a0Jin\u00adping', '\u00adXi Jinping'],
        ],
      },
    );
  });

  test('texts read one by one and in one go have the same matches', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const alone = createRecognition(lexicon);
        const readings = texts.map((one) => alone.read(one, 'main'));
        const together = createRecognition(lexicon);
        const starts: number[] = [];
        let joined = '';
        for (const one of texts) {
          starts.push(joined.length);
          joined += one + WALL;
        }
        const found = together.readJoined(joined, starts);
        const byText = new Map(found.map(([i, read]) => [i, read({ place: 'main' })]));
        for (const [i, reading] of readings.entries()) {
          const other = byText.get(i);
          expect(other ? together.resolve(other) : []).toEqual(alone.resolve(reading));
        }
        expect(together.verdict()).toEqual(alone.verdict());
      }),
      { numRuns: 500, examples: [[['Xi ', ' Jinping']]] },
    );
  });

  test('an unrelated entry changes no match of the others', () => {
    const names = ['Zxjqqa', 'Qzj of Xqz', 'zqxjz qjz', '龘䨻', 'Щъжъц'];
    const en = names.map((name) => ({ text: name, rule: 'plain' as const }));
    const entry = { ...briefing.entries[0]!, id: 'nobody', aliases: { en }, traps: [] };
    const more = packLexicon([...briefing.entries, entry], files);
    fc.assert(
      fc.property(text, fc.constantFrom(...names), (original, name) => {
        const recognition = createRecognition(more);
        // In a sentence of its own: in another's it is a name of the briefing, and evidence for that one's names.
        const both = `${original}!${LINE_BREAK}${name}`;
        const found = recognition.resolve(recognition.read(both, 'main'));
        expect(found.at(-1)).toMatchObject({ entry: 'nobody', start: original.length + 2 });
        expect(found.slice(0, -1)).toEqual(recognise(both));
      }),
      { numRuns: 300, examples: [[' Washington PostU.S.', 'Zxjqqa']] },
    );
  }, 30_000);

  test('taking a text back leaves the document as if it had never been read', () => {
    fc.assert(
      fc.property(text, text, (kept, taken) => {
        const recognition = createRecognition(lexicon);
        const reading = recognition.read(kept, 'main');
        recognition.forget(recognition.read(taken, 'heading'));
        const alone = createRecognition(lexicon);
        expect(recognition.resolve(reading)).toEqual(alone.resolve(alone.read(kept, 'main')));
        expect(recognition.verdict()).toEqual(alone.verdict());
      }),
      { numRuns: 200 },
    );
  });

  test('whatever the gate lets in, the sniff has let through', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const recognition = createRecognition(lexicon);
        const [title = '', ...rest] = texts;
        recognition.read(title, 'title');
        for (const block of rest) recognition.read(block, 'heading');
        if (recognition.verdict().relevant)
          expect(mayConcernUs(lexicon.anchors, title, rest.join('\n'), rest.join('').length)).toBe(
            true,
          );
      }),
      { numRuns: 400 },
    );
  });

  test('time grows with the text, not faster', () => {
    const lines = [
      '中国',
      'China said U.S. ',
      'A',
      'a\u0301',
      '&nbsp;',
      '미국',
      'Xi ',
      'Washington ',
      'Japan 2 ',
      'war in Ukraine visit ',
      '\ud800China\udc00',
      '\u202eTaiwan\u200b',
    ];
    for (const line of lines) {
      // Of this process alone and the least of three: other work on the machine only ever adds.
      const time = (times: number): number => {
        const long = line.repeat(times);
        const runs = [0, 1, 2].map(() => {
          const from = process.cpuUsage();
          recognise(long);
          return process.cpuUsage(from).user / 1000;
        });
        return Math.max(Math.min(...runs), 5);
      };
      time(1000);
      // Eight times the text: quadratic work would take 64 times as long.
      expect(time(16_000) / time(2000), `${line} repeated`).toBeLessThan(30);
    }
  }, 60_000);

  test('a line of 10 MB is read to its end', () => {
    const mixed =
      'China &amp; the U.S.\u202e spoke\u200b of \ud800Taiwan, 中国と台湾, Украина, الصين\u0301; Blinken\u00ad ';
    const line = mixed.repeat(Math.ceil(10_000_000 / mixed.length));
    const found = recognise(`${line}Antony Blinken`);
    expect(found.at(-1)).toMatchObject({ start: line.length, entry: 'antony-blinken' });
    expect(found.length).toBeGreaterThan((line.length / mixed.length) * 5);
  }, 60_000);
});
