/** Search over all entries: names, native names, spellings and what is told of them; forgives typing errors. */
import MiniSearch, { type SearchResult } from 'minisearch';
import type { PublishedEntry } from '../../knowledge/published.ts';
import { findEntryByName, foldName } from './entry-names.ts';

/** A name typed wrongly is still meant: one letter in five may differ (Blinkin, Taiwn, Schanghai). */
const TYPING_ERRORS = 0.2;

/** Shorter words have too many neighbours: "US" is one letter from everything. */
const SHORTEST_WITH_ERRORS = 4;

const SCRIPT_WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;

/** Words; runs of Chinese and Japanese as single characters and pairs, since they have no spaces to cut at. */
export function searchTerms(text: string): string[] {
  const folded = foldName(text);
  const pairs = [...folded.matchAll(SCRIPT_WITHOUT_SPACES)].flatMap(([run]) => {
    const signs = Array.from(run);
    return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => signs[at]! + sign);
  });
  return [...folded.replace(SCRIPT_WITHOUT_SPACES, ' ').split(' '), ...pairs].filter(Boolean);
}

/** The query with each pair of neighbouring words written as one: "tik tok" is TikTok. */
function joinings(query: string): string[] {
  const words = foldName(query).split(' ');
  return words
    .slice(1)
    .map((word, at) =>
      [...words.slice(0, at), words[at]! + word, ...words.slice(at + 2)].join(' '),
    );
}

export type SearchEntries = (query: string) => string[];

/** Reads the entries once; the function it returns answers with entry ids, best first. */
export function createSearch(entries: readonly PublishedEntry[]): SearchEntries {
  const index = new MiniSearch<PublishedEntry>({
    fields: ['name', 'native', 'spellings', 'role', 'told'],
    tokenize: searchTerms,
    // The tokenizer has folded already.
    processTerm: (term) => term,
    extractField: (entry, field) => fields[field]?.(entry) ?? '',
  });
  index.addAll(entries);
  const find = (query: string) =>
    index
      .search(query, {
        boost: { name: 6, native: 6, spellings: 4, role: 2 },
        prefix: true,
        fuzzy: (term) => (term.length >= SHORTEST_WITH_ERRORS ? TYPING_ERRORS : false),
        combineWith: 'AND',
      })
      .map(({ id }: SearchResult) => id as string);
  return (query) => {
    // Whoever types a name in full means its bearer, wherever else the words stand.
    const named = findEntryByName(entries, query)?.id;
    let found = find(query);
    for (const joined of found.length > 0 ? [] : joinings(query)) {
      found = find(joined);
      if (found.length > 0) break;
    }
    return named === undefined ? found : [named, ...found.filter((id) => id !== named)];
  };
}

const fields: Record<string, (entry: PublishedEntry) => string> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  native: ({ nativeName }) => nativeName?.text ?? '',
  spellings: ({ spellings }) => spellings.join('\n'),
  role: ({ role }) => role.text,
  told: ({ briefing, facts, since }) =>
    [...briefing, ...facts, ...since].map(({ text }) => text).join('\n'),
};
