/**
 * The lexicon on its way from the background to a page that may concern us.
 *
 * Most pages are turned away by the sniff and must not pay for names they never need: the page script carries no
 * lexicon. The background opens it once and sends the finished tables; a page only lays typed arrays over the bytes.
 * Sent as one string, because messages are JSON in Chromium.
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

/** In the order in which they are laid out, widest first so that each begins aligned. */
const TYPES = {
  keys: Uint32Array,
  values: Uint32Array,
  twin: Uint32Array,
  filter: Uint32Array,
  offsets: Uint32Array,
  groupOf: Uint16Array,
  nexts: Uint8Array,
  lead: Uint8Array,
  tail: Uint8Array,
} satisfies Record<TableName, unknown>;
const TABLES = Object.entries(TYPES) as [TableName, (typeof TYPES)[TableName]][];

interface Shipment {
  lexicon: Lexicon;
  /** Spellings by group. */
  pools: readonly string[];
  /** Lengths of the tables, in elements. */
  lengths: number[];
  /** The tables' bytes, little-endian as every supported machine has them, in base64. */
  bytes: string;
}

declare function btoa(bytes: string): string;
declare function atob(text: string): string;

// Native where browsers have it (Chromium 140, Firefox 133); Node 24, which runs the tests, does not.
const toBase64 = (bytes: Uint8Array<ArrayBuffer>): string =>
  bytes.toBase64?.() ?? btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));

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

/** Opens the lexicon and writes it down with its tables. For the background; some milliseconds, once in its life. */
export function shipLexicon(lexicon: Lexicon): string {
  const index = openIndex(lexicon.groups);
  // The folding table goes first: its length is even, so what follows stays aligned.
  const tables = [foldTable(), ...TABLES.map(([name]) => index[name])];
  const bytes = new Uint8Array(tables.reduce((sum, table) => sum + table.byteLength, 0));
  let at = 0;
  for (const table of tables) {
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), at);
    at += table.byteLength;
  }
  // The packed spellings are in the pool: sending them twice would double the message.
  const groups = lexicon.groups.map((group) => ({ ...group, packed: '' }));
  const shipment: Shipment = {
    lexicon: { ...lexicon, groups },
    pools: index.pools,
    lengths: tables.map((table) => table.length),
    bytes: toBase64(bytes),
  };
  return JSON.stringify(shipment);
}

/**
 * The lexicon in a page, ready for `createRecognition`.
 * @param text what `shipLexicon` wrote
 * @throws SyntaxError when it is not that; nobody but our own background sends it.
 */
export function receiveLexicon(text: string): Lexicon {
  const { lexicon, pools, lengths, bytes } = JSON.parse(text) as Shipment;
  const { buffer } = fromBase64(bytes);
  const tables: Record<string, Uint32Array | Uint16Array | Uint8Array> = {};
  let at = lengths[0]! * Uint16Array.BYTES_PER_ELEMENT;
  // A copy of its own: it outlives the lexicon, whose bytes it must not hold.
  adoptFoldTable(new Uint16Array(buffer.slice(0, at)));
  TABLES.forEach(([name, Table], i) => {
    const table = new Table(buffer, at, lengths[i + 1]);
    tables[name] = table;
    at += table.byteLength;
  });
  const index = {
    ...tables,
    groups: lexicon.groups,
    pools,
  };
  adoptIndex(lexicon, index as unknown as Index);
  return lexicon;
}
