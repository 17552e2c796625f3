/** What is wrong with a briefing, told so that an editor can put it right: file, place in the file, reason, remedy. */
import type { z } from 'zod';
import { LANGUAGES } from './alias-schema.ts';

export interface Problem {
  /** Path inside the briefing folder: "entries/china.json". */
  file: string;
  /** Place in the file: "facts[2].sources[0]", "line 12, column 3", or "" for the whole file. */
  path: string;
  /** What is wrong and what to do about it. */
  reason: string;
}

/** A briefing that may not be published. Its message lists every problem, one a line. */
export class BriefingError extends Error {
  override name = 'BriefingError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(
      `The briefing has ${count}; nothing is built until it is put right.\n${listProblems(problems)}`,
    );
    this.problems = problems;
    // An editor's mistake is in the files named, not in the code that found it.
    this.stack = this.message;
  }
}

/** One problem a line, ordered by file. */
export function listProblems(problems: readonly Problem[]): string {
  return problems
    .toSorted((a, b) => a.file.localeCompare(b.file))
    .map(({ file, path, reason }) => `  ${file}${path && ` › ${path}`}: ${reason}`)
    .join('\n');
}

/** ["facts", 2, "sources"] -> "facts[2].sources". */
export function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${key}]`;
    return place ? `${place}.${String(key)}` : String(key);
  }, '');
}

/** A finding of the schema as Problems, in an editor's words. */
export function explainIssue(file: string, issue: z.core.$ZodIssue): Problem[] {
  const path = placeOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        file,
        path: placeOf([...issue.path, key]),
        reason:
          issue.path.at(-1) === 'aliases'
            ? `is no language known here: use one of ${LANGUAGES.join(', ')}`
            : 'is no field of the briefing: correct its spelling or remove it',
      }));
    case 'invalid_value':
      return [
        {
          file,
          path,
          reason: `is none of the known words: use one of ${issue.values.map(String).join(', ')}`,
        },
      ];
    case 'invalid_type':
      return [{ file, path, reason: explainType(issue) }];
    default:
      return [{ file, path, reason: issue.message }];
  }
}

/** What to write where a field is missing, for the fields that are promises to the reader. */
const REMEDIES: Readonly<Record<string, string>> = {
  asOf: 'say of which day it speaks (2024-04-20)',
  date: 'say when it happened, as exactly as it is known (2024-04-20, 2024-04 or 2024)',
  sources: 'name at least one source by its id',
  publisher: 'say who published it',
  title: 'give its title',
  url: 'give its web address',
};

function explainType({ input, path, expected }: z.core.$ZodIssueInvalidType): string {
  if (input === undefined) {
    const remedy = REMEDIES[String(path.at(-1))];
    return `is missing: ${remedy ?? `add it (${expected})`}`;
  }
  const given = Array.isArray(input)
    ? 'a list'
    : input === null
      ? 'nothing (null)'
      : `a ${typeof input}`;
  return `is ${given}: write a ${expected}`;
}

/** What JSON.parse says of a file it cannot read, with the line where it stopped. */
export function explainSyntax(file: string, source: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const at = syntaxOffset(source, message);
  const what = message.replaceAll(/\s+/g, ' ');
  return {
    file,
    path: at === undefined ? '' : `line ${source.slice(0, at).split('\n').length}`,
    reason: `is not JSON: look for a missing or spare comma, quote or bracket there (${what})`,
  };
}

/** V8 names the position, or shows up to ten characters on either side of it; other engines do neither. */
function syntaxOffset(source: string, message: string): number | undefined {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const shown = /, (\.\.\.)?"([^]*?)"(?:\.\.\.)? is not valid JSON$/.exec(message);
  const found = shown ? source.indexOf(shown[2]!) : -1;
  if (found < 0) return message.includes('end of JSON') ? source.length : undefined;
  return found + (shown?.[1] ? 10 : 0);
}
