/** Packed aliases -> the typed arrays of an Index. For the background, the command line and tests: pages are sent the result. */
import { find, keyOf, mix, nextWord, SEED, step, type Index, type Numbers } from './alias-index.ts';
import { unpack, type Group, type PackedGroup } from './lexicon.ts';
import { buildFoldTable } from './fold-table.ts';
import type { Spelling } from './spellings.ts';
import { adoptFoldTable, foldHigh, foldTable, isStep, isWord, ODD } from './normalize.ts';

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
  const begun = beginningsOf(spellings.map(({ text }) => unmarked(text)));
  const size = Math.max(256, Math.ceil(countDistinct(begun.hashes) * ROOM));
  const index: MadeIndex = {
    count: spellings.length,
    groupOf: (alias) => groupOf[alias]!,
    spellingOf: (alias) => spellings[alias]!,
    keys: new Uint8Array(size),
    values: new Uint32Array(size),
    nexts: new Uint8Array(size),
    filter: new Uint32Array(1 << Math.max(7, Math.ceil(Math.log2(size / 16)))),
  };
  let from = 0;
  for (const [alias, end] of begun.ends.entries()) {
    enter(index, begun, from, alias);
    from = end;
  }
  index.values = narrowed(index.values);
  return index;
}

/** As narrow as its largest number allows: pages are sent these, and larger ones cost them most of the delivery. */
export function narrowed(numbers: Numbers): Numbers {
  return numbers.some((number) => number > 0xffff) ? numbers : Uint16Array.from(numbers);
}

/** An alias without the brackets around what is marked of it. */
const unmarked = (marked: string): string =>
  marked.includes('[') ? marked.replace(/[[\]]/g, '') : marked;

/** The beginnings of all aliases, one alias after the other: after each word, and after a dot; the last is the whole. */
interface Beginnings {
  hashes: Uint32Array;
  /** Bit of the unit that goes on from it, see `Index.nexts`. */
  nexts: Uint8Array;
  /** By alias: where its beginnings end in the above. */
  ends: Uint32Array;
}

function beginningsOf(all: readonly string[]): Beginnings {
  const table = foldTable();
  // No more than one a unit.
  const units = all.reduce((sum, text) => sum + text.length, 0);
  const hashes = new Uint32Array(units);
  const nexts = new Uint8Array(units);
  const ends = new Uint32Array(all.length);
  let count = 0;
  for (const [alias, text] of all.entries()) {
    const last = text.length - 1;
    let hash = SEED;
    let unit = text.charCodeAt(0);
    let folded = unit < TABLE ? table[unit]! : foldHigh(unit);
    for (let i = 0; i <= last; i++) {
      hash = step(hash, folded <= ODD ? unit : folded);
      const next = i < last ? text.charCodeAt(i + 1) : 0;
      const nextFolded = next < TABLE ? table[next]! : foldHigh(next);
      const isEnd = isStep(folded) || !isWord(nextFolded) || isStep(nextFolded);
      if (i === last || (isEnd && isWord(folded))) {
        if (i < last) {
          const word = nextWord(text, i + 1);
          // After a last sign ("U.S.") any word may follow.
          nexts[count] = word === 0 ? 0xff : 1 << (word & 7);
        }
        hashes[count++] = mix(hash);
      }
      unit = next;
      folded = nextFolded;
    }
    ends[alias] = count;
  }
  return { hashes: hashes.subarray(0, count), nexts, ends };
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

/** Writes all beginnings of an alias into the table. */
function enter(
  { keys, values, nexts, filter, spellingOf }: Index,
  begun: Beginnings,
  from: number,
  alias: number,
): void {
  const last = begun.ends[alias]! - 1;
  for (let at = from; at <= last; at++) {
    const hash = begun.hashes[at]!;
    if (at === from) filter[(hash >>> 5) & (filter.length - 1)]! |= 1 << (hash & 31);
    const slot = find(keys, hash);
    keys[slot] = keyOf(hash);
    if (at < last) {
      values[slot]! |= 1;
      nexts[slot]! |= begun.nexts[at]!;
    } else {
      spellingOf(alias).twin = (values[slot]! >>> 1) - 1;
      values[slot] = ((alias + 1) << 1) | (values[slot]! & 1);
    }
  }
}
