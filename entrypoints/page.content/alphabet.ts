/** Which names a page can hold. Three of five are in other scripts than Latin, and most pages need not receive them. */
import { isBeyondLatin } from '../../knowledge/beyond-latin.ts';
import type { Alphabet } from '../shared/messages.ts';
import type { ReadText } from './main-text.ts';

/**
 * Asked of title and main text, which are at hand; a large page is spared the question. A letter that comes later, beside
 * the main text, is noticed when it is read.
 */
export function alphabetOf({ texts }: ReadText): Alphabet {
  const isLatin = [document.title, ...texts].every(
    (text) => text !== undefined && !isBeyondLatin(text),
  );
  return isLatin ? 'latin' : 'all';
}
