/** Which language a text is in: by its letters, or as its page says. For names that are ordinary words elsewhere ("Nga", "UE"). */
import type { Lexicon } from './lexicon.ts';
import { expression, says } from './scene.ts';

/** The data's expressions for letters only one of our languages has, in the order in which they are asked. */
const LETTERS = 'letters-';
/** The data's lists of small words by language. */
const SMALL_WORDS = 'in-';

/** How much of a text is looked at, in units. */
const SAMPLE = 600;
/** So many small words of a language decide. */
const DECIDE = 3;

/**
 * Two-letter code, or "" when neither the page nor the text says it.
 * @param told BCP 47 tag of the text's element. Another script speaks against it, and "en" is what careless pages say.
 */
export function languageOf(text: string, told: string, lexicon: Lexicon): string {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  // Most texts have none of those letters.
  if (says({ lexicon }, 'tellingLetter', sample))
    for (const name of Object.keys(lexicon.expressions))
      if (name.startsWith(LETTERS) && says({ lexicon }, name, sample))
        return name.slice(LETTERS.length);
  const tag = told.slice(0, 2).toLowerCase();
  if (tag !== '' && tag !== 'en') return tag;
  const { languages, languagesOf } = smallWords(lexicon);
  const counts = languages.map(() => 0);
  for (const word of sample.match(expression({ lexicon }, 'latinWord', 'g')) ?? [])
    languagesOf.get(word)?.forEach((language) => (counts[language]! += 1));
  const most = Math.max(...counts);
  return most >= DECIDE ? languages[counts.indexOf(most)]! : tag;
}

interface SmallWords {
  languages: string[];
  /** Indexes into the languages, by word: so that a text is gone through once for all of them. */
  languagesOf: Map<string, number[]>;
}

const opened = new WeakMap<Lexicon, SmallWords>();

function smallWords(lexicon: Lexicon): SmallWords {
  let known = opened.get(lexicon);
  if (known) return known;
  const names = Object.keys(lexicon.words).filter((name) => name.startsWith(SMALL_WORDS));
  const languagesOf = new Map<string, number[]>();
  for (const [language, name] of names.entries())
    for (const word of lexicon.words[name]!.split(' '))
      languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
  known = { languages: names.map((name) => name.slice(SMALL_WORDS.length)), languagesOf };
  opened.set(lexicon, known);
  return known;
}
