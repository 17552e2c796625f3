/** Packed aliases opened into typed arrays, and the hash they are found by. The idea is told in matcher.ts. */
import { foldHigh, foldTable, isStep, isWord, ODD } from './normalize.ts';
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
  /** By slot: which units may follow the beginning's next gap, a bit for each rest of eight. */
  nexts: Uint8Array;
  /** Alias of the same spelling in another group, plus 1; 0 for none. */
  twin: Uint32Array;
  filter: Uint32Array;
}

/** Where every hash begins. */
export const SEED = 0x811c9dc5;
const TABLE = 0x2100;

/** The hash of one more folded unit. */
export function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
/** Spreads a running hash; never 0, which marks an empty slot. */
export function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0 || 1;
}

/** Calls back with the hash of each beginning of an alias: after each word, and after a dot; and where it ends. */
function beginnings(
  alias: string,
  each: (hash: number, last: boolean, first: boolean, end: number) => void,
): void {
  const table = foldTable();
  let hash = SEED;
  let first = true;
  for (let i = 0; i < alias.length; i++) {
    const unit = alias.charCodeAt(i);
    const folded = unit < TABLE ? table[unit]! : foldHigh(unit);
    hash = step(hash, folded <= ODD ? unit : folded);
    const next = i + 1 < alias.length ? alias.charCodeAt(i + 1) : 0;
    const nextFolded = next < TABLE ? table[next]! : foldHigh(next);
    const ends = isStep(folded) || !isWord(nextFolded) || isStep(nextFolded);
    if ((isWord(folded) && ends) || i === alias.length - 1) {
      each(mix(hash), i === alias.length - 1, first, i + 1);
      first = false;
    }
  }
}

/** Slots a distinct beginning: five of eight are taken, so a look-up seldom goes on to a third. */
const ROOM = 1.6;

/** Where the search for a key begins. Two bits fewer, so that cold code divides small integers. */
export function slotOf(key: number, size: number): number {
  return (key >>> 2) % size;
}

/** Opens packed groups. Some microseconds an alias when cold: pages are sent the result (see `shipment.ts`). */
export function openIndex(groups: readonly Group[]): Index {
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
    nexts: new Uint8Array(size),
    filter: new Uint32Array(1 << Math.max(7, Math.ceil(Math.log2(size / 16)))),
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
function enter(index: Index, text: string, alias: number): void {
  const { keys, values, nexts, filter, twin } = index;
  beginnings(text, (hash, last, first, end) => {
    if (first) filter[(hash >>> 5) & (filter.length - 1)]! |= 1 << (hash & 31);
    let slot = slotOf(hash, keys.length);
    while (keys[slot] !== 0 && keys[slot] !== hash) slot = slot + 1 === keys.length ? 0 : slot + 1;
    keys[slot] = hash;
    if (!last) {
      values[slot]! |= 1;
      const next = nextWord(text, end);
      // After a last sign ("U.S.") any word may follow.
      nexts[slot]! |= next === 0 ? 0xff : 1 << (next & 7);
    } else {
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

/** The first folded unit of a word at or after `at`; 0 where none is near. */
export function nextWord(text: string, at: number): number {
  const table = foldTable();
  for (let i = at; i < text.length && i < at + NEAR; i++) {
    const unit = text.charCodeAt(i);
    const folded = unit < TABLE ? table[unit]! : foldHigh(unit);
    if (isWord(folded)) return folded;
  }
  return 0;
}

/** Words of a name stand no further apart, in units. */
export const NEAR = 60;
