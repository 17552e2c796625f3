import { expect, test } from 'vitest';
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
  expect(scan(index, 'Name Xzzzzzzx, Name, X0x and Name X0')).toEqual([]);
});

test('the table needs no escape in JSON, where it would be a third larger and read by a slower path', () => {
  const { slots } = indexOf(names(5_000));
  expect(JSON.stringify(slots)).toHaveLength(slots.length + 2);
});
