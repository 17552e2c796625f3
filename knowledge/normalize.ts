/**
 * Makes spellings comparable without losing their place.
 *
 * Two steps. `tidy` handles what changes a text's length (soft hyphens, zero-width and combining
 * characters, half-width kana, conjoining jamo, mathematical letters, HTML entities left in text): it is
 * skipped, without a copy, for the texts that hold none of it, which is nearly all. `foldUnit` handles
 * what replaces one UTF-16 unit by another (case, accents, curly quotes, dashes, odd spaces, full-width
 * forms): a table look-up while scanning, so nothing is allocated.
 */

import { firstPast } from './sorted.ts';

/** What `foldUnit` returns for units that are neither letter, digit nor a gap with a meaning of its own. */
export const OTHER = 0;
/** The same for those that `tidy` may rewrite: met in a text, it must be tidied first. */
export const ODD = 1;
/** Begins an entity left in the text, perhaps. */
export const AMPERSAND = 0x26;
export const SPACE = 32;
export const APOSTROPHE = 39;
export const DOT = 46;
/** Below the words, like all gaps; the hyphen, whose place this is, folds to a space. */
export const MIDDLE_DOT = 0x2d;

/** Folded units from here on belong to words: digits, letters, ideographs. */
export const FIRST_WORD = 0x30;
/** Below this no unit is a step of its own (see `isStep`). */
export const FIRST_STEP = 0x3005;

export const TABLE_SIZE = 0x2100;
let table: Uint16Array | undefined;

/** The folding table: made where a lexicon is opened (`fold-table.ts`), received where it is sent. @throws before that. */
export function foldTable(): Uint16Array {
  if (!table) throw new Error('No lexicon yet.');
  return table;
}

/** The table to fold by. A page receives it with its lexicon (see `shipment.ts`): making it takes cold code 2 ms. */
export function adoptFoldTable(made: Uint16Array): void {
  table = made;
}

/** Folds units from U+2100 on. */
export function foldHigh(unit: number): number {
  if (unit >= 0x3400 && unit <= 0x9fff) return unit;
  if (unit >= 0xac00 && unit <= 0xd7a3) return unit;
  if (unit === 0x3000) return SPACE;
  if (unit === 0x30fb || unit === 0xff65 || unit === 0x2219) return MIDDLE_DOT;
  if (unit === 0x2212 || unit === 0x30a0) return SPACE;
  if (unit === 0x3099 || unit === 0x309a) return ODD;
  if (unit >= 0x3041 && unit <= 0x30ff) return unit;
  if (unit === 0x3005 || unit === 0x3007) return unit;
  if (unit >= 0xf900 && unit <= 0xfaff) return unit;
  if (unit >= 0x2c00 && unit <= 0x2dff) return unit;
  if (unit >= 0xa640 && unit <= 0xabff) return unit;
  if (unit >= 0xfb50 && unit <= 0xfefc) return unit;
  return unit > 0xd7a3 && ODD_UNIT.test(String.fromCharCode(unit)) ? ODD : OTHER;
}

/** Folds one UTF-16 unit: its lower-case base letter, a gap (space, ' . · &), or OTHER. */
export function foldUnit(unit: number): number {
  return unit < TABLE_SIZE ? foldTable()[unit]! : foldHigh(unit);
}

/** The same of the unit at an offset; OTHER outside of the text. */
export function foldAt(text: string, at: number): number {
  return foldUnit(text.charCodeAt(at));
}

/** Whether a folded unit belongs to a word: a letter, a digit, an ideograph. */
export function isWord(folded: number): boolean {
  return folded >= FIRST_WORD;
}

/** Ideographs and hiragana: names in them have no edges. */
export function isEdgeless(folded: number): boolean {
  return folded >= 0x3005 && folded <= 0x9fff && !isKatakana(folded);
}

/** Katakana and its long-vowel mark: a run of them is a word. */
export function isKatakana(folded: number): boolean {
  return (folded >= 0x30a1 && folded <= 0x30fa) || folded === 0x30fc;
}

/** Hangul syllables: a name begins at a word's edge and may be followed by particles. */
export function isHangul(folded: number): boolean {
  return folded >= 0xac00 && folded <= 0xd7a3;
}

/** Each unit of these scripts is a step of its own in the index; other words are one step. */
export function isStep(folded: number): boolean {
  return folded >= FIRST_STEP && (folded <= 0x9fff || isHangul(folded));
}

/** A text whose length-changing oddities are gone, with the way back. */
export interface Tidied {
  text: string;
  /** The offset in the original of one in `text`; undefined when nothing changed. */
  back: ((offset: number) => number) | undefined;
}

/** A part of a tidied text: its units have those of the original one by one, up to the last. */
interface Stretch {
  /** Where it begins in the tidied text, and in the original. */
  at: number;
  from: number;
  last: number;
}

