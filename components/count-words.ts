/** Sentences with a number in them, by the grammar of the language the messages are in. */
import type { Translate } from './translate.tsx';

/**
 * The message `KEY_one`, `KEY_other` … that fits `count`, with the count as $1 and `more` as $2 and on.
 * Every language has `KEY_other`; which others it needs is the language's own affair.
 */
export function countWords(
  t: Translate,
  key: string,
  count: number,
  ...more: (string | number)[]
): string {
  const language = languageOf(t);
  const rule = new Intl.PluralRules(language).select(count);
  const figure = new Intl.NumberFormat(language).format(count);
  return t(`${key}_${rule}`, figure, ...more) || t(`${key}_other`, figure, ...more);
}

/** The language the messages are in, which need not be the browser's: message files say it themselves. */
export function languageOf(t: Translate): string {
  const language = t('language');
  return Intl.getCanonicalLocales(
    /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language) ? language : 'en',
  )[0]!;
}
