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

/** Aliases that share an entry, a rule and the evidence they need. Lists are absent where they would be empty. */
export interface Group {
  /** Index into `Lexicon.entries`; beyond its length it is a cue's; -1 for traps. */
  entry: number;
  rule: Rule;
  /** Entries or cues (as indexes) of which one must stand in the same phrase; the match spans both ("war" beside "Ukraine"). */
  beside?: number[];
  /** Entries or cues of which one must be named in the same sentence. */
  near?: number[];
  /** Entries or cues of which one must be named anywhere in the document. */
  page?: number[];
  /** Entries or cues that speak against it: named in the document, it needs another name of the briefing in its sentence. */
  unless?: number[];
  /** Entry of the place itself, where an alias also means its government. */
  city?: number;
  /** Two-letter codes of the languages whose texts it counts in; absent: all. */
  lang?: string[];
  /** Of traps: called after the entry, not another bearer of its name, so that it says nothing of who is meant elsewhere. */
  thing?: true;
}

/** With its aliases as they are built into the extension. */
export interface PackedGroup extends Group {
  /** The aliases, sorted, as a tree of shared beginnings: see `unpack`. */
  packed: string;
}

/** Word lists the rules look neighbours up in, folded, separated by spaces. Meaning: `briefing/recognition/README.md`. */
export type WordLists = Record<string, string>;

export interface Lexicon {
  entries: LexiconEntry[];
  words: WordLists;
  /** Sources of the expressions the rules ask texts with, by name. Meaning: as above. */
  expressions: Record<string, string>;
  /** Weights of the Gate by entry index; see `gate.ts`. */
  gate: GateData;
}

/** All that is built in: a page is sent what a Lexicon has, and its script has the anchors. */
export interface PackedLexicon extends Lexicon {
  groups: PackedGroup[];
  /** What the sniff looks for; see `sniff.ts`. */
  anchors: Anchors;
}

/** Sources of the expressions the sniff asks with: of Latin names that begin with a capital, of those that do not, of names in other letters. */
export type Anchors = readonly [capitals: string, small: string, above: string];

/** What the Gate weighs. Sides are "china" and "united-states"; every figure is an editor's judgement kept in the data. */
export interface GateData {
  /** By entry index: how much a mention says about our subject. */
  weights: Record<number, number>;
  /** By entry index: the sides an entry stands for ("c", "u", "cu"). */
  sides: Record<number, string>;
  /** Entries of which at least one must be named: their names are what the sniff looks for. */
  anchors: number[];
}

/**
 * Takes a group's aliases out of their packed form: a tree of shared beginnings as text, "Кита{й|я|ю}" for three
 * aliases. Endings that several names share become equal runs of text, which is what compresses.
 */
export function unpack(packed: string): string[] {
  if (packed === '') return [];
  const aliases: string[] = [];
  const stems: string[] = [];
  let stem = '';
  let from = 0;
  let open = true;
  for (let at = 0; at <= packed.length; at++) {
    const unit = packed.charCodeAt(at);
    if (unit !== 0x7b && unit !== 0x7c && unit !== 0x7d && at < packed.length) continue;
    const run = packed.slice(from, at);
    from = at + 1;
    if (unit === 0x7b) {
      stems.push(stem);
      stem += run;
      open = true;
      continue;
    }
    if (open) aliases.push(stem + run);
    open = unit !== 0x7d;
    if (unit === 0x7d) stem = stems.pop() ?? '';
  }
  return aliases;
}

/** The counterpart of `unpack`; the aliases must be sorted and without "{", "|" and "}". */
export function packAliases(aliases: readonly string[]): string {
  return packFrom(aliases, 0).join('|');
}

function packFrom(aliases: readonly string[], depth: number): string[] {
  const parts: string[] = [];
  for (let at = 0; at < aliases.length;) {
    const first = aliases[at]!;
    let to = at + 1;
    while (to < aliases.length && depth < first.length && aliases[to]![depth] === first[depth])
      to++;
    if (to - at === 1) parts.push(first.slice(depth));
    else {
      const last = aliases[to - 1]!;
      let shared = depth;
      while (shared < first.length && first[shared] === last[shared]) shared++;
      parts.push(
        `${first.slice(depth, shared)}{${packFrom(aliases.slice(at, to), shared).join('|')}}`,
      );
    }
    at = to;
  }
  return parts;
}
