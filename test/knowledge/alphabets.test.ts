/** Which letters bring a page which names. */
import { describe, expect, it, test } from 'vitest';
import { ALPHABETS, beyond } from '../../knowledge/alphabets.ts';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { unpack } from '../../knowledge/lexicon.ts';

const alphabetOf = (text: string) => ALPHABETS.find((alphabet) => !beyond(alphabet).test(text));

test.each([
  ['latin', 'Präsident Xi Jinping'],
  ['latin', 'a force of 3 μN, a Δ of 2 %, 5 Ω'],
  ['latin', '\ufeffA mark of byte order, and one\ufeff of no width'],
  ['latin', 'ישראל, ประเทศไทย, भारत, საქართველო, Հայաստան'],
  ['vietnamese', 'Trung Quốc'],
  ['cyrillic', 'Китай and China'],
  ['eastAsian', '中国, 중국 and ｃｈｉｎａ'],
  ['eastAsian', '중국'.normalize('NFD')],
  ['arabic', 'الصين'],
  ['arabic', '\ufe8d\ufefc'],
  ['all', 'Китай, 中国'],
])('%s: %s', (alphabet, text) => {
  expect(alphabetOf(text)).toBe(alphabet);
});

describe('every name of ours', () => {
  const texts = new Set(
    compile(readBriefingFiles()).lexicon.groups.flatMap(({ packed }) => unpack(packed)),
  );

  it('has letters that the alphabets know', () => {
    expect(texts.size).toBeGreaterThan(20_000);
    const strangers = [...texts].filter((text) => {
      const letters = text.match(/(?!\p{Script=Latin})\p{L}/gu) ?? [];
      return letters.some((letter) => !beyond('latin').test(letter));
    });
    expect(strangers).toEqual([]);
  });
});
