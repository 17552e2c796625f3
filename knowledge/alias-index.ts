/** Aliases opened for matching, and the hash they are found by. The idea is told in matcher.ts; made in open-index.ts. */
import type { Group } from './lexicon.ts';
import { foldHigh, foldTable, isWord } from './normalize.ts';
import type { Spelling } from './spellings.ts';

export type Numbers = Uint16Array | Uint32Array;

/** Aliases opened for matching, numbered through group by group. */
export interface Index {
  groupOf: (alias: number) => Group;
  spellingOf: (alias: number) => Spelling;
  /** By slot: eight bits of a beginning's hash, 0 for none. Two that agree share a slot, since no hash is believed. */
  keys: Uint8Array;
  /** 1 for a beginning only; alias + 1 shifted by one, plus 1 when longer aliases go on from it. */
  values: Numbers;
  /** By slot: which units may follow the beginning's next gap, a bit for each rest of eight. */
  nexts: Uint8Array;
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
