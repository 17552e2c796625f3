/**
 * The lexicon on its way from the background to a page that may concern us.
 *
 * Most pages are turned away by the sniff and must not pay for names they never need: the page script carries no
 * lexicon. The background opens it once and sends the finished tables; a page only lays typed arrays over the bytes.
 * What is sent is one plain text, because messages and stores are JSON in Chromium, and as such the spellings, 300 texts
 * in many scripts, were what took longest. A page makes text of a group's when it first meets one of them.
 */
import { isBeyondLatin } from './beyond-latin.ts';
import { packAliases, unpack, type Lexicon } from './lexicon.ts';
import type { Index } from './alias-index.ts';
import { adoptFoldTable, foldTable } from './normalize.ts';
import { openIndex } from './open-index.ts';
import { adoptIndex } from './recognise.ts';

/** The tables of an Index by name; one that is added there and forgotten here is a type error. */
type TableName = {
  [Name in keyof Index]: Index[Name] extends ArrayBufferView ? Name : never;
}[keyof Index];

const TABLES = Object.keys({
  keys: 0,
  values: 0,
  twin: 0,
  filter: 0,
  offsets: 0,
  groupOf: 0,
  nexts: 0,
  lead: 0,
  tail: 0,
} satisfies Record<TableName, 0>) as TableName[];

const BY_WIDTH = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array };

type Width = keyof typeof BY_WIDTH;

/** What the background sends. */
export interface Shipment {
  /** What stands in the bytes, widest first so that each begins aligned. Lengths are in elements. */
  parts: [name: PartName, width: Width, length: number][];
  /** The parts' bytes, little-endian as every supported machine has them, in base64. */
  bytes: string;
}

/** The tables, the spellings in UTF-8, and all else, which is little: `Rest` in JSON. */
type PartName = TableName | 'fold' | 'spelled' | 'rest';

interface Rest {
  lexicon: Lexicon;
  /** Where each group's spellings begin in "spelled", and where the last ones end. */
  starts: number[];
}

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
export function latinOnly(lexicon: Lexicon): Lexicon {
  const groups = lexicon.groups.map((group) => ({
    ...group,
    packed: packAliases(unpack(group.packed).filter((alias) => !isBeyondLatin(alias))),
  }));
  return { ...lexicon, groups };
}

/** Opens the lexicon and lays out its tables. For the background; some milliseconds, once in its life. */
export function shipLexicon(lexicon: Lexicon): Shipment {
  const index = openIndex(lexicon.groups);
  const encoder = new TextEncoder();
  const pools = lexicon.groups.map((_group, i) => encoder.encode(index.poolOf(i)));
  const starts = [0];
  for (const { length } of pools) starts.push(starts.at(-1)! + length);
  // The packed spellings are among the bytes: sending them twice would double the message.
  const groups = lexicon.groups.map((group) => ({ ...group, packed: '' }));
  const rest: Rest = { lexicon: { ...lexicon, groups }, starts };
  const parts = [
    ['fold', foldTable()] as const,
    ...TABLES.map((name) => [name, index[name]] as const),
    ['spelled', joined(pools)] as const,
    ['rest', encoder.encode(inAscii(JSON.stringify(rest)))] as const,
  ].toSorted(([, a], [, b]) => b.BYTES_PER_ELEMENT - a.BYTES_PER_ELEMENT);
  return {
    parts: parts.map(([name, part]) => [name, part.BYTES_PER_ELEMENT as Width, part.length]),
    bytes: toBase64(joined(parts.map(([, part]) => part))),
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
export function receiveLexicon({ parts, bytes }: Shipment): Lexicon {
  // Into bytes that are there already: to let the engine make them took twice as long.
  const all = new Uint8Array(parts.reduce((sum, [, width, length]) => sum + width * length, 0));
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
  const { lexicon, starts } = JSON.parse(decoder.decode(received.rest)) as Rest;
  const { groups } = lexicon;
  const pools: string[] = [];
  const poolOf = (group: number): string =>
    (pools[group] ??= decoder.decode(received.spelled.subarray(starts[group], starts[group + 1])));
  adoptIndex(lexicon, { ...received, groups, poolOf } as unknown as Index);
  return lexicon;
}
