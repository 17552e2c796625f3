/** What the page carries: names and rules by which entries are recognised, and no more of them than id, name and kind. */
import type { Kind } from './schema.ts';

export interface LexiconEntry {
  id: string;
  name: string;
  kind: Kind;
}

export interface Lexicon {
  entries: LexiconEntry[];
  aliases: [text: string, entry: number][];
}
