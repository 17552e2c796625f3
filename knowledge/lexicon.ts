/**
 * What the page carries: names and the rules under which they count, packed as text at build time
 * (`pack.ts`) and opened into typed arrays on first use, only in pages that may concern us.
 */
import type { Kind } from './schema.ts';

export interface LexiconEntry {
  id: string;
  name: string;
  kind: Kind;
}

/**
 * Rules an alias can stand under; a Match names its rule.
 * `name` counts wherever it stands whole · `surname` needs the person elsewhere in the document and free
 * neighbours · `famous` is a surname that needs free neighbours only · `place` is a country's or city's
 * name, not counted inside a longer proper name · `metonym` is a capital, counted as its country where it
 * acts · `abbreviation` matches its capitals exactly and needs evidence in all-capitals text · `topic` is
 * a phrase in running words · `cue` is evidence for others, never marked · `trap` means something else.
 */
export const RULES = [
  'name',
  'surname',
  'famous',
  'place',
  'metonym',
  'abbreviation',
  'topic',
  'cue',
  'trap',
] as const;
export type Rule = (typeof RULES)[number];

/** Aliases that share an entry, a rule and the evidence they need. */
export interface Group {
  /** Index into `Lexicon.entries`; beyond its length it is a cue's; -1 for traps. */
  entry: number;
  rule: Rule;
  /** Entries or cues (as indexes) of which one must stand in the same phrase; the match spans both ("war" beside "Ukraine"). */
  beside: number[];
  /** Entries or cues of which one must be named in the same sentence. */
  near: number[];
  /** Entries or cues of which one must be named anywhere in the document. */
  page: number[];
  /** The aliases, sorted, each led by the count of units it shares with the one before (see `pack.ts`). */
  packed: string;
}

/** Word lists the rules look neighbours up in, folded, separated by spaces. Meaning: `briefing/recognition/README.md`. */
export type WordLists = Record<string, string>;

export interface Lexicon {
  entries: LexiconEntry[];
  groups: Group[];
  words: WordLists;
  /** Weights of the Gate by entry index; see `gate.ts`. */
  gate: GateData;
  /** Source of the regular expression that finds where a name can begin; its size is bounded by alphabet, not by aliases. */
  starts: string;
  /** Source of the regular expression that finds the Gate's anchors; see `sniff.ts`. */
  anchors: string;
}

/** What the Gate weighs. Sides are "china" and "united-states"; every figure is an editor's judgement kept in the data. */
export interface GateData {
  /** By entry index: how much a mention says about our subject. */
  weights: Record<number, number>;
  /** By entry index: the sides an entry stands for ("c", "u", "cu"). */
  sides: Record<number, string>;
}

const FIRST_COUNT = 35;

/** Takes a group's aliases out of their packed form. */
export function unpack(packed: string): string[] {
  const aliases: string[] = [];
  let last = '';
  for (let at = 0; at < packed.length;) {
    const shared = packed.charCodeAt(at) - FIRST_COUNT;
    let end = packed.indexOf('\n', at);
    if (end < 0) end = packed.length;
    last = last.slice(0, shared) + packed.slice(at + 1, end);
    aliases.push(last);
    at = end + 1;
  }
  return aliases;
}

/** The counterpart of `unpack`. Shares at most 56 units, so that every count is one printable unit. */
export function packAliases(aliases: readonly string[]): string {
  let last = '';
  return aliases
    .map((alias) => {
      let shared = 0;
      while (shared < 56 && shared < last.length && last[shared] === alias[shared]) shared++;
      last = alias;
      return String.fromCharCode(FIRST_COUNT + shared) + alias.slice(shared);
    })
    .join('\n');
}