const MARKS =
  '\u0300-\u036f\u0483-\u0487\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f';
/** What has no width. */
const INVISIBLE =
  '\u00ad\u034f\u0640\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff';
/** Full-width letters, digits and the signs that names hold; other full-width signs are ordinary in Chinese and Japanese. */
const FULL_WIDTH = '\uff06\uff07\uff0d\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a';
/**
 * A line break, in the texts that recognition is given. Other white space only parts words, however much of it there is:
 * sources of pages are wrapped and indented. A tidied text has a newline here, and single spaces.
 */
export const LINE_BREAK = '\x1e';
const WIDE = `[\\s${LINE_BREAK}]{2,}|[\\t-\\r${LINE_BREAK}]`;
const WIDE_SPACE = new RegExp(WIDE);
const ENTITY_TEXT: Record<string, string> = {
  nbsp: ' ',
  shy: '',
  amp: '&',
  apos: "'",
  rsquo: "'",
  lsquo: "'",
  quot: '"',
  ndash: '-',
  mdash: '-',
};
const ENTITY = `&(?:${Object.keys(ENTITY_TEXT).join('|')}|#x?[0-9a-f]{2,6});`;
/** Runs that tidying rewrites: wide spaces, entities, a base with its marks, jamo, half-width kana, full-width and mathematical letters, invisibles. */
const ODD_RUN = new RegExp(
  `${WIDE}|${ENTITY}|[^${MARKS}]?[${MARKS}]+|[\uac00-\ud7a3]?[\u1100-\u11ff]+|[${FULL_WIDTH}]+|[\uff66-\uff9f]+|\ud835[\udc00-\udfff]|[${INVISIBLE}]+`,
  'gi',
);
/** A unit of the runs above, but for entities. */
export const ODD_UNIT = new RegExp(
  `[${MARKS}${INVISIBLE}\u1100-\u11ff${FULL_WIDTH}\uff66-\uff9f\ud835]`,
);
/** Those of them that stand in names of ours as the Web has them: of up to sixteen ranges V8 passes a class several times faster. */
export const HIDING =
  '\u00ad\u0300-\u036f\u0483-\u0487\u0640\u064b-\u065f\u0670\u1100-\u11ff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3099\u309a\ud835\ufe00-\ufeff\uff21-\uff5a\uff66-\uff9f';
/**
 * Where one can hide a name: behind a letter, or as one. What stands elsewhere (an emoji's variation, a byte order mark)
 * is left alone, since composing a whole page costs more than all else at the first look.
 */
const HIDES = new RegExp(
  `[${HIDING}](?<=[A-Za-z\u00c0-\u1fff\u2e80-\ud7ff].|[\ud835\uff21-\uff9f])`,
);
const CLINGING = new RegExp(`[${MARKS}${INVISIBLE}]+`, 'g');

function tidyRun(run: string): string {
  if (WIDE_SPACE.test(run)) return run.includes(LINE_BREAK) ? '\n' : ' ';
  if (run.startsWith('&')) {
    const body = run.slice(1, -1).toLowerCase();
    const known = ENTITY_TEXT[body];
    if (known !== undefined) return known;
    // "#x2019" becomes "0x2019", and "#8217" "08217".
    const code = Number(body.replace('#', '0'));
    return code > 0 && code <= 0xffff ? String.fromCharCode(code).replace(CLINGING, '') : ' ';
  }
  // A stress mark has no composed letter: "Кита́й".
  return run.normalize('NFKC').replace(CLINGING, '');
}

/** A whole page's text without what hides names from a plain search; no way back, and entities stay. */
export function plainText(text: string): string {
  return HIDES.test(text) ? text.replace(CLINGING, '').normalize('NFKC') : text;
}

/** Whether rules would miss a name's neighbour behind so much white space. */
export const isWide = (text: string): boolean => WIDE_SPACE.test(text.trim());

/** Removes what has no width and composes what has several units; offsets map back exactly. Linear in the text's length. */
export function tidy(text: string): Tidied {
  // Not a number for each unit: on a large page in odd spelling those were most of the garbage that tidying made.
  const stretches: Stretch[] = [{ at: 0, from: 0, last: Infinity }];
  let gone = 0;
  const tidied = text.replace(ODD_RUN, (run, from: number) => {
    const clean = tidyRun(run);
    const at = from - gone;
    const end = from + run.length;
    gone += run.length - clean.length;
    stretches.push({ at, from, last: end - 1 }, { at: end - gone, from: end, last: Infinity });
    return clean;
  });
  if (!stretches[1]) return { text, back: undefined };
  return {
    text: tidied,
    back(offset) {
      const { at, from, last } = stretches[firstPast(stretches, (one) => one.at > offset) - 1]!;
      return Math.min(from + offset - at, last);
    },
  };
}
