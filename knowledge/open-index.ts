/** Packed aliases -> the typed arrays of an Index. For the background, the command line and tests: pages are sent the result. */
import { find, keyOf, mix, nextWord, SEED, step, type Index, type Numbers } from './alias-index.ts';
import { unpack, type Group } from './lexicon.ts';
import { buildFoldTable } from './fold-table.ts';
import { adoptFoldTable, foldHigh, foldTable, isStep, isWord, ODD } from './normalize.ts';

const TABLE = 0x2100;

/** Slots a distinct beginning: five of eight are taken, so a look-up seldom goes on to a third. */
const ROOM = 1.6;

/** Opens packed groups. One to three microseconds an alias; a page may wait for it. */
export function openIndex(groups: readonly Group[]): Index {
  adoptFoldTable(buildFoldTable());
  const lists = groups.map((group) => unpack(group.packed));
  const texts = lists.map((list) => list.map(spellingOf));
  const begun = beginningsOf(texts);
  const size = Math.max(256, Math.ceil(countDistinct(begun.hashes) * ROOM));
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  const pools = texts.map((list) => list.join(''));
  const index: Index = {
    groups,
    poolOf: (group) => pools[group]!,
    offsets: new Uint32Array(count),
    groupOf: new Uint16Array(count),
    lead: new Uint8Array(count),
    tail: new Uint8Array(count),
    twin: new Uint32Array(count),
    keys: new Uint8Array(size),
    values: new Uint32Array(size),
    nexts: new Uint8Array(size),
    filter: new Uint32Array(1 << Math.max(7, Math.ceil(Math.log2(size / 16)))),
  };
  let alias = 0;
  let from = 0;
  for (const [group, list] of texts.entries()) {
    let at = 0;
    for (const [i, text] of list.entries()) {
      const marked = lists[group]![i]!;
      if (marked !== text) {
        index.lead[alias] = Math.max(0, marked.indexOf('['));
        index.tail[alias] = marked.includes(']') ? marked.length - 1 - marked.indexOf(']') : 0;
      }
      index.offsets[alias] = at;
      index.groupOf[alias] = group;
      at += text.length;
      enter(index, begun, from, alias);
      from = begun.ends[alias++]!;
    }
  }
  for (const name of ['offsets', 'values', 'twin'] as const) index[name] = narrowed(index[name]);
  return index;
}

/** An alias without the brackets around what is marked of it. */
const spellingOf = (marked: string): string =>
  marked.includes('[') ? marked.replace(/[[\]]/g, '') : marked;

function narrowed(numbers: Numbers): Numbers {
  return numbers.some((number) => number > 0xffff) ? numbers : Uint16Array.from(numbers);
}

/** The beginnings of all aliases, one alias after the other: after each word, and after a dot; the last is the whole. */
interface Beginnings {
  hashes: Uint32Array;
  /** Bit of the unit that goes on from it, see `Index.nexts`. */
  nexts: Uint8Array;
  /** By alias: where its beginnings end in the above. */
  ends: Uint32Array;
}

function beginningsOf(texts: readonly (readonly string[])[]): Beginnings {
  const table = foldTable();
  const all = texts.flat();
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
  { keys, values, nexts, filter, twin }: Index,
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
      twin[alias] = values[slot]! >>> 1;
      values[slot] = ((alias + 1) << 1) | (values[slot]! & 1);
    }
  }
}
