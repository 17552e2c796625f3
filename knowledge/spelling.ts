/** Whether a stretch of text really is an alias: edges, letters, case, accents. Asked of few stretches, so plain code. */
import {
  foldAt,
  foldUnit,
  isEdgeless,
  isHangul,
  isKatakana,
  isStep,
  isWord,
  ODD,
  SPACE,
} from './normalize.ts';

/** Spaces of any width, and what is as good as one; but no wall between texts (`joined-texts.ts`), which is NUL. */
export function isBlank(unit: number): boolean {
  return (
    (unit > 0 && unit <= SPACE) ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f
  );
}

/** What clings to a letter from above U+02FF: a name directly before it would split a grapheme. */
let clinging: RegExp | undefined;
// Made when first needed, which few pages do: see letters.ts on what such sets cost.
const clings = (): RegExp =>
  (clinging ??= /^(?:\p{M}|\p{Emoji_Modifier}|\u200c|\u200d|[\u{e0020}-\u{e007f}])/u);

/** Spares most pages the expression: quotation marks, dashes, kana, ideographs and Hangul cling to nothing. NaN at the text's end. */
function mayCling(unit: number): boolean {
  if (!(unit > 0x2ff) || (unit >= 0x2010 && unit <= 0x205f)) return false;
  return (
    unit < 0x3000 ||
    (unit > 0x302f && unit < 0x3041) ||
    (unit > 0x3096 && unit < 0x30a1) ||
    (unit > 0xa4cf && unit < 0xac00) ||
    unit > 0xd7a3
  );
}

/** Parts of Hangul syllables: beside a syllable they belong to its sign. */
function isJamo(unit: number): boolean {
  return (
    (unit >= 0x1100 && unit <= 0x11ff) ||
    (unit >= 0xa960 && unit <= 0xa97f) ||
    (unit >= 0xd7b0 && unit <= 0xd7ff)
  );
}

/** Arabic signs that join what follows (Unicode's Prepend). */
const PREPENDED = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2]/;

/** Whether what stands before `start` makes one sign with what begins there: such, or a letter of an Indic script above U+FFFF. */
function isJoined(text: string, start: number): boolean {
  const unit = text.charCodeAt(start - 1);
  if (!(unit >= 0x600)) return false;
  if (unit < 0x900) return PREPENDED.test(text[start - 1]!);
  return (text.charCodeAt(start - 2) & 0xfffc) === 0xd804;
}

/** Whether a name may begin and end here: whole words in spaced scripts, whole runs of katakana, particles after hangul. */
export function hasEdges(text: string, start: number, end: number): boolean {
  const first = foldAt(text, start);
  const before = foldAt(text, start - 1);
  if (!isEdgeless(first) && isWord(before)) {
    if (
      isKatakana(first) ? isKatakana(before) : isHangul(first) ? isHangul(before) : !isStep(before)
    )
      return false;
  }
  const last = foldAt(text, end - 1);
  const after = foldAt(text, end);
  if (isJoined(text, start)) return false;
  if (isHangul(first) && isJamo(text.charCodeAt(start - 1))) return false;
  if (isHangul(last) && isJamo(text.charCodeAt(end))) return false;
  if (mayCling(text.charCodeAt(end)) && clings().test(text.slice(end, end + 2))) return false;
  if (!isWord(last) || isEdgeless(last) || isHangul(last) || !isWord(after)) return true;
  return isKatakana(last) ? !isKatakana(after) : isStep(after);
}

/** A word's letters where the alias has small ones: small, capital inside the word, or both, which no name is. */
const SMALL = 1;
const SHOUTED = 2;
const MIXED = SMALL | SHOUTED;

/** Whether [start, end) is the alias: the same folded letters, in a case and with accents it may have. */
export function isSpelled(text: string, start: number, end: number, alias: string): boolean {
  let at = start;
  let marks = 0;
  // How the word that is being read has the alias's small letters.
  let cases = 0;
  let wordStart = true;
  for (let i = 0; i < alias.length; i++, at++) {
    if (at >= end) return false;
    const wanted = alias.charCodeAt(i);
    const unit = text.charCodeAt(at);
    const folded = foldUnit(wanted);
    if (folded === SPACE) {
      if (foldAt(text, at) !== SPACE) return false;
      while (at + 1 < end && isBlank(text.charCodeAt(at + 1))) at++;
      while (isBlank(alias.charCodeAt(i + 1))) i++;
      wordStart = true;
      continue;
    }
    const found = foldUnit(unit);
    if (found !== folded || (folded <= ODD && wanted !== unit)) return false;
    if (wordStart) {
      if (cases === MIXED) return false;
      cases = 0;
    }
    if (isLower(unit)) cases |= SMALL;
    if (unit !== wanted) {
      const upper = isUpper(unit);
      if (isUpper(wanted) && !upper) return false;
      if (isLower(wanted) && upper && !wordStart) cases |= SHOUTED;
      if ((unit > 0x7f || wanted > 0x7f) && sameBase(unit, wanted)) marks++;
    }
    wordStart = !isWord(folded);
  }
  if (at !== end) return false;
  // "CHINA" for "China" and "WANG Yi" for "Wang Yi", but neither "CHina" nor, for a word of few letters, capitals that may be something else.
  if (cases === MIXED || (cases === SHOUTED && alias.length < 4)) return false;
  // Accents may be missing or added in long names ("Pekin"), never in short ones ("Mỹ" is not "my").
  return marks === 0 || alias.length >= 5;
}

function isUpper(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  const letter = String.fromCharCode(unit);
  return letter.toLowerCase() !== letter;
}
function isLower(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  const letter = String.fromCharCode(unit);
  return letter.toUpperCase() !== letter;
}
/** Two units that fold to one but differ by more than case. */
function sameBase(unit: number, wanted: number): boolean {
  if (unit > 0xfeff || wanted > 0xfeff || unit < 0x30 || wanted < 0x30 || !isWord(foldUnit(unit)))
    return false;
  return String.fromCharCode(unit).toLowerCase() !== String.fromCharCode(wanted).toLowerCase();
}
