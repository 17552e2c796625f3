/**
 * The cheap question before any walk: can a page with this text be about our subject at all?
 * Answering "no" wrongly loses a page; answering "yes" wrongly costs a scan. So it counts the anchors: the names without
 * which the Gate lets nothing in. Bounded regular expressions; they do not grow with the lexicon.
 */
import { BEYOND_LATIN } from './beyond-latin.ts';
import { LOWER } from './letters.ts';
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
  "'": "['`´\\u02b9\\u02bb\\u02bc\\u2018\\u2019\\u201b\\u2032]",
  '·': '[·•‧・∙･]',
};
const SIGN_OR_SMALL = new RegExp(`[(.!_'·${LOWER}]`, 'g');

/** A capital stands for itself, a small letter for either: so the matcher compares (`isSpelled` in spelling.ts). */
function expand(notation: string): RegExp {
  const source = notation.replace(
    SIGN_OR_SMALL,
    (unit) => SIGNS[unit] ?? `[${unit}${unit.toUpperCase()}]`,
  );
  return new RegExp(source, 'g');
}

let known: { anchors: string; latin: RegExp; above: RegExp } | undefined;

/** Latin names first, then, in texts that have other letters, theirs. Ignoring case would cost the engine eight times as much. */
function open(anchors: string): NonNullable<typeof known> {
  if (known?.anchors === anchors) return known;
  const [latin, above] = anchors.split('\n').map(expand);
  return (known = { anchors, latin: latin!, above: above! });
}

/**
 * How often a text names an anchor, counted no further than `enough`. What it takes for a name may be the beginning of
 * another word: the answer is never too low.
 * @param anchors `anchors` of the lexicon: all that a page carries of it
 * @param text scripts of the page may be in it
 */
export function countAnchors(anchors: string, text: string, enough: number): number {
  ABOVE_LATIN.lastIndex = 0;
  // From here on other letters stand in the text, if any do.
  const above = ABOVE_LATIN.test(text) ? ABOVE_LATIN.lastIndex - 1 : text.length;
  const found = count(anchors, text, above, enough);
  if (found >= enough) return found;
  const plain = plainText(text, above === text.length);
  return plain === text ? found : count(anchors, plain, 0, enough);
}

function count(anchors: string, text: string, from: number, enough: number): number {
  const { latin, above } = open(anchors);
  let found = 0;
  latin.lastIndex = 0;
  while (found < enough && latin.test(text)) found += 1;
  above.lastIndex = from;
  while (found < enough && above.test(text)) found += 1;
  return found;
}

/** Whether a document with this title and text can pass the Gate. */
export function mayConcernUs(anchors: string, title: string, text: string): boolean {
  const told = countAnchors(anchors, title, 1) * ANCHORS_OF_A_TITLE;
  return told + countAnchors(anchors, text, ENOUGH_ANCHORS) >= ENOUGH_ANCHORS;
}
