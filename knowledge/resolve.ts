/**
 * Which of a text's hits are Matches: longest first, traps before the names inside them, then each alias's rule.
 * What a text alone cannot decide ("Lai" needs "Lai Ching-te" somewhere) is left open with its condition.
 */
import { RULES, type Lexicon } from './lexicon.ts';
import { aliasText, type Hit, type Index } from './matcher.ts';
import { judgeByRule, type Scene } from './rules.ts';
import { isShouted, sentenceStarts } from './neighbours.ts';
import type { Tidied } from './normalize.ts';

/** A hit that its own text allows. */
export interface Candidate {
  start: number;
  end: number;
  alias: string;
  /** Index of the entry. */
  entry: number;
  rule: string;
  evidence: string;
  /** Entries or cues of which one must be known from the document; undefined: decided. */
  page: readonly number[] | undefined;
  /** Falls when the document names another bearer and never this one in full. */
  doubtful: boolean;
}

/** What one text says. */
export interface Local {
  candidates: Candidate[];
  /** Entries and cues this text proves for the whole document. */
  proofs: number[];
  /** Entries of which the text names another bearer ("Ivanka Trump"). */
  rivals: number[];
}

const INVISIBLE_END = /[\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e]+$/;

/** Judges the hits of one text. `text` is the original, `tidied` what was scanned. */
export function judge(
  lexicon: Lexicon,
  index: Index,
  text: string,
  tidied: Tidied,
  hits: readonly Hit[],
): Local {
  const local: Local = { candidates: [], proofs: [], rivals: [] };
  if (hits.length === 0) return local;
  const groups = index.groups;
  const groupAt = (hit: Hit): number => index.groupOf[hit.alias]!;
  const traps = hits.filter((hit) => groups[groupAt(hit)]!.rule === 'trap');
  const scene: Scene = {
    lexicon,
    index,
    text: tidied.text,
    hits,
    sentences: sentenceStarts(tidied.text),
    shouted: isShouted(tidied.text),
  };
  let taken = 0;
  for (const hit of hits) {
    const group = groups[groupAt(hit)]!;
    const start = hit.start + index.lead[hit.alias]!;
    const end = hit.end - index.tail[hit.alias]!;
    if (group.rule === 'trap') {
      local.rivals.push(group.entry);
      continue;
    }
    if (
      traps.some(
        (trap) =>
          trap.start <= start && trap.end >= end && trap.end - trap.start >= hit.end - hit.start,
      )
    )
      continue;
    if (group.rule === 'cue') {
      local.proofs.push(group.entry);
      continue;
    }
    if (
      start < taken ||
      traps.some((trap) => trap.start < hit.end && trap.end > hit.end && trap.start > hit.start)
    )
      continue;
    const judged = judgeByRule(scene, hit, start, end, group);
    if (!judged) continue;
    taken = end;
    const from = tidied.map ? tidied.map[start]! : start;
    let to = tidied.map ? tidied.map[end]! : end;
    if (tidied.map) to -= INVISIBLE_END.exec(text.slice(from, to))?.[0].length ?? 0;
    local.candidates.push({
      start: from,
      end: to,
      alias: aliasText(index, hit.alias),
      entry: judged.entry,
      rule: group.rule,
      evidence: judged.evidence,
      page: judged.page,
      doubtful: judged.doubtful,
    });
    if (!judged.page && !judged.doubtful) local.proofs.push(judged.entry);
  }
  return local;
}

/** For messages and checks: whether a word is the name of a rule. */
export function isRule(word: string): boolean {
  return (RULES as readonly string[]).includes(word);
}
