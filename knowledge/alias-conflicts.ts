/** Aliases that could not be told apart, and traps that would hide the entry they are meant to protect. */
import { standsAlone, type Alias } from './alias-schema.ts';
import type { Problem } from './problems.ts';
import type { Entry } from './schema.ts';

/** An entry with the file it was read from. */
export interface EntryFile {
  file: string;
  entry: Entry;
}

interface Claim {
  file: string;
  id: string;
  path: string;
  alias: Alias;
}

/** Spellings that a page does not tell apart: case, width and quotes. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .toLowerCase()
    .trim();

/** Finds aliases that two entries claim without a rule to decide, and traps equal to an alias of their own entry. */
export function findAliasConflicts(entries: readonly EntryFile[]): Problem[] {
  const claims = Map.groupBy(entries.flatMap(claimsOf), ({ alias }) => fold(alias.text));
  return [...[...claims.values()].flatMap(findRivals), ...entries.flatMap(findSelfTraps)];
}

function claimsOf({ file, entry }: EntryFile): Claim[] {
  return Object.entries(entry.aliases).flatMap(([language, aliases]) =>
    aliases.map((alias, index) => ({
      file,
      id: entry.id,
      path: `aliases.${language}[${index}]`,
      alias,
    })),
  );
}

function findRivals(claims: readonly Claim[]): Problem[] {
  const alone = claims.filter(({ alias }) => standsAlone(alias));
  return alone.flatMap(({ file, id, path, alias }) => {
    const rival = alone.find((other) => other.id !== id);
    if (!rival) return [];
    const reason = `“${alias.text}” is claimed by ${rival.file} (${rival.path}) as well: give one of the two a rule that asks for evidence`;
    return [{ file, path, reason }];
  });
}

function findSelfTraps({ file, entry }: EntryFile): Problem[] {
  const own = new Map(
    claimsOf({ file, entry })
      .filter(({ alias }) => standsAlone(alias))
      .map(({ alias, path }) => [fold(alias.text), path]),
  );
  return entry.traps.flatMap((trap, index) => {
    const alias = own.get(fold(trap.text));
    if (!alias) return [];
    const reason = `“${trap.text}” would hide the entry’s own ${alias}: lengthen the trap to the phrase that means something else, or remove one of the two`;
    return [{ file, path: `traps[${index}]`, reason }];
  });
}
