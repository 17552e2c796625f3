/**
 * Finds every alias and trap in a text in one pass whose cost does not grow with their number.
 *
 * Idea. A regular expression bounded by the alphabet (`lexicon.starts`: the first two letters a name can
 * have) runs as machine code over the text and stops only where a name can begin. From there words are
 * hashed unit by unit, each folded by a table; after every word the running hash is looked up in one
 * open-addressing table that holds all beginnings of all aliases. No entry: stop. An entry that ends an
 * alias: compare the folded text with the alias itself, so a hash is never believed.
 *
 * Example. Aliases "Taiwan", "Taiwan Strait". Table: h(taiwan) -> ends alias 0, goes on; h(taiwan strait) ->
 * ends alias 1. In "the Taiwan-Strait patrols" the expression stops at "Ta"; "taiwan" is found and kept;
 * the hyphen folds to a space; "taiwan strait" is found and kept; "taiwan strait patrols" is not: done.
 * Ideographs, kana and Hangul syllables are a step each, so 中国外交部 is found inside 在中国外交部.
 *
 * Cost. The expression reads each unit once; a stop costs the length of the words it walks. Growth comes only
 * from the table outgrowing the cache: a one-bit filter over first words, eight bits a word, answers first.
 * Memory: 13 bytes a beginning, 12 an alias, and the aliases' own text.
 *
 * Also tried (figures in the README's section on speed): one alternation (grows with the aliases), a trie as
 * regular expression (a second to build at 100,000), Aho-Corasick and double arrays (megabytes, slow to build),
 * all units hashed in JavaScript (fast when warm, but a page meets it cold and interpreted).
 */
import {
  foldHigh,
  foldTable,
  isEdgeless,
  isHangul,
  isKatakana,
  isStep,
  isWord,
  OTHER,
  SPACE,
} from './normalize.ts';
import { unpack, type Group } from './lexicon.ts';

/** Aliases opened for matching. */
export interface Index {
  groups: readonly Group[];
  /** Aliases as spelled, one after the other, by group: those in Latin letters then take one byte a letter. */
  pools: readonly string[];
  /** Where alias i begins in its group's pool; it ends where i + 1 begins, or with the pool. */
  offsets: Uint32Array;
  /** Group of alias i. */
  groupOf: Uint16Array;
  /** Units of context at an alias's start and end that are not part of the name ("Mr [Xi]"). */
  lead: Uint8Array;
  tail: Uint8Array;
  keys: Uint32Array;
  /** 1 for a beginning only; alias + 1 shifted by one, plus 1 when longer aliases go on from it. */
  values: Uint32Array;
  /** Alias of the same spelling in another group, plus 1; 0 for none. */
  twin: Uint32Array;
  filter: Uint32Array;
  starts: RegExp;
}

const SEED = 0x811c9dc5;
const TABLE = 0x2100;

function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0 || 1;
}

/** Calls back with the hash of each beginning of an alias: after each word, and after a dot. */
function beginnings(
  alias: string,
  each: (hash: number, last: boolean, first: boolean) => void,
): void {
  const table = foldTable();
  let hash = SEED;
  let first = true;
  for (let i = 0; i < alias.length; i++) {
    const unit = alias.charCodeAt(i);
    const folded = unit < TABLE ? table[unit]! : foldHigh(unit);
    hash = step(hash, folded === OTHER ? unit : folded);
    const next = i + 1 < alias.length ? alias.charCodeAt(i + 1) : 0;
    const nextFolded = next < TABLE ? table[next]! : foldHigh(next);
    const ends = isStep(folded) || !isWord(nextFolded) || isStep(nextFolded);
    if ((isWord(folded) && ends) || i === alias.length - 1) {
      each(mix(hash), i === alias.length - 1, first);
      first = false;
    }
  }
}

/** Slots a distinct beginning: five of eight are taken, so a look-up seldom goes on to a third. */
const ROOM = 1.6;

/** Where the search for a key begins. Two bits fewer, so that cold code divides small integers. */
function slotOf(key: number, size: number): number {
  return (key >>> 2) % size;
}

