/**
 * Letters of other scripts than Latin (Greek to Georgian, East Asia, presentation forms) and those of Vietnamese, which
 * no Vietnamese text does without. Punctuation lies between.
 */
export const BEYOND_LATIN =
  '\u0110\u0111\u01a0\u01a1\u01af\u01b0\u0370-\u1fff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\uffef';
const LETTER = new RegExp(`[${BEYOND_LATIN}]`, 'g');

/** Where the next letter stands that no name in plain Latin letters has; -1 when there is none from `from` on. */
export function beyondLatin(text: string, from = 0): number {
  LETTER.lastIndex = from;
  return LETTER.test(text) ? LETTER.lastIndex - 1 : -1;
}

/** Whether a text has such letters. */
export function isBeyondLatin(text: string): boolean {
  return beyondLatin(text) >= 0;
}
