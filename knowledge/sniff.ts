/**
 * The cheap question before any walk: can a page with this text be about our subject at all?
 * Answering "no" wrongly loses a page; answering "yes" wrongly costs a scan. So it counts the anchors: the names without
 * which the Gate lets nothing in. Bounded regular expressions; they do not grow with the lexicon.
 */
import { BEYOND_LATIN, beyond } from './alphabets.ts';
import type { Anchors } from './lexicon.ts';
import { HIDING, plainText } from './normalize.ts';

/** So often a document must name the anchors: the Gate asks it again of what was found. */
export const ENOUGH_ANCHORS = 3;
/** So much a title that names one counts: its text must do so, too. */
export const ANCHORS_OF_A_TITLE = 2;
/** Without such a title they must stand once in so many units of the text: of a long page three say little. */
const UNITS_AN_ANCHOR = 3000;

/**
 * How often the text must name the anchors, where the title names none.
 * @param length of the text in UTF-16 units; of one that is not known nothing more is asked
 */
export const enoughAnchors = (length = 0): number =>
  Math.max(ENOUGH_ANCHORS, length / UNITS_AN_ANCHOR);

/** How far before its first strange letter a name in other letters may begin, in units. */
const LATIN_LEAD = 8;

/** What plain Latin text does without. One look for it spares most texts the next two. */
const STRANGE = new RegExp(`[${HIDING}${BEYOND_LATIN}]`);

/**
 * How often a text names an anchor, hardly counted further than `enough`. What it takes for a name may be the beginning of
 * another word: the answer is never too low. A whole name says enough, and is told as Infinity, since a word of it alone
 * may follow.
 * @param anchors `anchors` of the lexicon: all that a page carries of it
 * @param text scripts of the page may be in it
 */
export function countAnchors(anchors: Anchors, text: string, enough: number): number {
  const [capitals, small, above] = anchors;
  const named = count(capitals, text, enough);
  const found = named + count(small, text, enough - named);
  if (found >= enough || !STRANGE.test(text)) return found;
  const first = text.search(beyond('latin'));
  let all = found;
  if (first >= 0) {
    // Cyrillic sets of letters come with the small ones alone.
    const cased = above.replace(/[\u0430-\u045f]+/g, (letters) => letters + letters.toUpperCase());
    // Vietnamese names begin with a Latin letter: "Bai-đơn".
    all += count(cased, text.slice(Math.max(0, first - LATIN_LEAD)), enough - found);
  }
  if (all >= enough) return all;
  const plain = plainText(text);
  return plain === text ? all : countAnchors(anchors, plain, enough);
}

/**
 * The expression is made anew each time and not kept: engines keep what they made of the same source themselves, for a
 * while, and a page turned away is spared 30 kB.
 */
function count(source: string, text: string, enough: number): number {
  const anchor = new RegExp(source, 'g');
  let found = 0;
  while (found < enough) {
    const match = anchor.exec(text);
    if (!match) break;
    found += match[1] ? Infinity : 1;
  }
  return found;
}

/**
 * Whether a document with this title and text can pass the Gate.
 * @param length of the text without what is not read in it, as the Gate knows it
 */
export function mayConcernUs(
  anchors: Anchors,
  title: string,
  text: string,
  length?: number,
): boolean {
  const told = countAnchors(anchors, title, 1) * ANCHORS_OF_A_TITLE;
  const enough = told > 0 ? ENOUGH_ANCHORS : enoughAnchors(length);
  return told + countAnchors(anchors, text, enough) >= enough;
}
