/**
 * The lexicon on its way from the background to a page that may concern us.
 *
 * Most pages are turned away by the sniff and must not pay for names they never need: the page script carries no
 * lexicon. The background opens it once and sends the finished tables; a page only lays typed arrays over the bytes.
 * What is sent is plain text, because messages and stores are JSON in Chromium, and as such the spellings, in many
 * scripts, were what took longest. A page decodes the few it meets: to decode all of them took as long as everything
 * else, and to have them sent whole and not as `spellings.ts` writes them as long again.
 */
import { isBeyondLatin } from './beyond-latin.ts';
import { packAliases, unpack, type Group, type Lexicon, type PackedLexicon } from './lexicon.ts';
import type { Index } from './alias-index.ts';
import { adoptFoldTable, foldTable } from './normalize.ts';
import { narrowed, openIndex } from './open-index.ts';
import type { OpenLexicon } from './recognise.ts';
import { firstPast } from './sorted.ts';
import { readSpellings, TOGETHER, writeSpellings, type Spelling } from './spellings.ts';

/** The tables of an Index by name; one that is added there and forgotten here is a type error. */
type TableName = {
  [Name in keyof Index]: Index[Name] extends ArrayBufferView ? Name : never;
}[keyof Index];

const TABLES = Object.keys({
  keys: 0,
  values: 0,
  filter: 0,
  nexts: 0,
} satisfies Record<TableName, 0>) as TableName[];

const BY_WIDTH = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array };

type Width = keyof typeof BY_WIDTH;

/** What the background sends. */
export interface Shipment {
  /** What stands in the bytes, widest first so that each begins aligned. Lengths are in elements. */
  parts: [name: PartName, width: Width, length: number][];
  /** How many bytes that is. */
  size: number;
  /** The parts' bytes, little-endian as every supported machine has them, in base64. */
  bytes: string;
  /** The spellings, TOGETHER at a time, each of these in base64 of its own: most are met in few pages, and stay as they are. */
  spellings: string;
}

/**
 * The tables; `firsts`: number of each group's first alias; `starts`: where in the spellings each lot of them begins;
 * `groups`: what each group is, a line of JSON each; and all else, which is little: a Lexicon in JSON.
 */
type PartName = TableName | 'fold' | 'firsts' | 'starts' | 'groups' | 'rest';

declare function btoa(bytes: string): string;
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

// Node 24 has none, and ships lexicons in tests.
const toBase64 = (bytes: Uint8Array<ArrayBuffer>): string =>
  bytes.toBase64?.() ?? btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/**
 * The lexicon with the names in plain Latin letters only. Three of five names are in other scripts, and a page without a
 * letter of those need not receive them.
 */
export function latinOnly(lexicon: PackedLexicon): PackedLexicon {
  const groups = lexicon.groups.map((group) => ({
    ...group,
    packed: packAliases(unpack(group.packed).filter((alias) => !isBeyondLatin(alias))),
  }));
  return { ...lexicon, groups };
}

/** Opens the lexicon and lays out its tables. For the background; some milliseconds, once in its life. */
export function shipLexicon(lexicon: PackedLexicon): Shipment {
  const index = openIndex(lexicon.groups);
  const encoder = new TextEncoder();
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
    spellings += toBase64(encoder.encode(writeSpellings(lot.splice(0))));
  }
  // The groups go their own way, and the anchors every page has.
  const sent = JSON.stringify({ ...lexicon, groups: undefined, anchors: undefined });
  const lines = groups.map((group) => JSON.stringify(group)).join('\n');
  const parts = [
    ['fold', foldTable()] as const,
    ['firsts', narrowed(Uint32Array.from(firsts))] as const,
    ['starts', Uint32Array.from(starts)] as const,
    ...TABLES.map((name) => [name, index[name]] as const),
    ['groups', encoder.encode(lines)] as const,
    ['rest', encoder.encode(inAscii(sent))] as const,
  ].toSorted(([, a], [, b]) => b.BYTES_PER_ELEMENT - a.BYTES_PER_ELEMENT);
  const bytes = joined(parts.map(([, part]) => part));
  return {
    parts: parts.map(([name, part]) => [name, part.BYTES_PER_ELEMENT as Width, part.length]),
    size: bytes.length,
    bytes: toBase64(bytes),
    spellings,
  };
}

/** JSON with escapes in the place of letters beyond ASCII: with one of those an engine takes thrice as long to decode it. */
const inAscii = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The bytes of all parts, one after the other. */
function joined(parts: readonly ArrayBufferView[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

/** The lexicon in a page, ready for `createRecognition`. Nobody but our own background sends what it is made of. */
export function receiveLexicon({ parts, size, bytes, spellings }: Shipment): OpenLexicon {
  // Into bytes that are there already: to let the engine make them took twice as long.
  const all = new Uint8Array(size);
  all.setFromBase64(bytes);
  const received = {} as Record<PartName, Uint8Array>;
  let at = 0;
  for (const [name, width, length] of parts) {
    received[name] = new BY_WIDTH[width](all.buffer, at, length) as never;
    at += width * length;
  }
  // A copy of its own: it outlives the lexicon, whose bytes it must not hold.
  adoptFoldTable(new Uint16Array(received.fold));
  const decoder = new TextDecoder();
  const lines = decoder.decode(received.groups).split('\n');
  const groups: Group[] = [];
  const groupOf = (alias: number): Group => {
    const i = firstPast(received.firsts, (first) => first > alias) - 1;
    return (groups[i] ??= JSON.parse(lines[i]!) as Group);
  };
  const lots: Spelling[][] = [];
  const open = (i: number): Spelling[] => {
    const lot = spellings.slice(received.starts[i], received.starts[i + 1]);
    return readSpellings(decoder.decode(Uint8Array.fromBase64(lot)));
  };
  const spellingOf = (alias: number): Spelling => {
    const i = Math.floor(alias / TOGETHER);
    return (lots[i] ??= open(i))[alias % TOGETHER]!;
  };
  const lexicon = JSON.parse(decoder.decode(received.rest)) as Lexicon;
  return { ...lexicon, index: { ...received, groupOf, spellingOf } as unknown as Index };
}