/** Opens packed groups. Some microseconds an alias when cold: pages are sent the result (see `shipment.ts`). */
export function openIndex(groups: readonly Group[], starts: string): Index {
  const lists = groups.map((group) => unpack(group.packed));
  const texts = lists.map((list) => list.map((marked) => marked.replace(/[[\]]/g, '')));
  const distinct = new Set<number>();
  for (const list of texts)
    for (const text of list) beginnings(text, (hash) => void distinct.add(hash));
  const size = Math.max(256, Math.ceil(distinct.size * ROOM));
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  const index: Index = {
    groups,
    pools: texts.map((list) => list.join('')),
    offsets: new Uint32Array(count),
    groupOf: new Uint16Array(count),
    lead: new Uint8Array(count),
    tail: new Uint8Array(count),
    twin: new Uint32Array(count),
    keys: new Uint32Array(size),
    values: new Uint32Array(size),
    filter: new Uint32Array(1 << Math.max(7, Math.ceil(Math.log2(size / 16)))),
    starts: new RegExp(starts, 'g'),
  };
  let alias = 0;
  texts.forEach((list, group) => {
    let at = 0;
    list.forEach((text, i) => {
      const marked = lists[group]![i]!;
      index.lead[alias] = Math.max(0, marked.indexOf('['));
      index.tail[alias] = marked.includes(']') ? marked.length - 1 - marked.indexOf(']') : 0;
      index.offsets[alias] = at;
      index.groupOf[alias] = group;
      at += text.length;
      enter(index, text, alias++);
    });
  });
  return index;
}

/** Writes all beginnings of an alias into the table. */
function enter({ keys, values, filter, twin }: Index, text: string, alias: number): void {
  beginnings(text, (hash, last, first) => {
    if (first) filter[(hash >>> 5) & (filter.length - 1)]! |= 1 << (hash & 31);
    let slot = slotOf(hash, keys.length);
    while (keys[slot] !== 0 && keys[slot] !== hash) slot = slot + 1 === keys.length ? 0 : slot + 1;
    keys[slot] = hash;
    if (!last) values[slot]! |= 1;
    else {
      twin[alias] = values[slot]! >>> 1;
      values[slot] = ((alias + 1) << 1) | (values[slot]! & 1);
    }
  });
}

/** The name in alias i, without the context some need: "Xi" of "Mr [Xi]". */
export function aliasName(index: Index, alias: number): string {
  const text = aliasText(index, alias);
  return text.slice(index.lead[alias], text.length - index.tail[alias]!);
}

/** The spelling of alias i. */
export function aliasText(index: Index, alias: number): string {
  const group = index.groupOf[alias]!;
  const next = index.groupOf[alias + 1] === group ? index.offsets[alias + 1] : undefined;
  return index.pools[group]!.slice(index.offsets[alias], next);
}

/** A possible name: an alias standing at [start, end) of a tidied text, its rules not yet asked. */
export interface Hit {
  start: number;
  end: number;
  alias: number;
}

/** All aliases and traps standing whole in `text`, by start, then longest first. `text` is tidied. */
export function scan(index: Index, text: string): Hit[] {
  const { starts, keys, values, filter } = index;
  const table = foldTable();
  const size = keys.length;
  const hits: Hit[] = [];
  starts.lastIndex = 0;
  while (starts.test(text)) {
    const start = starts.lastIndex - 1;
    const count = hits.length;
    let hash = SEED;
    let at = start;
    let first = true;
    for (;;) {
      const begin = at;
      let folded = OTHER;
      while (at < text.length) {
        const unit = text.charCodeAt(at);
        const next = unit < TABLE ? table[unit]! : foldHigh(unit);
        if (!isWord(next) || (at > begin && isStep(next))) break;
        folded = next;
        hash = step(hash, folded);
        at++;
        if (isStep(folded)) break;
      }
      if (at === begin) break;
      const key = mix(hash);
      if (first && (filter[(key >>> 5) & (filter.length - 1)]! & (1 << (key & 31))) === 0) break;
      first = false;
      let slot = slotOf(key, size);
      while (keys[slot] !== 0 && keys[slot] !== key) slot = slot + 1 === size ? 0 : slot + 1;
      let value = values[slot]!;
      if (value === 0) break;
      if (value > 1) confirm(index, text, start, at, (value >>> 1) - 1, hits);
      if ((value & 1) === 0) break;
      // Gaps: a dot, apostrophe or other sign is kept, a run of spaces or one hyphen is a space.
      while (at < text.length) {
        const unit = text.charCodeAt(at);
        const next = unit < TABLE ? table[unit]! : foldHigh(unit);
        if (isWord(next)) break;
        hash = step(hash, next === OTHER ? unit : next);
        at++;
        if (next === SPACE) {
          while (at < text.length && at - begin < 60 && isBlank(text.charCodeAt(at))) at++;
          break;
        }
        const after = mix(hash);
        slot = slotOf(after, size);
        while (keys[slot] !== 0 && keys[slot] !== after) slot = slot + 1 === size ? 0 : slot + 1;
        value = values[slot]!;
        if (value > 1) confirm(index, text, start, at, (value >>> 1) - 1, hits);
        if (at - begin > 60) break;
      }
    }
    if (hits.length - count > 1) reverse(hits, count);
    starts.lastIndex = start + 1;
  }
  return hits;
}

