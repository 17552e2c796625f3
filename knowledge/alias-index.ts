/** Aliases opened for matching, and the hash they are found by. The idea is told in matcher.ts; made in open-index.ts. */
import type { Group } from './lexicon.ts';
import { foldAt, isWord, SPACE } from './normalize.ts';
import type { Spelling } from './spellings.ts';

/** Aliases opened for matching, numbered through group by group. */
export interface Index {
  groupOf: (alias: number) => Group;
  spellingOf: (alias: number) => Spelling;
  /**
   * All beginnings of all aliases, a slot each, by hash. As text, since pages are sent text (see `shipment.ts`). A slot is
   * a digit for its key, one for its nexts and those of its number.
   */
  slots: string;
  /** Digits a slot takes. */
  width: number;
  /** A bit for each first word and each first word with what follows it, see `mayBegin`. */
  filter: Uint32Array;
}

/** The digit that stands for 0; the others follow it. JSON takes none of them for a sign of its own. */
export const ZERO = 0x23;
/** How many digits there are: next would be the backslash. */
export const RADIX = 57;

/** Where every hash begins. */
export const SEED = 0x811c9dc5;

/** The hash of one more folded unit. */
export function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
/** Spreads a running hash. */
export function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/**
 * Asked of a word that passed the filter as a first one: whether it is a name, or goes on as one does. Common words begin
 * names ("the mainland"): in Latin texts three words in ten pass, and nearly half of these are turned away here, without the
 * table, which is too large to be at hand.
 * @param word its spread hash
 * @param end where it ends
 */
export function mayBegin(filter: Uint32Array, word: number, text: string, end: number): boolean {
  const second = secondUnit(text, end);
  return !isWord(second) || passes(filter, step(word, second)) || passes(filter, step(word, ALONE));
}

/** Stands for the second unit of a name of one word. */
export const ALONE = 0;

/** The folded unit behind a word, or behind the space after it: a name's second word begins so, or a sign is between. */
export function secondUnit(text: string, end: number): number {
  const folded = foldAt(text, end);
  return folded === SPACE ? foldAt(text, end + 1) : folded;
}

const passes = (filter: Uint32Array, hash: number): boolean => {
  const key = mix(hash);
  return (filter[(key >>> 5) & (filter.length - 1)]! & (1 << key)) !== 0;
};

/** Where the slot of a beginning's spread hash begins, or the empty one where it would be. */
export function find({ slots, width }: Index, hash: number): number {
  const key = ZERO + keyOf(hash);
  let at = firstSlot(hash, slots.length / width) * width;
  for (;;) {
    const unit = slots.charCodeAt(at);
    if (unit === key || unit === ZERO) return at;
    at += width;
    if (at === slots.length) at = 0;
  }
}

/** The slot asked first, of so many; after it the next ones are, and after the last the first. */
export function firstSlot(hash: number, count: number): number {
  // Two bits fewer, so that cold code divides small integers.
  return (hash >>> 2) % count;
}

/** What a slot keeps of a spread hash; 0 marks an empty one. Two beginnings that agree share a slot, since no hash is believed. */
export function keyOf(hash: number): number {
  return 1 + ((hash >>> 24) % (RADIX - 1));
}

/** Which units may follow the gap after a beginning, a bit for each rest: the bit of one. Five make a digit. */
export function nextBit(folded: number): number {
  return 1 << (folded % 5);
}

/** The bits of `nextBit` for a slot. */
export function nextsAt({ slots }: Index, at: number): number {
  return slots.charCodeAt(at + 1) - ZERO;
}

/** A slot's number: 1 for a beginning only; alias + 1 shifted by one, plus 1 when longer aliases go on from it; 0: empty. */
export function numberAt({ slots, width }: Index, at: number): number {
  let number = 0;
  for (let i = at + 2; i < at + width; i++) number = number * RADIX + slots.charCodeAt(i) - ZERO;
  return number;
}

/** The first folded unit of a word at or after `at`; 0 where none is near. */
export function nextWord(text: string, at: number): number {
  // Mostly a space and a word.
  let folded = secondUnit(text, at);
  for (let i = at; !isWord(folded); i++) {
    if (i === at + NEAR) return 0;
    folded = foldAt(text, i);
  }
  return folded;
}

/** Words of a name stand no further apart, in units. */
export const NEAR = 60;
