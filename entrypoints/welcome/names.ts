/** The names for the sample, asked for as a page asks for them. */
import { receiveLexicon } from '../../knowledge/shipment.ts';
import type { OpenLexicon } from '../../knowledge/recognise.ts';
import { askBackground } from '../shared/ask-background.ts';
import type { LexiconResponse } from '../shared/messages.ts';

/** @returns undefined when the background does not answer */
export async function askForNames(): Promise<OpenLexicon | undefined> {
  const shipped = await askBackground<LexiconResponse>({ type: 'lexicon', alphabet: 'all' });
  return shipped && receiveLexicon(shipped);
}
