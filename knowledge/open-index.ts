/** Packed aliases -> the tables of an Index. For the background, the command line and tests: pages are sent the result. */
import {
  ALONE,
  firstSlot,
  keyOf,
  mix,
  nextBit,
  nextWord,
  RADIX,
  secondUnit,
  SEED,
  step,
  ZERO,
  type Index,
} from './alias-index.ts';
import { unpack, type Group, type PackedGroup } from './lexicon.ts';
import { buildFoldTable } from './fold-table.ts';
import { isBlank } from './spelling.ts';
import type { Spelling } from './spellings.ts';
import { decode } from './utf8.ts';
import {
  adoptFoldTable,
  FIRST_STEP,
  foldHigh,
  foldTable,
  foldAt,
  isStep,
  isWord,
  ODD,
  SPACE,
} from './normalize.ts';

const TABLE = 0x2100;

/** Slots a distinct beginning: five of eight are taken, so a look-up seldom goes on to a third. */
const ROOM = 1.6;

/** An Index that was made here, and not received. */
export interface MadeIndex extends Index {
  /** How many aliases there are. */
  count: number;
}

/** Opens packed groups. One to three microseconds an alias; a page may wait for it. */
export function openIndex(groups: readonly PackedGroup[]): MadeIndex {
  adoptFoldTable(buildFoldTable());
  const spellings: Spelling[] = [];
  const groupOf: Group[] = [];
  for (const { packed, ...group } of groups)
    for (const text of unpack(packed)) {
      spellings.push({ text, twin: -1 });
      groupOf.push(group);
    }
  const texts = spellings.map(({ text }) => unmarked(text));
  const begun = beginningsOf(texts);
  const size = Math.max(256, Math.ceil(countDistinct(begun.hashes) * ROOM));
  const table: Table = {
    keys: new Uint8Array(size),
    nexts: new Uint8Array(size),
    numbers: new Uint32Array(size),
    filter: new Uint32Array(1 << Math.max(7, Math.ceil(Math.log2(size / 8)))),
  };
  let from = 0;
  for (const [alias, end] of begun.ends.entries()) {
    sift(table.filter, texts[alias]!, begun.hashes[from]!, begun.seconds[alias]!);
    spellings[alias]!.twin = enter(table, begun, from, alias);
    from = end;
  }
  return {
    count: spellings.length,
    groupOf: (alias) => groupOf[alias]!,
    spellingOf: (alias) => spellings[alias]!,
    filter: table.filter,
    ...written(table, spellings.length),
  };
}

/** The slots of an Index as they are made. */
interface Table {
  keys: Uint8Array;
  nexts: Uint8Array;
  numbers: Uint32Array;
  filter: Uint32Array;
}

/** The table as an Index has it, for so many aliases. */
function written({ keys, nexts, numbers }: Table, aliases: number): Pick<Index, 'slots' | 'width'> {
  const digits = Math.ceil(Math.log(aliases * 2 + 2) / Math.log(RADIX));
  const width = 2 + digits;
  const units = new Uint8Array(keys.length * width).fill(ZERO);
  for (let slot = 0; slot < keys.length; slot++) {
    const at = slot * width;
    units[at]! += keys[slot]!;
    units[at + 1]! += nexts[slot]!;
    let rest = numbers[slot]!;
    for (let i = at + width - 1; rest > 0; i--) {
      units[i]! += rest % RADIX;
      rest = Math.floor(rest / RADIX);
    }
  }
  return { slots: decode(units), width };
}

/** An alias without the brackets around what is marked of it. */
const unmarked = (marked: string): string =>
  marked.includes('[') ? marked.replace(/[[\]]/g, '') : marked;

/** The beginnings of all aliases, one alias after the other: after each word, and after a dot; the last is the whole. */
interface Beginnings {
  hashes: Uint32Array;
  /** Bit of the unit that goes on from it. */
  nexts: Uint8Array;
  /** By alias: where its beginnings end in the above. */
  ends: Uint32Array;
  /** By alias: the unit that follows its first word, see `mayBegin`. */
  seconds: Uint16Array;
}

