/** Packed aliases -> the typed arrays of an Index. For the background, the command line and tests: pages are sent the result. */
import { find, keyOf, mix, nextWord, SEED, step, type Index, type Numbers } from './alias-index.ts';
import { unpack, type Group } from './lexicon.ts';
import { buildFoldTable } from './fold-table.ts';
import { adoptFoldTable, foldHigh, foldTable, isStep, isWord, ODD } from './normalize.ts';

const TABLE = 0x2100;

/** Slots a distinct beginning: five of eight are taken, so a look-up seldom goes on to a third. */
const ROOM = 1.6;

/** Opens packed groups. Some microseconds an alias when cold. */
export function openIndex(groups: readonly Group[]): Index {
  adoptFoldTable(buildFoldTable());
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
    keys: new Uint8Array(size),
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
  for (const name of ['offsets', 'values', 'twin'] as const) index[name] = narrowed(index[name]);
  return index;
}

function narrowed(numbers: Numbers): Numbers {
  return numbers.some((number) => number > 0xffff) ? numbers : Uint16Array.from(numbers);
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

/** Writes all beginnings of an alias into the table. */
function enter(index: Index, text: string, alias: number): void {
  const { keys, values, nexts, filter, twin } = index;
  beginnings(text, (hash, last, first, end) => {
    if (first) filter[(hash >>> 5) & (filter.length - 1)]! |= 1 << (hash & 31);
    const slot = find(keys, hash);
    keys[slot] = keyOf(hash);
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
