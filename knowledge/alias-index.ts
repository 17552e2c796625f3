/** Aliases opened for matching, and the hash they are found by. The idea is told in matcher.ts; made in open-index.ts. */
import { foldHigh, foldTable, isWord } from './normalize.ts';
import type { Group } from './lexicon.ts';

/** As narrow as its largest number allows: pages are sent these, and larger ones cost them most of the delivery. */
export type Numbers = Uint16Array | Uint32Array;

/** Aliases opened for matching. */
export interface Index {
  groups: readonly Group[];
  /** Aliases of a group as spelled, one after the other: those in Latin letters then take one byte a letter. */
  poolOf(group: number): string;
  /** Where alias i begins in its group's pool; it ends where i + 1 begins, or with the pool. */
  offsets: Numbers;
  /** Group of alias i. */
  groupOf: Uint16Array;
  /** Units of context at an alias's start and end that are not part of the name ("Mr [Xi]"). */
  lead: Uint8Array;
  tail: Uint8Array;
  /** By slot: eight bits of a beginning's hash, 0 for none. Two that agree share a slot, since no hash is believed. */
  keys: Uint8Array;
  /** 1 for a beginning only; alias + 1 shifted by one, plus 1 when longer aliases go on from it. */
  values: Numbers;
  /** By slot: which units may follow the beginning's next gap, a bit for each rest of eight. */
  nexts: Uint8Array;
  /** Alias of the same spelling in another group, plus 1; 0 for none. */
  twin: Numbers;
  filter: Uint32Array;
}

/** Where every hash begins. */
export const SEED = 0x811c9dc5;
const TABLE = 0x2100;

/** The hash of one more folded unit. */
export function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
/** Spreads a running hash. */
export function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** The slot of a beginning's spread hash, or the empty one where it would be. */
export function find(keys: Uint8Array, hash: number): number {
  const size = keys.length;
  const key = keyOf(hash);
  // Two bits fewer, so that cold code divides small integers.
  let slot = (hash >>> 2) % size;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = slot + 1 === size ? 0 : slot + 1;
  return slot;
}

/** What is kept of a spread hash; never 0, which marks an empty slot. */
export function keyOf(hash: number): number {
  return hash >>> 24 || 1;
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
  return index.poolOf(group).slice(index.offsets[alias], next);
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
