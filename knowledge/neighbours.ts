/**
 * What stands before and after a name in a text: words, sentence, letter case. Pure questions about strings.
 * Asked for every hit of every page, cold: so by units and the folding table where a regular expression would do.
 */
import { isCapital, isSmall } from './letters.ts';
import { foldAt, foldUnit, isWord, OTHER } from './normalize.ts';

/** How far a neighbour is looked for, in units: longer words are no words. */
const REACH = 48;

/** A neighbouring word; `text` is "" where none stands directly beside the name. */
export interface Neighbour {
  text: string;
  start: number;
  end: number;
  /** Joined by a hyphen. */
  hyphen: boolean;
}

const NONE: Neighbour = { text: '', start: -1, end: -1, hyphen: false };

/** A letter, a digit, a mark on one, or what stands inside words: "Sen.", "O'Neill", "Jong-un". */
function belongs(unit: number): boolean {
  if (unit === 0x27 || unit === 0x2019 || unit === 0x2d || unit === 0x2e) return true;
  const folded = foldUnit(unit);
  return folded === OTHER ? unit >= 0x300 && unit <= 0x36f : isWord(folded);
}

function isGap(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x202f || unit === 0x2d;
}

/** The word directly before `at`: one space or hyphen between, no sign; "Sen." is a word, "Mitteln." ends a sentence. */
export function wordBefore(text: string, at: number): Neighbour {
  const end = at - 1;
  if (end < 1 || !isGap(text.charCodeAt(end))) return NONE;
  let start = end;
  while (start > 0 && end - start < REACH && belongs(text.charCodeAt(start - 1))) start--;
  const word = text.slice(start, end);
  if (word === '' || endsSentence(word)) return NONE;
  return { text: word, start, end, hyphen: text[end] === '-' };
}

/** A dot after four letters ends a sentence. */
function endsSentence(word: string): boolean {
  const dot = word.length - 1;
  if (dot < 4 || word[dot] !== '.') return false;
  for (let at = dot - 4; at < dot; at++) if (foldAt(word, at) <= NINE) return false;
  return true;
}

const NINE = 0x39;

/** The word directly after `at`. */
export function wordAfter(text: string, at: number): Neighbour {
  if (at >= text.length || !isGap(text.charCodeAt(at))) return NONE;
  const start = at + 1;
  let end = start;
  while (end < text.length && end - start < REACH) {
    const unit = text.charCodeAt(end);
    if (!belongs(unit) && unit !== 0x26) break;
    end++;
  }
  if (end === start) return NONE;
  const word = text.slice(start, end).replace(/['’.]+$/, '');
  return { text: word, start, end, hyphen: text[at] === '-' };
}

/** Whether a word begins with a capital letter and goes on with small ones. */
export function isCapitalised(word: string): boolean {
  if (!isCapital(word[0])) return false;
  if (word.length > 1 && "'’.-".includes(word[1]!)) return true;
  return isSmall(word[1]) || isCapital(word[1]) || /^[\u0300-\u036f]/.test(word.slice(1));
}

/**
 * Where the sentences of a text begin, 0 first; sorted.
 * @param ends finds the ends, one after the other
 * @param abbreviated a dot after these ends no sentence
 */
export function sentenceStarts(text: string, ends: RegExp, abbreviated: RegExp): number[] {
  const starts = [0];
  ends.lastIndex = 0;
  for (let found = ends.exec(text); found; found = ends.exec(text)) {
    const isDot = found[0][0] === '.';
    if (isDot && abbreviated.test(text.slice(Math.max(0, found.index - 6), found.index))) continue;
    starts.push(found.index + found[0].length);
  }
  return starts;
}

/** Whether the text shouts: two words in capitals or more and hardly a small letter. */
export function isShouted(text: string): boolean {
  let capitals = 0;
  let small = 0;
  let words = 0;
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (isCapital(letter)) {
      capitals++;
      if (++run === 2) words++;
    } else {
      if (isSmall(letter) && ++small > text.length / 8) return false;
      if (letter === ' ' || letter === '-' || letter === '\u00a0' || letter === '\t') run = 0;
    }
  }
  return capitals >= 4 && words >= 2 && small < capitals / 8;
}

/** How far a line is looked at to both sides, in units. */
const LINE_REACH = 300;

/** The line around an offset: shouting is judged by line, not by document. */
export function lineAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LINE_REACH), at);
  const after = text.slice(at, at + LINE_REACH);
  const end = after.indexOf('\n');
  return before.slice(before.lastIndexOf('\n') + 1) + (end < 0 ? after : after.slice(0, end));
}

/** Whether most longer words begin with a capital, as in a title. */
export function isTitled(text: string): boolean {
  let words = 0;
  let titled = 0;
  for (let at = 0; at < text.length; at++) {
    const start = at;
    while (at < text.length && foldAt(text, at) > NINE) at++;
    if (at - start < LONGER) continue;
    words++;
    if (isCapital(text[start])) titled++;
  }
  return words > 1 && titled >= words * 0.7;
}

/** Longer words: small ones are written small in titles, too. */
const LONGER = 4;
