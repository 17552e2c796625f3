/** Letters of other scripts than Latin: Greek to Georgian, Vietnamese with its tones, East Asia, presentation forms. Punctuation lies between. */
export const BEYOND_LATIN = '\\u0370-\\u1fff\\u2e80-\\ud7ff\\uf900-\\ufdff\\ufe70-\\uffef';

const LETTER = new RegExp(`[${BEYOND_LATIN}]`);

/** Whether a text has letters that no name in plain Latin letters has. */
export function isBeyondLatin(text: string): boolean {
  return LETTER.test(text);
}
