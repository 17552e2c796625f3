/**
 * The lexicon on its way from the background to a page that may concern us.
 *
 * Most pages are turned away by the sniff and must not pay for names they never need: the page script carries no
 * lexicon. The background opens it once and sends the finished tables. What is sent is plain text, because messages and
 * stores are JSON in Chromium, and a page reads the large table as the text it is: to decode one of bytes took half of
 * the time to open a lexicon, and as much memory again. Of the spellings, which are in many scripts, a page decodes the
 * few it meets: to decode all of them took as long as everything else, and to have them sent whole and not as
 * `spellings.ts` writes them as long again.
 */
import { beyond, type Alphabet } from './alphabets.ts';
import { packAliases, unpack, type Group, type Lexicon, type PackedLexicon } from './lexicon.ts';
import type { Index } from './alias-index.ts';
import { adoptFoldTable, foldTable } from './normalize.ts';
import { openIndex } from './open-index.ts';
import type { OpenLexicon } from './recognise.ts';
import { firstPast } from './sorted.ts';
import { readSpellings, TOGETHER, writeSpellings, type Spelling } from './spellings.ts';
import { decode, encode } from './utf8.ts';

/** What the background sends. */
export interface Shipment extends Pick<Index, 'slots' | 'width'> {
  /** Of the Index, and the folding table: their bytes, little-endian as every supported machine has them, in base64. */
  filter: string;
  fold: string;
  /** Number of each group's first alias. */
  firsts: number[];
  /** What each group is, a line of JSON each. */
  groups: string;
  /**
   * The spellings, TOGETHER at a time: most are met in few pages, and stay as they are. Where one is not ASCII, its lot is in
   * base64; the others, which most pages meet, need no decoding.
   */
  spellings: string;
  /** Where each lot of them begins. */
  starts: number[];
  /** All else, which is little: a Lexicon in JSON. */
  rest: string;
}

/** Leads a lot of spellings that need no base64. */
const AS_IT_IS = '~';
const ASCII = /^[ -~]*$/;

declare function btoa(bytes: string): string;

// Node 24 has none, and ships lexicons in tests.
const toBase64 = (bytes: Uint8Array<ArrayBuffer>): string =>
  bytes.toBase64?.() ?? btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** The lexicon with the names that a text in one alphabet can hold. */
export function lexiconIn(alphabet: Alphabet, lexicon: PackedLexicon): PackedLexicon {
  const strange = beyond(alphabet);
  const groups = lexicon.groups.map((group) => ({
    ...group,
    packed: packAliases(unpack(group.packed).filter((alias) => !strange.test(alias))),
  }));
  return { ...lexicon, groups };
}

/** Opens the lexicon and lays out its tables. For the background; some milliseconds, once in its life. */
export function shipLexicon(lexicon: PackedLexicon): Shipment {
  const index = openIndex(lexicon.groups);
  const firsts: number[] = [];
  const groups: Group[] = [];
  const starts: number[] = [];
  const lot: Spelling[] = [];
  let spellings = '';
  for (let alias = 0; alias < index.count; alias++) {
    const group = index.groupOf(alias);
    if (group !== groups.at(-1)) {
      firsts.push(alias);
      groups.push(group);
    }
    lot.push(index.spellingOf(alias));
    if (lot.length < TOGETHER && alias < index.count - 1) continue;
    starts.push(spellings.length);
    const written = writeSpellings(lot.splice(0));
    spellings += ASCII.test(written) ? AS_IT_IS + written : toBase64(encode(written));
  }
  // The groups go their own way, and the anchors every page has.
  const sent = JSON.stringify({ ...lexicon, groups: undefined, anchors: undefined });
  const lines = groups.map((group) => JSON.stringify(group)).join('\n');
  return {
    slots: index.slots,
    width: index.width,
    filter: bytesOf(index.filter),
    fold: bytesOf(foldTable()),
    firsts,
    groups: lines,
    spellings,
    starts,
    rest: inAscii(sent),
  };
}

const bytesOf = ({ buffer }: Uint16Array | Uint32Array): string =>
  toBase64(new Uint8Array(buffer as ArrayBuffer));

/** JSON with escapes in the place of letters beyond ASCII: with one of those an engine takes thrice as long to decode it. */
const inAscii = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The lexicon in a page, ready for `createRecognition`. Nobody but our own background sends what it is made of. */
export function receiveLexicon(shipment: Shipment): OpenLexicon {
  const { slots, width, filter, fold, firsts, groups, spellings, starts, rest } = shipment;
  adoptFoldTable(new Uint16Array(Uint8Array.fromBase64(fold).buffer));
  const lines = groups.split('\n');
  const known: Group[] = [];
  const groupOf = (alias: number): Group => {
    const i = firstPast(firsts, (first) => first > alias) - 1;
    return (known[i] ??= JSON.parse(lines[i]!) as Group);
  };
  const lots: Spelling[][] = [];
  const open = (i: number): Spelling[] => {
    const lot = spellings.slice(starts[i], starts[i + 1]);
    return readSpellings(
      lot.startsWith(AS_IT_IS) ? lot.slice(1) : decode(Uint8Array.fromBase64(lot)),
    );
  };
  const spellingOf = (alias: number): Spelling => {
    const i = Math.floor(alias / TOGETHER);
    return (lots[i] ??= open(i))[alias % TOGETHER]!;
  };
  return {
    ...(JSON.parse(rest) as Lexicon),
    index: {
      slots,
      width,
      filter: new Uint32Array(Uint8Array.fromBase64(filter).buffer),
      groupOf,
      spellingOf,
    },
  };
}
