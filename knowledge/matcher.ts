/**
 * Finds every alias and trap in a text in one pass whose cost does not grow with their number.
 *
 * Idea. Each word is hashed unit by unit, each unit folded by a table. A one-bit filter over the first words of all
 * names turns most words away, and asked again of a word with the letter that follows it, nearly half of the rest: where
 * "the mainland" is the only name that begins so, "the z…" is none. From one that passes, the words that follow are
 * hashed on, and after each the running hash is looked up in one open-addressing table that holds all beginnings of all
 * aliases. No entry: stop. An entry that ends an alias: compare the folded text with the alias itself, so a hash is never
 * believed.
 *
 * Example. Aliases "Taiwan", "Taiwan Strait". Table: h(taiwan) -> ends alias 0, goes on; h(taiwan strait) ->
 * ends alias 1. In "the Taiwan-Strait patrols" the filter passes "Taiwan"; "taiwan" is found and kept; the hyphen
 * folds to a space; "taiwan strait" is found and kept; "taiwan strait patrols" is not: done.
 * Ideographs, kana and Hangul syllables are a word each, so 中国外交部 is found inside 在中国外交部; the filter asks two of them.
 *
 * Cost. A few operations a unit, whatever the lexicon; words that pass the filter cost the words they walk. Growth
 * comes only from tables outgrowing the cache. Memory: 8 bytes a beginning, and the aliases' own text, written shorter
 * (`spellings.ts`).
 *
 * Also tried (figures in the README's section on speed): one alternation (grows with the aliases), a trie as
 * regular expression (a second to build at 100,000), Aho-Corasick and double arrays (megabytes, slow to build), and
 * expressions bounded by the alphabet that stop where a name can begin (half as fast once the engine has compiled this
 * loop, and their own programs had to be compiled in every page).
 */
import {
  find,
  mayBegin,
  mix,
  NEAR,
  nextBit,
  nextsAt,
  nextWord,
  numberAt,
  SEED,
  step,
  type Index,
} from './alias-index.ts';
import {
  AMPERSAND,
  FIRST_STEP,
  FIRST_WORD,
  foldHigh,
  foldTable,
  isStep,
  isWord,
  ODD,
  SPACE,
} from './normalize.ts';
import type { Group } from './lexicon.ts';
import { hasEdges, isBlank, isSpelled } from './spelling.ts';

const TABLE = 0x2100;

/** A possible name: an alias standing at [start, end) of a tidied text, its rules not yet asked. */
export interface Hit {
  start: number;
  end: number;
  /** Units at its start and end that are context, not part of the name ("Mr [Xi]"). */
  lead: number;
  tail: number;
  group: Group;
  /** The name as the alias spells it, without the context. */
  name: string;
}

/**
 * All aliases and traps standing whole in a text, by start, then longest first.
 * @param text ends with a wall, as joined texts do
 * @param mayBeOdd not tidied yet: undefined is returned when the text holds what must be
 */
export function scan(index: Index, text: string): Hit[];
export function scan(index: Index, text: string, mayBeOdd: true): Hit[] | undefined;
export function scan(index: Index, text: string, mayBeOdd = false): Hit[] | undefined {
  const hits: Hit[] = [];
  const { filter } = index;
  const last = filter.length - 1;
  const table = foldTable();
  const { length } = text;
  let start = 0;
  let hash = SEED;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    const folded = unit < TABLE ? table[unit]! : foldHigh(unit);
    if (folded >= FIRST_WORD && folded < FIRST_STEP) {
      hash = step(hash, folded);
      continue;
    }
    // Here a word ends, if one stands before.
    if (at > start) {
      const key = mix(hash);
      if ((filter[(key >>> 5) & last]! & (1 << key)) !== 0)
        follow(index, text, start, at, hash, hits);
    }
    start = at + 1;
    hash = SEED;
    if (folded >= FIRST_STEP) {
      hash = step(hash, folded);
      // The next unit's last bits, see `sift` in open-index.ts.
      if ((filter[(mix(hash) >>> 5) & last]! & (1 << text.charCodeAt(start))) !== 0)
        follow(index, text, at, start, hash, hits);
      hash = SEED;
    } else if (mayBeOdd && (folded === ODD || (folded === AMPERSAND && beginsEntity(text, start))))
      return undefined;
  }
  return hits;
}

