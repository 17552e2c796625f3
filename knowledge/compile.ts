/** Briefing files -> validated, frozen Briefing and Lexicon. Run at build time and in tests. */
import type { z } from 'zod';
import { findAliasConflicts, type EntryFile } from './alias-conflicts.ts';
import { findDoubleKeys } from './double-keys.ts';
import type { PackedLexicon } from './lexicon.ts';
import { packLexicon } from './pack.ts';
import type { OpenLexicon } from './recognise.ts';
import { BriefingError, explainIssue, explainSyntax, type Problem } from './problems.ts';
import { BRIEFING_FILE, findBrokenReferences, type BriefingFile } from './references.ts';
import { briefingSchema, entrySchema, type Briefing } from './schema.ts';

export interface Compiled {
  briefing: Briefing;
  lexicon: PackedLexicon & OpenLexicon;
}

/** A file's value, or nothing when it has problems. */
type Read<T> = { value?: T; problems: Problem[] };

/**
 * @param files JSON text by path inside the briefing folder.
 * @throws BriefingError naming every problem at once, with file, place, reason and what to do.
 */
export function compile(files: ReadonlyMap<string, string>): Compiled {
  const problems: Problem[] = [];
  const entryFiles: EntryFile[] = [];
  const unread: string[] = [];
  let told: BriefingFile | undefined;
  for (const [file, source] of files) {
    if (file === BRIEFING_FILE) {
      const read = readFile(file, source, briefingSchema);
      problems.push(...read.problems);
      told = read.value;
    } else if (file.startsWith('entries/')) {
      const read = readFile(file, source, entrySchema);
      problems.push(...read.problems);
      if (read.value) entryFiles.push({ file, entry: read.value });
      else unread.push(file.slice('entries/'.length, -'.json'.length));
    } else if (!file.startsWith('recognition/')) {
      const reason = 'would never be read: an entry is a file entries/<id>.json; move or remove it';
      problems.push({ file, path: '', reason });
    }
  }
  if (!files.has(BRIEFING_FILE))
    problems.push({ file: BRIEFING_FILE, path: '', reason: 'is missing from the briefing folder' });
  problems.push(...findAliasConflicts(entryFiles));
  if (told) problems.push(...findBrokenReferences(told, entryFiles, unread));
  if (!told || problems.length > 0) throw new BriefingError(problems);
  const entries = entryFiles
    .map(({ entry }) => entry)
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
  return deepFreeze({ briefing: { ...told, entries }, lexicon: packLexicon(entries, files) });
}

function readFile<T>(file: string, source: string, schema: z.ZodType<T>): Read<T> {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    return { problems: [explainSyntax(file, source, error)] };
  }
  const problems = findDoubleKeys(source).map(({ key, line }) => ({
    file,
    path: `line ${line}`,
    reason: `“${key}” stands twice in the same place, and only the last would count: join the two`,
  }));
  const parsed = schema.safeParse(json, { reportInput: true });
  if (parsed.success) return { value: parsed.data, problems };
  problems.push(...parsed.error.issues.flatMap((issue) => explainIssue(file, issue)));
  return { problems };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
