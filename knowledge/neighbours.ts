/** What stands before and after a name in a text: words, sentence, letter case. Pure questions about strings. */

const WORD_BEFORE = /([\p{L}\p{M}\p{N}'’.-]+)([ \u00a0\u202f-]?)$/u;
const WORD_AFTER = /^([ \u00a0\u202f-]?)([\p{L}\p{M}\p{N}&'’.-]+)/u;

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

/** The word directly before `at`: one space or hyphen between, no sign; "Sen." is a word, "Mitteln." ends a sentence. */
export function wordBefore(text: string, at: number): Neighbour {
  const from = Math.max(0, at - REACH);
  const found = WORD_BEFORE.exec(text.slice(from, at));
  if (!found || found[2] === '' || /\p{L}{4}[.]$/u.test(found[1]!)) return NONE;
  const start = from + found.index;
  return { text: found[1]!, start, end: start + found[1]!.length, hyphen: found[2] === '-' };
}

/** The word directly after `at`. */
export function wordAfter(text: string, at: number): Neighbour {
  const found = WORD_AFTER.exec(text.slice(at, at + REACH));
  if (!found || found[1] === '') return NONE;
  const start = at + found[1]!.length;
  return {
    text: found[2]!.replace(/['’.]+$/, ''),
    start,
    end: start + found[2]!.length,
    hyphen: found[1] === '-',
  };
}

/** Whether a word begins with a capital letter and goes on with small ones. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}[\p{Ll}\p{M}'’.-]/u.test(word) || /^\p{Lu}[\p{Ll}'’]*\p{Lu}/u.test(word);
}

const SENTENCE_END = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«(]?[\p{Lu}\p{N}])|[。！？\n]/gu;
/** A dot after these ends no sentence. */
const ABBREVIATED =
  /(?:\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Jr|Sr|No|vs|U\.S|Lt|Col|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec))$/u;

/** Where the sentences of a text begin, 0 first; sorted. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  SENTENCE_END.lastIndex = 0;
  for (let found = SENTENCE_END.exec(text); found; found = SENTENCE_END.exec(text)) {
    if (
      found[0][0] === '.' &&
      ABBREVIATED.test(text.slice(Math.max(0, found.index - 6), found.index))
    )
      continue;
    starts.push(found.index + found[0].length);
  }
  return starts;
}

/** Whether the text shouts: two words or more and hardly a small letter. */
export function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < 4 || !/\p{Lu}{2}.*[\s-].*\p{Lu}{2}/su.test(text)) return false;
  return (text.match(/\p{Ll}/gu)?.length ?? 0) < capitals / 8;
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
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return (
    words.length > 1 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.7
  );
}
