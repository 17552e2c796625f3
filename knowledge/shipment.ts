/**
 * The lexicon on its way from the background to a page that may concern us.
 *
 * Most pages are turned away by the sniff and must not pay for names they never need: the page script carries no
 * lexicon. The background opens it once and sends the finished tables; a page only lays typed arrays over the bytes.
 * What is sent is plain data, because messages are JSON in Chromium; not JSON itself, which would be parsed twice.
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
  lexicon: Lexicon;
  /** Spellings by group. */
  pools: readonly string[];
  /** The tables in the order of their bytes, widest first so that each begins aligned. Lengths are in elements. */
  tables: [name: TableName | 'fold', width: Width, length: number][];
  /** The tables' bytes, little-endian as every supported machine has them, in base64. */
  bytes: string;
}

declare function btoa(bytes: string): string;
declare function atob(text: string): string;

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
  const tables = TABLES.map((name) => [name, index[name]] as const);
  const laidOut = [['fold', foldTable()] as const, ...tables].toSorted(
    ([, a], [, b]) => b.BYTES_PER_ELEMENT - a.BYTES_PER_ELEMENT,
  );
  const bytes = new Uint8Array(laidOut.reduce((sum, [, table]) => sum + table.byteLength, 0));
  let at = 0;
  for (const [, table] of laidOut) {
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), at);
    at += table.byteLength;
  }
  // The packed spellings are in the pool: sending them twice would double the message.
  const groups = lexicon.groups.map((group) => ({ ...group, packed: '' }));
  return {
    lexicon: { ...lexicon, groups },
    pools: index.pools,
    tables: laidOut.map(([name, table]) => [name, table.BYTES_PER_ELEMENT as Width, table.length]),
    bytes: toBase64(bytes),
  };
}

/** The lexicon in a page, ready for `createRecognition`. Nobody but our own background sends what it is made of. */
export function receiveLexicon({ lexicon, pools, tables, bytes }: Shipment): Lexicon {
  const { buffer } = Uint8Array.fromBase64(bytes);
  const received: Record<string, Uint32Array | Uint16Array | Uint8Array> = {};
  let at = 0;
  for (const [name, width, length] of tables) {
    received[name] = new BY_WIDTH[width](buffer, at, length);
    at += width * length;
  }
  // A copy of its own: it outlives the lexicon, whose bytes it must not hold.
  adoptFoldTable(new Uint16Array(received['fold']!));
  adoptIndex(lexicon, { ...received, groups: lexicon.groups, pools } as unknown as Index);
  return lexicon;
}
