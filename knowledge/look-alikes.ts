/** Words of the bundle that a reader, a typist or the recogniser could take for an alias. Part of `npm run knowledge -- check`. */
import { displayTexts } from './display-texts.ts';
import type { Problem } from './problems.ts';
import type { Briefing, Entry } from './schema.ts';

/** Words in scripts that have letters to mistake: an ideograph more is another word. */
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}][\p{Script=Latin}\p{Script=Cyrillic}\p{M}]+/gu;

/** For each one-word alias of a file the other words of the bundle that differ in case, accents or one letter. */
export function findLookAlikes(briefing: Briefing): Problem[] {
  const words = Map.groupBy(wordsOf(briefing), (word) => word.length);
  return briefing.entries.flatMap((entry) => {
    const own = new Set(aliasesOf(entry).flatMap((alias) => alias.match(WORD) ?? []));
    return [...new Set(aliasesOf(entry))].filter(isOneWord).flatMap((alias): Problem[] => {
      const alike = [-1, 0, 1]
        .flatMap((longer) => words.get(alias.length + longer) ?? [])
        .filter((word) => !own.has(word) && isAlike(alias, word));
      if (alike.length === 0) return [];
      const told = alike.map((word) => `“${word}”`).join(', ');
      const reason = `“${alias}” could be taken for ${told}: see that a trap or its rule tells them apart`;
      return [{ file: `entries/${entry.id}.json`, path: 'aliases', reason }];
    });
  });
}

function wordsOf(briefing: Briefing): string[] {
  const told = displayTexts(briefing).map(({ text }) => text);
  const names = briefing.entries.flatMap((entry) => [
    ...aliasesOf(entry),
    ...entry.traps.map(({ text }) => text),
    ...entry.contextWords,
  ]);
  return [...new Set([...told, ...names].flatMap((text) => text.match(WORD) ?? []))].sort();
}

const aliasesOf = ({ aliases }: Entry): string[] =>
  Object.values(aliases)
    .flat()
    .map(({ text }) => text);

const isOneWord = (alias: string): boolean => alias.replace(WORD, '') === '';

const plain = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Case and accents may differ, or else one letter of names that begin with the same one. Plurals are no other word. */
function isAlike(alias: string, word: string): boolean {
  if (plain(alias).toLowerCase() === plain(word).toLowerCase()) return true;
  if (alias[0] !== word[0] || `${alias}s` === word || `${word}s` === alias) return false;
  const [short, long] = alias.length <= word.length ? [alias, word] : [word, alias];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
