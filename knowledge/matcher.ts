/**
 * Finds every alias and trap in a text in one pass whose cost does not grow with their number.
 *
 * Idea. Regular expressions bounded by the alphabet (`lexicon.starts`: the first two or three letters a name
 * can have, one for each kind of script) run as machine code over the text and stop only where a name can begin. From there words are
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
import { aliasText, mix, SEED, slotOf, step, type Index } from './alias-index.ts';
import { foldHigh, foldTable, isStep, isWord, OTHER, SPACE } from './normalize.ts';
import { hasEdges, isBlank, isSpelled } from './spelling.ts';

const TABLE = 0x2100;

/** A possible name: an alias standing at [start, end) of a tidied text, its rules not yet asked. */
export interface Hit {
  start: number;
  end: number;
  alias: number;
}

/** All aliases and traps standing whole in `text`, by start, then longest first. `text` is tidied. */
export function scan(index: Index, text: string): Hit[] {
  const hits: Hit[] = [];
  let last = 0;
  let sorted = true;
  for (const starts of index.starts) {
    const count = hits.length;
    scanFrom(index, starts, text, hits);
    if (hits.length === count) continue;
    sorted &&= count === 0 || hits[count]!.start >= last;
    last = hits.at(-1)!.start;
  }
  return sorted ? hits : hits.sort((a, b) => a.start - b.start);
}

/** Adds the hits that begin where one of the expressions stops. */
function scanFrom(index: Index, starts: RegExp, text: string, hits: Hit[]): void {
  const { keys, values, filter } = index;
  const table = foldTable();
  const size = keys.length;
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
