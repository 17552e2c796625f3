/** The lexicon for pages that may concern us, opened on the first request in this background's life. */
import lexicon from 'virtual:backgrounder/lexicon';
import { latinOnly, shipLexicon, type Shipment } from '../../knowledge/shipment.ts';
import type { Alphabet } from '../shared/messages.ts';

const shipped = new Map<Alphabet, Shipment>();

/** What a page opens with `receiveLexicon`. */
export function lexiconForPages(alphabet: Alphabet): Shipment {
  const known = shipped.get(alphabet);
  if (known !== undefined) return known;
  const made = shipLexicon(alphabet === 'latin' ? latinOnly(lexicon) : lexicon);
  shipped.set(alphabet, made);
  return made;
}
