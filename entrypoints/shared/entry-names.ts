/** Which entry a reader means by a name. Exact but for case, marks and punctuation: no guessing. */
import type { PublishedEntry } from '../../knowledge/published.ts';

type Named = Pick<PublishedEntry, 'id' | 'name' | 'spellings' | 'nativeName'>;

/** Case, accents, quotes, dashes and possessives do not tell one name from another. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * @returns undefined where nobody bears the name; of several, the one whose own name it is, else the first.
 */
export function findEntryByName<T extends Named>(
  entries: readonly T[],
  words: string,
): T | undefined {
  const wanted = foldName(words);
  if (wanted === '') return undefined;
  const bears = (name: string) => foldName(name) === wanted;
  return (
    entries.find(({ name }) => bears(name)) ??
    entries.find(({ spellings, nativeName }) =>
      nativeName && bears(nativeName.text) ? true : spellings.some(bears),
    )
  );
}
