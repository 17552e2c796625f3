/**
 * What an editor should look at again in the names, as the recogniser reads them: aliases taken for another entry
 * or not at all, traps that do not hold. Part of `npm run knowledge -- check`.
 */
import { trapSpellings } from './pack.ts';
import type { Problem } from './problems.ts';
import { createRecognition, type OpenLexicon } from './recognise.ts';
import type { Briefing, Entry } from './schema.ts';

/** All findings about the briefing's aliases under this lexicon. */
export function checkAliases({ entries }: Briefing, lexicon: OpenLexicon): Problem[] {
  return entries.flatMap((entry) => [
    ...findMisread(entry, lexicon),
    ...findOpenTraps(entry, lexicon),
  ]);
}

/** Aliases that stand alone by their entry's file, and what the recogniser makes of each, alone on a page. */
function findMisread(entry: Entry, lexicon: OpenLexicon): Problem[] {
  return Object.entries(entry.aliases).flatMap(([language, aliases]) =>
    aliases.flatMap(({ text, rule, type }, i): Problem[] => {
      if (rule !== 'plain' || type === 'title' || type === 'unnamed-role') return [];
      const found = readAlone(lexicon, text, language);
      if (found.includes(entry.id)) return [];
      const as = found.length > 0 ? `recognised as ${found.join(', ')}` : 'not recognised';
      const reason = `“${text}” is ${as}: give it a form in recognition/, or the rule "evidence"`;
      return [{ file: fileOf(entry), path: `aliases.${language}[${i}]`, reason }];
    }),
  );
}

/** Traps inside which their own entry is found all the same. */
function findOpenTraps(entry: Entry, lexicon: OpenLexicon): Problem[] {
  return entry.traps.flatMap(({ text }, i) =>
    trapSpellings(text)
      .filter((phrase) => readAlone(lexicon, phrase, 'en').includes(entry.id))
      .map((phrase) => ({
        file: fileOf(entry),
        path: `traps[${i}]`,
        reason: `“${phrase}” is recognised as ${entry.id} all the same: an alias is as long as the trap`,
      })),
  );
}

function readAlone(lexicon: OpenLexicon, text: string, language: string): string[] {
  const recognition = createRecognition(lexicon);
  const reading = recognition.read(text, 'main', language.slice(0, 2));
  return recognition.resolve(reading).map(({ entry }) => entry);
}

function fileOf({ id }: Entry): string {
  return `entries/${id}.json`;
}
