/** The lexicon for pages that may concern us, opened on the first request in this background's life. */
import lexicon from 'virtual:backgrounder/lexicon';
import { shipLexicon } from '../../knowledge/shipment.ts';

let shipped: string | undefined;

/** What a page opens with `receiveLexicon`. */
export const lexiconForPages = (): string => (shipped ??= shipLexicon(lexicon));
