/**
 * The cheap question before any walk: can a page with this text be about our subject at all?
 * Answering "no" wrongly loses a page; answering "yes" wrongly costs a scan. So it counts the anchors: the names without
 * which the Gate lets nothing in. Bounded regular expressions; they do not grow with the lexicon.
 */
import { BEYOND_LATIN } from './beyond-latin.ts';
import { isSmall } from './letters.ts';
import { plainText } from './normalize.ts';

/** So often a document must name the anchors: the Gate asks it again of what was found. */
export const ENOUGH_ANCHORS = 3;
/** So much a title that names one counts: its text must do so, too. */
export const ANCHORS_OF_A_TITLE = 2;

/** A letter of a script that only the second expression knows. */
const ABOVE_LATIN = new RegExp(`[${BEYOND_LATIN}]`, 'g');

/** Signs of the anchors' notation: a group, a dot, the end of a short word, a gap, an apostrophe, a middle dot. */
const SIGNS: Record<string, string> = {
  '(': '(?:',
  '.': '\\.',
  '!': '(?![A-Za-z])',
  _: '[\\s\\-\\u2010-\\u2015]+',
  "'": "['`ʹʻʼ‘’]",
  '·': '[·•‧・∙･]',
};
/** A capital stands for itself, a small letter for either: so the matcher compares (`isSpelled` in spelling.ts). */
function expand(notation: string): string {
  return notation.replace(
    /[^A-Z|)]/g,
    (unit) => SIGNS[unit] ?? (isSmall(unit) ? `[${unit}${unit.toUpperCase()}]` : unit),
  );
}

let known: { anchors: string; latin: RegExp; above: RegExp } | undefined;

/** Latin names, and those in other letters. Ignoring case would cost the engine eight times as much. */
function open(anchors: string): NonNullable<typeof known> {
  if (known?.anchors === anchors) return known;
  const [lead, latin, above] = anchors.split('\n') as [string, string, string];
  // A class first, which an engine tests by bitmap; the other is asked at single places.
  return (known = {
    anchors,
    latin: new RegExp(`(?=[${lead}])${expand(latin)}`, 'g'),
    above: new RegExp(expand(above), 'y'),
  });
}

/**
 * How often a text names an anchor, counted no further than `enough`. What it takes for a name may be the beginning of
 * another word: the answer is never too low.
 * @param anchors `anchors` of the lexicon: all that a page carries of it
 * @param text scripts of the page may be in it
 */
export function countAnchors(anchors: string, text: string, enough: number): number {
  const [found, isLatin] = count(anchors, text, enough);
  if (found >= enough) return found;
  const plain = plainText(text, isLatin);
  return plain === text ? found : count(anchors, plain, enough)[0];
}

function count(anchors: string, text: string, enough: number): [found: number, isLatin: boolean] {
  const { latin, above } = open(anchors);
  let found = 0;
  latin.lastIndex = 0;
  while (found < enough && latin.test(text)) found += 1;
  let isLatin = true;
  ABOVE_LATIN.lastIndex = 0;
  while (found < enough && ABOVE_LATIN.test(text)) {
    isLatin = false;
    above.lastIndex = ABOVE_LATIN.lastIndex - 1;
    if (above.test(text)) found += 1;
  }
  return [found, isLatin];
}

/** Whether a document with this title and text can pass the Gate. */
export function mayConcernUs(anchors: string, title: string, text: string): boolean {
  const told = countAnchors(anchors, title, 1) * ANCHORS_OF_A_TITLE;
  return told + countAnchors(anchors, text, ENOUGH_ANCHORS) >= ENOUGH_ANCHORS;
}
