/** Where the background leaves the names for pages: local storage, which a page reads without waking it. */
import edition from 'virtual:backgrounder/edition';
import type { Alphabet } from '../../knowledge/alphabets.ts';

/** What the keys of all editions begin with. */
export const NAMES = 'names-';

/** Of this edition's names: a page never takes those of another release. */
export const namesKey = (alphabet: Alphabet): string => `${NAMES}${alphabet}-${edition}`;
