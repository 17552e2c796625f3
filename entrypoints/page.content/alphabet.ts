/** Which names a page can hold. Three of five are in other scripts than Latin, and most pages need not receive them. */
import { isBeyondLatin } from '../../knowledge/beyond-latin.ts';
import type { Alphabet } from '../shared/messages.ts';
import { isLarge } from './dom.ts';

/** Asked of a usual page in one go; a large one is spared the question. */
export function alphabetOf({ body, title }: Document): Alphabet {
  return isLarge(body) || isBeyondLatin(title + body.textContent) ? 'all' : 'latin';
}
