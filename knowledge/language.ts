/** Which language a text is in: by its letters, or as its page says. For names that are ordinary words elsewhere ("Nga", "UE"). */
import type { WordLists } from './lexicon.ts';

/** Letters only one of our languages has. Asked in order: kana tells Japanese from Chinese. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[\u3041-\u30fa]/, 'ja'],
  [/[\uac00-\ud7a3]/, 'ko'],
  [/[\u4e00-\u9fff]/, 'zh'],
  [/[іїєґ]/i, 'uk'],
  [/[а-я]/i, 'ru'],
  [/[\u0620-\u064a]/, 'ar'],
  [/[ơưđ\u1ea0-\u1ef9]/i, 'vi'],
  [/[łąęśżź]/i, 'pl'],
];

/** The data's lists of small words, by language: `in-de` and so on. */
const LIST = /^in-([a-z]{2})$/;

/** Any of them: most texts have none. */
const TELLING_LETTER = /[\u0105-\u1eff\u3041-\ud7a3]/;

/** The data's lists, opened once. */
const opened = new WeakMap<WordLists, [language: string, words: ReadonlySet<string>][]>();

function listsOf(lists: WordLists): [language: string, words: ReadonlySet<string>][] {
  const known = opened.get(lists);
  if (known) return known;
  const made: [string, ReadonlySet<string>][] = [];
  for (const [name, list] of Object.entries(lists)) {
    const language = LIST.exec(name)?.[1];
    if (language !== undefined) made.push([language, new Set(list.split(' '))]);
  }
  opened.set(lists, made);
  return made;
}

/** How much of a text is looked at, in units. */
const SAMPLE = 600;
/** Of the languages that share the Latin letters. */
const WORDS = /[a-z\u00df-\u024f]+/g;

/** So many small words of a language decide. */
const DECIDE = 3;

/**
 * Two-letter code, or "" when neither the page nor the text says it.
 * @param told BCP 47 tag of the text's element. Another script speaks against it, and "en" is what careless pages say.
 */
export function languageOf(text: string, told: string, lists: WordLists): string {
  const sample = text.slice(0, SAMPLE);
  if (TELLING_LETTER.test(sample))
    for (const [letters, language] of LETTERS) if (letters.test(sample)) return language;
  const tag = told.slice(0, 2).toLowerCase();
  if (tag !== '' && tag !== 'en') return tag;
  const words = sample.toLowerCase().match(WORDS) ?? [];
  let best = tag;
  let most = DECIDE - 1;
  for (const [language, known] of listsOf(lists)) {
    const count = words.filter((word) => known.has(word)).length;
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}
