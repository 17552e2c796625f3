/** Which letters a text has beyond plain Latin ones, and which names can stand in it therefore. */

/**
 * Letters of other scripts than Latin (Greek to Georgian, East Asia, presentation forms) and those of Vietnamese, which
 * no Vietnamese text does without. Punctuation lies between.
 */
export const BEYOND_LATIN =
  '\u0110\u0111\u01a0\u01a1\u01af\u01b0\u0370-\u1fff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\uffef';

/**
 * Of the letters beyond Latin those that stand in one kind of texts, beside Latin ones. A page is sent the names of its
 * kind: all together are two and a half times as many as the Latin ones.
 */
const LETTERS = {
  latin: '',
  vietnamese: '\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1e00-\u1eff',
  cyrillic: '\u0400-\u052f',
  // With full-width letters and signs.
  eastAsian: '\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef',
  arabic: '\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufeff',
  all: BEYOND_LATIN,
};
export type Alphabet = keyof typeof LETTERS;

/** From the fewest names to the most. */
export const ALPHABETS = Object.keys(LETTERS) as readonly Alphabet[];

/**
 * Finds the first letter that no name of an alphabet has. The letters are asked for first: a text without them, as most
 * are, is passed four times as fast as when each of its units is first asked whether it may be one.
 */
export const beyond = (alphabet: Alphabet): RegExp =>
  new RegExp(`[${BEYOND_LATIN}](?<![${LETTERS[alphabet]}])`);