function beginningsOf(all: readonly string[]): Beginnings {
  const table = foldTable();
  // No more than one a unit.
  const units = all.reduce((sum, text) => sum + text.length, 0);
  const hashes = new Uint32Array(units);
  const nexts = new Uint8Array(units);
  const ends = new Uint32Array(all.length);
  const seconds = new Uint16Array(all.length);
  let count = 0;
  for (const [alias, text] of all.entries()) {
    const from = count;
    const last = text.length - 1;
    let hash = SEED;
    let unit = text.charCodeAt(0);
    let folded = unit < TABLE ? table[unit]! : foldHigh(unit);
    for (let i = 0; i <= last; i++) {
      hash = step(hash, folded <= ODD ? unit : folded);
      // As the matcher does: of "Mỹ - Trung" the hyphen is kept, not the space behind it.
      if (folded === SPACE) while (isBlank(text.charCodeAt(i + 1))) i++;
      const next = i < last ? text.charCodeAt(i + 1) : 0;
      const nextFolded = next < TABLE ? table[next]! : foldHigh(next);
      const isEnd = isStep(folded) || !isWord(nextFolded) || isStep(nextFolded);
      if (i === last || (isEnd && isWord(folded))) {
        if (i < last) {
          const word = nextWord(text, i + 1);
          // After a last sign ("U.S.") any word may follow.
          nexts[count] = word === 0 ? ANY : nextBit(word);
        }
        if (count === from) seconds[alias] = i < last ? secondUnit(text, i + 1) : ALONE;
        hashes[count++] = mix(hash);
      }
      unit = next;
      folded = nextFolded;
    }
    ends[alias] = count;
  }
  return { hashes: hashes.subarray(0, count), nexts, ends, seconds };
}

/** How many different numbers there are, without a Set: what grows here is collected again while a page may wait. */
function countDistinct(numbers: Uint32Array): number {
  const size = 2 ** Math.ceil(Math.log2(numbers.length * 2 + 2));
  const seen = new Uint32Array(size);
  let distinct = 0;
  for (const number of numbers) {
    // 0 marks an empty place.
    const wanted = number || 1;
    let at = wanted & (size - 1);
    while (seen[at] !== 0 && seen[at] !== wanted) at = (at + 1) & (size - 1);
    if (seen[at] === wanted) continue;
    seen[at] = wanted;
    distinct++;
  }
  return distinct;
}

/** All bits of `nextBit`. */
const ANY = 0b11111;

/**
 * Lets an alias through the filter, by the hash of its first word, and of that with what follows (see `mayBegin`). Of
 * Chinese characters and their like, each a word, the next one says already at the first look, by its last bits, whether the
 * name may go on so: a quarter of such a page's can begin a name, one in fifteen with the next.
 */
function sift(filter: Uint32Array, text: string, word: number, second: number): void {
  const [first, next] = [foldAt(text, 0), foldAt(text, 1)];
  const bits = first < FIRST_STEP ? 1 << word : isStep(next) ? 1 << next : ALL;
  filter[(word >>> 5) & (filter.length - 1)]! |= bits;
  const both = mix(step(word, second));
  filter[(both >>> 5) & (filter.length - 1)]! |= 1 << both;
}

const ALL = -1;

/** Writes all beginnings of an alias into the table. @returns the alias spelled alike that stood there, or -1. */
function enter(
  { keys, numbers, nexts }: Table,
  begun: Beginnings,
  from: number,
  alias: number,
): number {
  const last = begun.ends[alias]! - 1;
  let same = -1;
  for (let at = from; at <= last; at++) {
    const hash = begun.hashes[at]!;
    const key = keyOf(hash);
    let slot = firstSlot(hash, keys.length);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) % keys.length;
    keys[slot] = key;
    const number = numbers[slot]!;
    if (at < last) {
      numbers[slot] = number | 1;
      nexts[slot]! |= begun.nexts[at]!;
    } else {
      same = (number >>> 1) - 1;
      numbers[slot] = ((alias + 1) << 1) | (number & 1);
    }
  }
  return same;
}
