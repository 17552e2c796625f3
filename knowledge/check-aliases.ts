/**
 * What an editor should look at again in the names: aliases that the recogniser takes for another entry or not at
 * all, and words that could be confused with one. Part of `npm run knowledge -- check`.
 */
import { unpack, type Lexicon } from './lexicon.ts';
import type { Problem } from './problems.ts';
import { createRecognition } from './recognise.ts';
import type { Briefing, Entry } from './schema.ts';

/** All findings about the briefing's aliases under this lexicon. */
export function checkAliases(briefing: Briefing, lexicon: Lexicon): Problem[] {
  return [...findMisread(briefing, lexicon), ...findConfusable(briefing, lexicon)];
}

/** Aliases that stand alone by their entry's file, and what the recogniser makes of each, alone on a page. */
function findMisread({ entries }: Briefing, lexicon: Lexicon): Problem[] {
  return entries.flatMap((entry) =>
    Object.entries(entry.aliases).flatMap(([language, aliases]) =>
      aliases.flatMap(({ text, rule }, i): Problem[] => {
        if (rule !== 'plain') return [];
        const found = readAlone(lexicon, text);
        const others = found.filter((id) => id !== entry.id);
        if (found.includes(entry.id) || others.length === 0) return [];
        const reason = `“${text}” is recognised as ${others.join(', ')}: give it a form in recognition/, or the rule "evidence"`;
        return [{ file: fileOf(entry), path: `aliases.${language}[${i}]`, reason }];
      }),
    ),
  );
}

function readAlone(lexicon: Lexicon, text: string): string[] {
  const recognition = createRecognition(lexicon);
  return recognition.resolve(recognition.read(text, 'main')).map(({ entry }) => entry);
}

/** One-word aliases that are ordinary words of the bundle's own texts, written small: "sun", "us". */
function findConfusable(briefing: Briefing, lexicon: Lexicon): Problem[] {
  const ordinary = new Set(JSON.stringify(briefing.entries).match(/(?<![\p{L}.])\p{Ll}{2,}/gu));
  return lexicon.groups.flatMap(({ entry, rule, near, page, beside, packed }): Problem[] => {
    const owner = lexicon.entries[entry];
    const isGuarded = near.length + page.length + beside.length > 0 || rule === 'surname';
    if (!owner || rule === 'trap' || isGuarded) return [];
    return unpack(packed)
      .map((alias) => alias.replace(/[[\]]/g, ''))
      .filter((alias) => ordinary.has(alias.toLowerCase()))
      .map((alias) => ({
        file: `entries/${owner.id}.json`,
        path: '',
        reason: `“${alias}” (rule ${rule}) is told from “${alias.toLowerCase()}” by its capitals only`,
      }));
  });
}

function fileOf({ id }: Entry): string {
  return `entries/${id}.json`;
}
