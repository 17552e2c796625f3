/**
 * Which of a text's hits are Matches: traps before the names inside them, each alias by its rule, longest first.
 * What a text alone cannot decide ("Lai" needs "Lai Ching-te" somewhere) is left open with its condition.
 */
import type { Lexicon } from './lexicon.ts';
import { languageOf } from './language.ts';
import type { Hit } from './matcher.ts';
import { sentenceStarts } from './neighbours.ts';
import type { Tidied } from './normalize.ts';
import type { Setting } from './recognise.ts';
import { judgeByRule } from './rules.ts';
import { expression, firstFrom, LONGEST_ALIAS, type Scene } from './scene.ts';

/** A hit that its own text allows. */
export interface Candidate {
  start: number;
  end: number;
  alias: string;
  /** Where what its alias wants to follow ends: "米" before "国務" reaches further than "米国". */
  reach: number;
  /** Index of the entry. */
  entry: number;
  rule: string;
  evidence: string;
  /** Entries or cues of which one must be known from the document; undefined: decided. */
  page: readonly number[] | undefined;
  /** Namesakes that the document must not name more often than this sense is sure. */
  unless: readonly number[] | undefined;
  /** Namesakes against whom this one is sure: its sentence names another entry. */
  despite: readonly number[] | undefined;
  /** Falls when the document names another bearer and never this one in full. */
  doubtful: boolean;
  /** Lies in a longer name of its entry: no mention of its own to count. */
  isPart: boolean;
}

/** What one text says. */
export interface Local {
  /** By start; they may overlap, since what the longest rests on may be missing. */
  candidates: Candidate[];
  /** Entries and cues this text proves for the whole document, beside what its candidates do. */
  proofs: number[];
  /** How it spells its cues: what rests on one can show it. */
  cues: [entry: number, alias: string][];
  /** Entries of which the text names another bearer ("Ivanka Trump"). */
  rivals: number[];
}

/** Invisible units after a name that belong to no grapheme of it. */
const INVISIBLE_END = /[\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e]+$/;

/** Judges the hits of one text. `text` is the original, `tidied` what was scanned; its setting's language is seldom asked. */
export function judge(
  lexicon: Lexicon,
  text: string,
  tidied: Tidied,
  found: readonly Hit[],
  setting: Setting,
): Local {
  const local: Local = { candidates: [], proofs: [], cues: [], rivals: [] };
  if (found.length === 0) return local;
  let known: string | undefined;
  const language = () => (known ??= languageOf(tidied.text, setting.lang?.() ?? '', lexicon));
  const hits = found.filter((hit) => {
    const { lang } = hit.group;
    return lang === undefined || lang.includes(language());
  });
  const traps = hits.filter((hit) => hit.group.rule === 'trap');
  // A trap over the name itself is another bearer; "Treasury Secretary" beside it is not.
  const bearers: Hit[] = [];
  const free = hits.filter((hit) => {
    if (hit.group.rule === 'trap') return false;
    const trap = trapOver(hit.group.entry, hit.start + hit.lead, hit.end - hit.tail, traps);
    if (trap && !trap.group.thing && !bearers.includes(trap)) bearers.push(trap);
    return trap === undefined;
  });
  for (const trap of bearers) local.rivals.push(trap.group.entry);
  let sentences: number[] | undefined;
  const scene: Scene = {
    lexicon,
    text: tidied.text,
    hits: free,
    bearers,
    sentences: () => (sentences ??= sentencesOf(tidied.text, lexicon)),
    teams: new Map(),
    language,
    proofs: local.proofs,
  };
  for (const hit of free) {
    const group = hit.group;
    if (group.rule === 'cue') {
      local.proofs.push(group.entry);
      local.cues.push([group.entry, hit.name]);
      continue;
    }
    const judged = judgeByRule(scene, hit, group);
    if (!judged) continue;
    const [start, end] = original(text, tidied, judged.start, judged.end);
    const { evidence, page, doubtful, entry, unless, despite } = judged;
    local.candidates.push({
      start,
      end,
      alias: hit.name,
      reach: Math.max(judged.end, hit.end),
      entry,
      rule: group.rule,
      evidence,
      page,
      unless,
      despite,
      doubtful,
      isPart: false,
    });
  }
  // Sorted, it is another list: one that was pushed to keeps room for sixteen more.
  local.candidates = local.candidates.toSorted((a, b) => a.start - b.start || b.end - a.end);
  noteParts(local.candidates);
  return local;
}

const sentencesOf = (text: string, lexicon: Lexicon): number[] =>
  sentenceStarts(
    text,
    expression({ lexicon }, 'sentenceEnd', 'g'),
    expression({ lexicon }, 'abbreviated'),
  );

/** A name inside a longer one of its entry that stands in any case ("Xi" of "Xi Jinping") is no second mention. */
function noteParts(candidates: readonly Candidate[]): void {
  let longer: Candidate | undefined;
  for (const candidate of candidates) {
    candidate.isPart = longer?.entry === candidate.entry && longer.end >= candidate.end;
    const isSure = !candidate.page && !candidate.unless && !candidate.doubtful;
    if (isSure && candidate.end > (longer?.end ?? 0)) longer = candidate;
  }
}

/** The trap of its own entry that covers a name: "China" in "Air China". */
function trapOver(
  entry: number,
  start: number,
  end: number,
  traps: readonly Hit[],
): Hit | undefined {
  for (let i = firstFrom(traps, start - LONGEST_ALIAS); i < traps.length; i++) {
    const trap = traps[i]!;
    if (trap.start >= end) return undefined;
    const covers = trap.end > start && trap.end - trap.start >= end - start;
    if (covers && trap.group.entry === entry) return trap;
  }
  return undefined;
}

/** Offsets in the text as it was given; what has no width is left outside. */
function original(text: string, { back }: Tidied, start: number, end: number): [number, number] {
  if (!back) return [start, end];
  const from = back(start);
  const to = back(end);
  return [from, to - (INVISIBLE_END.exec(text.slice(from, to))?.[0].length ?? 0)];
}

/** The candidates that stand, in order, none over another: of those that overlap the longest, then the next. */
export function choose(
  candidates: readonly Candidate[],
  evidence: (candidate: Candidate) => string | undefined,
): [Candidate, string][] {
  const chosen: [Candidate, string][] = [];
  for (let from = 0; from < candidates.length;) {
    let to = from;
    let end = 0;
    do end = Math.max(end, candidates[to++]!.end);
    while (to < candidates.length && candidates[to]!.start < end);
    if (to - from === 1) {
      const found = evidence(candidates[from]!);
      if (found !== undefined) chosen.push([candidates[from]!, found]);
    } else chosen.push(...chooseAmong(candidates.slice(from, to), evidence));
    from = to;
  }
  return chosen;
}

/** Chooses among candidates that hang together. */
function chooseAmong(
  candidates: readonly Candidate[],
  evidence: (candidate: Candidate) => string | undefined,
): [Candidate, string][] {
  const chosen: [Candidate, string][] = [];
  const longestFirst = candidates.toSorted((a, b) =>
    a.start === b.start && a.reach !== b.reach
      ? b.reach - a.reach
      : b.end - b.start - (a.end - a.start),
  );
  for (const candidate of longestFirst) {
    if (chosen.some(([other]) => other.start < candidate.end && candidate.start < other.end))
      continue;
    const found = evidence(candidate);
    if (found !== undefined) chosen.push([candidate, found]);
  }
  return chosen.sort(([a], [b]) => a.start - b.start);
}
