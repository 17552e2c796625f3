/** Entries and recognition data -> the packed Lexicon. Run at build time and in tests. */
import { isThing } from './bearers.ts';
import { expand } from './expand.ts';
import { packAliases, type PackedGroup, type PackedLexicon, type Rule } from './lexicon.ts';
import { openIndex } from './open-index.ts';
import { recognitionSchema, type Recognised } from './recognition-schema.ts';
import type { OpenLexicon } from './recognise.ts';
import type { Index } from './alias-index.ts';
import { withLetters } from './letters.ts';
import type { Entry } from './schema.ts';
import { anchorsOf } from './anchors.ts';

interface Aliases {
  entry: string;
  rule: Rule;
  beside: string[];
  near: string[];
  page: string[];
  city: string | undefined;
  lang: string[];
  unless: string[];
  texts: Set<string>;
}

const WORD_FIRST = /^\[?[\p{L}\p{N}]/u;
const ONE_PAIR = /^[^[\]]*(?:\[[^[\]]+\][^[\]]*)?$/;

/** Which claim on one spelling stands: the recognition data is read before the entries' own aliases, and traps last. */
export function packLexicon(
  entries: readonly Entry[],
  files: ReadonlyMap<string, string>,
): PackedLexicon & OpenLexicon {
  const told = readRecognition(files);
  const groups = new Map<string, Aliases>();
  const claimed = new Set<string>();
  const trapped = new Set<string>();
  const add = (
    entry: string,
    rule: Rule,
    text: string,
    near: string[] = [],
    page: string[] = [],
    beside: string[] = [],
    city?: string,
    lang: string[] = [],
    unless: string[] = [],
  ): void => {
    if (!ONE_PAIR.test(text))
      throw new Error(
        `"${text}", an alias of "${entry}", may have one pair of brackets, around what is marked of it.`,
      );
    if (!WORD_FIRST.test(text))
      throw new Error(
        `"${text}", an alias of "${entry}", begins with a sign: names are looked for where a word begins, so leave it out.`,
      );
    const key = JSON.stringify([entry, rule, beside, near, page, city, lang, unless]);
    let group = groups.get(key);
    if (!group)
      groups.set(
        key,
        (group = { entry, rule, beside, near, page, city, lang, unless, texts: new Set() }),
      );
    group.texts.add(text);
  };
  for (const { entry, rule, beside, near, page, city, lang, unless, forms } of told.aliases) {
    for (const form of forms)
      for (const text of expand(form, told.macros))
        for (const spelled of withProclitics(text, told.words['proclitics'] ?? ''))
          add(entry, rule, spelled, near, page, beside, city, lang, unless);
  }
  for (const { entry, rule, texts } of groups.values()) {
    for (const text of texts) {
      const small = text.toLowerCase();
      // A cue marks nothing, and a trap guards its own entry only: others may have the name.
      if (rule === 'trap') trapped.add(`${entry} ${small}`);
      else if (rule !== 'cue') claimed.add(small.replace(/[[\]]/g, ''));
      if (rule !== 'abbreviation' && small !== text && texts.has(small)) texts.delete(text);
    }
  }
  const unclaimed: typeof add = (entry, rule, text) => {
    const small = text.toLowerCase();
    if (claimed.has(small) || trapped.has(`${entry} ${small}`)) return;
    if (rule === 'trap') trapped.add(`${entry} ${small}`);
    else claimed.add(small);
    add(entry, rule, text);
  };
  // Places and people the recognition data names are recognised by that data alone: their files' aliases are for readers.
  const covered = new Set(
    told.aliases.filter(({ rule }) => rule !== 'trap').map(({ entry }) => entry),
  );
  for (const entry of entries) {
    if (!covered.has(entry.id) || !['place', 'person'].includes(entry.kind))
      addOwnAliases(entry, unclaimed);
  }
  for (const entry of entries)
    for (const trap of entry.traps)
      for (const text of trapSpellings(trap.text)) unclaimed(entry.id, 'trap', text);
  const ids = [
    ...entries.map((entry) => entry.id),
    ...new Set([...groups.values()].map((group) => group.entry)),
  ];
  const order = [...new Set(ids)];
  const index = (id: string): number => {
    const found = order.indexOf(id);
    if (found < 0)
      throw new Error(
        `recognition data names "${id}", which is neither an entry nor a cue with forms.`,
      );
    return found;
  };
  const surnames = new Map<string, string[]>();
  for (const { entry, rule, texts } of groups.values())
    if (rule === 'famous') surnames.set(entry, [...(surnames.get(entry) ?? []), ...texts]);
  const pack = (group: Aliases, texts: readonly string[], thing: boolean): PackedGroup => ({
    entry: index(group.entry),
    rule: group.rule,
    ...(group.beside.length === 0 ? {} : { beside: group.beside.map(index) }),
    ...(group.near.length === 0 ? {} : { near: group.near.map(index) }),
    ...(group.page.length === 0 ? {} : { page: group.page.map(index) }),
    ...(group.city === undefined ? {} : { city: index(group.city) }),
    ...(group.unless.length === 0 ? {} : { unless: group.unless.map(index) }),
    ...(group.lang.length === 0 ? {} : { lang: group.lang }),
    ...(thing ? { thing } : {}),
    packed: packAliases(texts.toSorted()),
  });
  const packed = Array.from(groups.values(), (group) => {
    const texts = [...group.texts];
    const names = group.rule === 'trap' ? surnames.get(group.entry) : undefined;
    if (!names) return [pack(group, texts, false)];
    const things = texts.filter((text) => isThing(text, names));
    const bearers = texts.filter((text) => !things.includes(text));
    return [pack(group, bearers, false), pack(group, things, true)];
  })
    .flat()
    .filter(({ packed: aliases }) => aliases !== '');
  const weights: Record<number, number> = {};
  const sides: Record<number, string> = {};
  for (const [id, weight] of Object.entries(told.gate.weights)) weights[index(id)] = weight;
  for (const [id, side] of Object.entries(told.gate.sides)) sides[index(id)] = side;
  const lexicon: PackedLexicon = {
    entries: entries.map(({ id, name, kind }) => ({ id, name, kind })),
    groups: packed,
    words: told.words,
    expressions: told.expressions,
    gate: { weights, sides, anchors: told.gate.anchors.map(index) },
    anchors: anchorsOf(
      [...groups.values()].filter(({ entry }) => told.gate.anchors.includes(entry)),
      told.gate.common,
    ),
  };
  let opened: Index | undefined;
  // No part of what is written down, and made only where texts are read.
  const get = (): Index => (opened ??= openIndex(lexicon.groups));
  return Object.defineProperty(lexicon, 'index', { get }) as PackedLexicon & OpenLexicon;
}

/** Arabic writes "and", "in", "to" and their like as one word with the name that follows. */
function withProclitics(text: string, proclitics: string): string[] {
  if (!/^[\u0620-\u064a]/.test(text)) return [text];
  const named = text.includes('[') ? text : `[${text}]`;
  return [text, ...Array.from(proclitics.replaceAll(' ', ''), (letter) => letter + named)];
}

/** Merges the files of `recognition/`. */
function readRecognition(files: ReadonlyMap<string, string>): Recognised {
  const all: Recognised = {
    macros: {},
    words: {},
    expressions: {},
    aliases: [],
    gate: { weights: {}, sides: {}, anchors: [], common: [] },
  };
  for (const [file, source] of files) {
    if (!file.startsWith('recognition/')) continue;
    const parsed = recognitionSchema.safeParse(JSON.parse(source));
    if (!parsed.success)
      throw new Error(
        `${file}: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
      );
    Object.assign(all.macros, parsed.data.macros);
    Object.assign(all.words, parsed.data.words);
    for (const [name, pattern] of Object.entries(parsed.data.expressions ?? {}))
      all.expressions[name] = withLetters(pattern);
    all.aliases.push(...(parsed.data.aliases ?? []));
    if (parsed.data.gate) all.gate = parsed.data.gate;
  }
  return all;
}

/** The rule for an alias of an entry's own file. */
function addOwnAliases(entry: Entry, add: (entry: string, rule: Rule, text: string) => void): void {
  for (const { text, rule, type } of Object.values(entry.aliases).flat()) {
    if (rule !== 'plain' || type === 'title' || type === 'unnamed-role') continue;
    // One word needs its article: a quad is a bicycle.
    const spelled = text.replace(/^[Tt]he (?=.* )/, '').replace(/^the (.+)$/, 'the [$1]');
    // One small word ("alliances") says too little.
    if (/^\p{Ll}+$/u.test(spelled)) continue;
    if (entry.kind === 'place') add(entry.id, 'place', spelled);
    else if (entry.kind === 'person' && type === 'short') add(entry.id, 'surname', spelled);
    else add(entry.id, isToldWhole(entry) ? 'topic' : 'name', spelled);
  }
}

/** Whether a phrase takes its owner along: "Russia's war" is one thing in the briefing, "China's overcapacity" two. */
const isToldWhole = ({ kind, inBriefing }: Entry): boolean =>
  inBriefing && (kind === 'topic' || kind === 'event');

/** "Air China / China Eastern (airlines)" -> the two names; traps told in prose are for people and left out. */
export function trapSpellings(text: string): string[] {
  const names = text.replace(/\s*\([^)]*\)/g, '').split(/\s+\/\s+/);
  return names
    .map((name) => name.trim())
    .filter((name) => /^\p{Lu}?[\p{L}\p{N} .'’-]+$/u.test(name) && name.split(' ').length > 1);
}
