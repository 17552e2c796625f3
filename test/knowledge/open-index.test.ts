import { expect, test } from 'vitest';
import { mayBegin, mix, SEED, step } from '../../knowledge/alias-index.ts';
import { WALL } from '../../knowledge/joined-texts.ts';
import { packAliases } from '../../knowledge/lexicon.ts';
import { scan } from '../../knowledge/matcher.ts';
import { openIndex } from '../../knowledge/open-index.ts';

/** Names of two words: "Name 17", with letters for digits. */
const names = (count: number) =>
  Array.from({ length: count }, (_, i) => `Name X${i.toString(36)}x`).toSorted();

const indexOf = (aliases: readonly string[]) =>
  openIndex([{ entry: 0, rule: 'name', packed: packAliases(aliases) }]);

test.each([1, 1_000, 100_000])('every alias of %i is found, and nothing else', (count) => {
  const aliases = names(count);
  const index = indexOf(aliases);
  for (const alias of aliases.filter((_, i) => i % 97 === 0 || i === count - 1))
    expect(scan(index, `${alias}.`).map(({ name }) => name)).toEqual([alias]);
  expect(scan(index, 'Name Xzzzzzzx, Name, X0x and Name X0' + WALL)).toEqual([]);
});

test('the table needs no escape in JSON, where it would be a third larger and read by a slower path', () => {
  const { slots } = indexOf(names(5_000));
  expect(JSON.stringify(slots)).toHaveLength(slots.length + 2);
});

const found = (aliases: readonly string[], text: string) =>
  scan(indexOf(aliases), text + WALL).map(({ start, end }) => text.slice(start, end));

test('a word that begins names is one only where the text goes on as they do', () => {
  const index = indexOf(['the mainland', 'Taiwan', 'U.S.', '中国外交部', 'Xi主席']);
  const begins = (text: string, end: number) => {
    const hash = Array.from(text.slice(0, end).toLowerCase()).reduce(
      (before, letter) => step(before, letter.charCodeAt(0)),
      SEED,
    );
    return mayBegin(index.filter, mix(hash), text, end);
  };
  for (const text of ['the mainland', 'the-Mainland', 'THE MAINLAND', 'the\n  mainland', 'the, '])
    expect(begins(text, 3), text).toBe(true);
  for (const text of ['the zebra', 'the island', 'the9', 'the 中国'])
    expect(begins(text, 3), text).toBe(false);
  expect(begins('Taiwan zebra', 6)).toBe(true);
  expect([begins('U.S. forces', 1), begins('U boat', 1)]).toEqual([true, false]);
  expect([begins('Xi主席', 2), begins('Xi者', 2)]).toEqual([true, false]);
});

test('signs inside a name are compared, wherever they stand', () => {
  const aliases = ['Ferdinand “Bongbong” Marcos', 'Mỹ - Trung', 'News & World', 'War of ’39'];
  for (const alias of aliases) expect(found(aliases, `(${alias})`), alias).toEqual([alias]);
  expect(found(aliases, 'Ferdinand «Bongbong» Marcos, News – World, War of 39')).toEqual([]);
  expect(found(aliases, 'Ferdinand  “Bongbong”\n Marcos, Mỹ -  Trung')).toEqual([
    'Ferdinand  “Bongbong”\n Marcos',
    'Mỹ -  Trung',
  ]);
  // A dash between two names joins them no more than a full stop does.
  expect(found(['Washington Post'], 'Washington - Post')).toEqual([]);
});

test('each word of a name is written as its alias is, or in capitals', () => {
  const aliases = ['Wang Yi', 'Lai Ching-te', 'cross-strait ties', 'Xi', 'McCain Institute'];
  for (const text of ['WANG Yi', 'Wang YI', 'WANG YI', 'LAI Ching-te', 'Lai CHING-te'])
    expect(found(aliases, text), text).toEqual([text]);
  for (const text of ['Cross-Strait ties', 'CROSS-strait TIES', 'MCCAIN Institute'])
    expect(found(aliases, text), text).toEqual([text]);
  for (const text of ['WAng Yi', 'wang yi', 'Wang yI', 'LaI Ching-te', 'XI', 'Mccain Institute'])
    expect(found(aliases, text), text).toEqual([]);
});