function isBlank(unit: number): boolean {
  return (
    unit <= SPACE ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f
  );
}

function reverse(hits: Hit[], from: number): void {
  for (let low = from, high = hits.length - 1; low < high; low++, high--) {
    const swap = hits[low]!;
    hits[low] = hits[high]!;
    hits[high] = swap;
  }
}

/** Adds the hit if the text really holds the alias, in a case it may have, with edges its script wants. */
function confirm(
  index: Index,
  text: string,
  start: number,
  end: number,
  alias: number,
  hits: Hit[],
): void {
  if (!hasEdges(text, start, end)) return;
  for (let one = alias; one >= 0; one = index.twin[one]! - 1) {
    if (isSpelled(text, start, end, aliasText(index, one))) hits.push({ start, end, alias: one });
  }
}

function foldAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return OTHER;
  const unit = text.charCodeAt(at);
  return unit < TABLE ? foldTable()[unit]! : foldHigh(unit);
}

/** What clings to a letter from above U+02FF: a name directly before it would split a grapheme. */
const CLINGS = /^(?:\p{M}|\p{Emoji_Modifier}|\u200c|\u200d|[\u{e0020}-\u{e007f}])/u;

function hasEdges(text: string, start: number, end: number): boolean {
  const first = foldAt(text, start);
  const before = foldAt(text, start - 1);
  if (!isEdgeless(first) && isWord(before)) {
    if (
      isKatakana(first) ? isKatakana(before) : isHangul(first) ? isHangul(before) : !isStep(before)
    )
      return false;
  }
  const last = foldAt(text, end - 1);
  const after = foldAt(text, end);
  if (end < text.length && text.charCodeAt(end) > 0x2ff && CLINGS.test(text.slice(end, end + 2)))
    return false;
  if (!isWord(last) || isEdgeless(last) || isHangul(last) || !isWord(after)) return true;
  return isKatakana(last) ? !isKatakana(after) : isStep(after);
}

function isSpelled(text: string, start: number, end: number, alias: string): boolean {
  const table = foldTable();
  let at = start;
  let marks = 0;
  let shouted = true;
  let quiet = false;
  let wordStart = true;
  for (let i = 0; i < alias.length; i++, at++) {
    if (at >= end) return false;
    const wanted = alias.charCodeAt(i);
    const unit = text.charCodeAt(at);
    const folded = wanted < TABLE ? table[wanted]! : foldHigh(wanted);
    if (folded === SPACE) {
      if (foldAt(text, at) !== SPACE) return false;
      while (at + 1 < end && isBlank(text.charCodeAt(at + 1))) at++;
      wordStart = true;
      continue;
    }
    const found = unit < TABLE ? table[unit]! : foldHigh(unit);
    if (found !== folded || (folded === OTHER && wanted !== unit)) return false;
    const wantUpper = isUpper(wanted);
    const upper = isUpper(unit);
    if (wantUpper && !upper) return false;
    if (!wantUpper && isLower(wanted)) {
      if (upper && !wordStart) quiet = true;
      if (!upper && isLower(unit)) shouted = false;
    }
    if ((unit > 0x7f || wanted > 0x7f) && sameBase(unit, wanted)) marks++;
    wordStart = !isWord(folded);
  }
  if (at !== end) return false;
  // "CHINA" for "China", but neither "CHina" nor, for a word of few letters, capitals that may be something else.
  if (quiet && (!shouted || alias.length < 4)) return false;
  // Accents may be missing or added in long names ("Pekin"), never in short ones ("Mỹ" is not "my").
  return marks === 0 || alias.length >= 5;
}

function isUpper(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  if (unit >= 0x2100) return unit >= 0xff21 && unit <= 0xff3a;
  const letter = String.fromCharCode(unit);
  return letter.toLowerCase() !== letter;
}
function isLower(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  if (unit >= 0x2100) return unit >= 0xff41 && unit <= 0xff5a;
  const letter = String.fromCharCode(unit);
  return letter.toUpperCase() !== letter;
}
/** Two units that fold to one but differ by more than case. */
function sameBase(unit: number, wanted: number): boolean {
  if (
    unit > 0xfeff ||
    wanted > 0xfeff ||
    unit < 0x30 ||
    wanted < 0x30 ||
    !isWord(foldAt(String.fromCharCode(unit), 0))
  )
    return false;
  return String.fromCharCode(unit).toLowerCase() !== String.fromCharCode(wanted).toLowerCase();
}
