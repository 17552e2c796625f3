/** Briefing files -> validated Briefing and Lexicon. Run at build time and in tests. */
import { briefingSchema, entrySchema, type Briefing, type Entry } from './schema.ts';
import type { Lexicon } from './lexicon.ts';

export interface Compiled {
  briefing: Briefing;
  lexicon: Lexicon;
}

/**
 * @param files JSON text by path inside the briefing folder.
 * @throws Error naming file, path and reason when a file breaks a promise of the schema.
 */
export function compile(files: ReadonlyMap<string, string>): Compiled {
  const entries: Entry[] = [];
  let briefing: Omit<Briefing, 'entries'> | undefined;
  for (const [path, source] of files) {
    const json: unknown = JSON.parse(source);
    if (path === 'briefing.json') briefing = briefingSchema.parse(json);
    else entries.push(entrySchema.parse(json));
  }
  if (!briefing) throw new Error('briefing.json is missing from the briefing folder.');
  entries.sort((a, b) => a.id.localeCompare(b.id));
  const lexicon: Lexicon = {
    entries: entries.map(({ id, name, kind }) => ({ id, name, kind })),
    aliases: entries.flatMap((entry, index) =>
      Object.values(entry.aliases)
        .flat()
        .filter((alias) => alias.rule === 'plain')
        .map((alias): [string, number] => [alias.text, index]),
    ),
  };
  return { briefing: { ...briefing, entries }, lexicon };
}
