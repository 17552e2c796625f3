/** Which letters a text has beyond plain Latin ones, and which names can stand in it therefore. */

/**
 * Letters that names of ours have beyond plain Latin ones, by the kind of texts they stand in. A page is sent the names of
 * its kind: all together are two and a half times as many as the Latin ones. Letters of other scripts say nothing: a
 * μ or a Δ in a Latin text is no reason to look for further names. Punctuation lies between.
 */
const KINDS = {
  // No Vietnamese text does without them.
  vietnamese: '\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1e00-\u1eff',
  cyrillic: '\u0400-\u052f',
  // With the parts of Korean syllables, full-width letters and signs.
  eastAsian: '\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef',
  // Without the mark of no width behind them, which stands in texts of all kinds.
  arabic: '\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc',
};

/** All of them, as a class of letters in an expression. */
export const BEYOND_LATIN = Object.values(KINDS).join('');

const LETTERS = { latin: '', ...KINDS, all: BEYOND_LATIN };
export type Alphabet = keyof typeof LETTERS;

/** From the fewest names to the most. */
export const ALPHABETS = Object.keys(LETTERS) as readonly Alphabet[];

/**
 * Finds the first letter that no name of an alphabet has. By one class: to ask each letter of a Chinese text twice takes
 * twice as long.
 */
export const beyond = (alphabet: Alphabet): RegExp =>
  new RegExp(`[${BEYOND_LATIN.replace(LETTERS[alphabet], '')}]`);