/** Whether "&", before `at`, begins a named or numbered entity. */
function beginsEntity(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 0x20;
  return text.charCodeAt(at) === 0x23 || (unit >= 0x61 && unit <= 0x7a);
}

/** Adds the hits that begin with the word [start, end). */
function follow(
  index: Index,
  text: string,
  start: number,
  end: number,
  firstHash: number,
  hits: Hit[],
): void {
  const first = mix(firstHash);
  if (!mayBegin(index.filter, first, text, end)) return;
  const table = foldTable();
  const count = hits.length;
  let hash = firstHash;
  let slot = find(index, first);
  let at = end;
  let begin = start;
  for (;;) {
    const value = numberAt(index, slot);
    if (value === 0) break;
    confirm(index, text, start, at, value, hits);
    if ((value & 1) === 0 || (nextsAt(index, slot) & nextBit(nextWord(text, at))) === 0) break;
    // Gaps: a dot, apostrophe or other sign is kept, a run of spaces or one hyphen is a space.
    while (at < text.length && at - begin <= NEAR) {
      const unit = text.charCodeAt(at);
      const next = unit < TABLE ? table[unit]! : foldHigh(unit);
      if (isWord(next)) break;
      hash = step(hash, next <= ODD ? unit : next);
      at++;
      if (next === SPACE) while (at - begin < NEAR && isBlank(text.charCodeAt(at))) at++;
      else confirm(index, text, start, at, numberAt(index, find(index, mix(hash))), hits);
    }
    begin = at;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      const folded = unit < TABLE ? table[unit]! : foldHigh(unit);
      if (!isWord(folded) || (at > begin && isStep(folded))) break;
      hash = step(hash, folded);
      at++;
      if (isStep(folded)) break;
    }
    if (at === begin) break;
    slot = find(index, mix(hash));
  }
  if (hits.length - count > 1) settle(hits, count);
}

/**
 * Puts the hits from an index on, which begin at one place, longest first. Of those of one group only the longest
 * stays: "U.S" inside "U.S." and "Taiwán" beside "Taiwan" say nothing more, and would count as mentions of their own.
 * A topic's shorter phrase may stand where the longer one lacks its company.
 */
function settle(hits: Hit[], from: number): void {
  const kept: Hit[] = [];
  for (const hit of hits.splice(from).toReversed()) {
    const isSaid = kept.some(
      (other) =>
        other.group === hit.group &&
        other.lead === hit.lead &&
        other.tail === hit.tail &&
        (other.end === hit.end || hit.group.rule !== 'topic'),
    );
    if (!isSaid) kept.push(hit);
  }
  hits.push(...kept);
}

/**
 * Adds the hit if the text really holds the alias, in a case it may have, with edges its script wants.
 * @param number of the slot, see `numberAt`; it may name no alias
 */
function confirm(
  index: Index,
  text: string,
  start: number,
  end: number,
  number: number,
  hits: Hit[],
): void {
  let one = (number >>> 1) - 1;
  if (one < 0 || !hasEdges(text, start, end)) return;
  while (one >= 0) {
    const { text: spelled, twin } = index.spellingOf(one);
    // Without brackets all of it is the name.
    const from = spelled.indexOf('[') + 1;
    const to = from ? spelled.indexOf(']') : spelled.length;
    if (isSpelled(text, start, end, from ? spelled.replace(/[[\]]/g, '') : spelled)) {
      hits.push({
        start,
        end,
        lead: from && from - 1,
        tail: from && spelled.length - to - 1,
        group: index.groupOf(one),
        name: spelled.slice(from, to),
      });
    }
    one = twin;
  }
}
