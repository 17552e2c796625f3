/** Which names a page can hold: it is sent those alone. */
import { ALPHABETS, beyond, type Alphabet } from '../../knowledge/alphabets.ts';
import type { ReadText } from './main-text.ts';

/**
 * Asked of title and main text, which are at hand; a large page is spared the question. A letter that comes later, beside
 * the main text, is noticed when it is read.
 * @param known the alphabet of the names the page has already: stays, where it will do
 */
export function alphabetOf({ texts }: ReadText, known: Alphabet): Alphabet {
  if (texts.includes(undefined)) return 'all';
  const text = document.title + texts.join('');
  return [known, ...ALPHABETS].find((alphabet) => !beyond(alphabet).test(text))!;
}
