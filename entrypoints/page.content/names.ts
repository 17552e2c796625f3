/** Which names a page can hold, and how it comes by them: it is sent those alone. */
import { ALPHABETS, beyond, type Alphabet } from '../../knowledge/alphabets.ts';
import type { OpenLexicon } from '../../knowledge/recognise.ts';
import { receiveLexicon } from '../../knowledge/shipment.ts';
import type { LexiconResponse } from '../shared/messages.ts';
import { namesKey } from '../shared/names-key.ts';
import { ask, readItem } from './extension.ts';
import type { ReadText } from './main-text.ts';

/** The lexicon of a page: that of the names in some letters, and, when one comes that none of them has, of all. */
export interface Names extends OpenLexicon {
  alphabet: Alphabet;
}

/**
 * Asked of title and main text, as far as they are at hand: a large page's is not. A letter that comes later is noticed
 * when it is read.
 */
export function alphabetOf({ texts }: ReadText): Alphabet {
  // Not joined: a copy of the text takes longer than the question. A large part says "undefined", in Latin letters.
  const asked = [document.title, ...texts] as string[];
  return ALPHABETS.find((alphabet) => !asked.some((text) => beyond(alphabet).test(text)))!;
}

/**
 * Brings the names in these letters, from the store, or else from the background.
 * @param life ended when neither answers: the extension has gone
 */
export async function bringNames(
  names: Names,
  alphabet: Alphabet,
  life: AbortController,
): Promise<void> {
  const stored = (await readItem(namesKey(alphabet))) as LexiconResponse | undefined;
  // Whatever else may stand there is no use.
  const shipped = stored?.slots
    ? stored
    : await ask<LexiconResponse>({ type: 'lexicon', alphabet });
  if (shipped) Object.assign(names, receiveLexicon(shipped), { alphabet });
  else life.abort();
}
