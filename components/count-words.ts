/** Sentences with a number in them, by the grammar of the language the messages are in. */
import type { Translate } from './translate.tsx';
import { localeOf } from './words.ts';

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
  const locale = localeOf(t);
  const rule = new Intl.PluralRules(locale).select(count);
  const figure = new Intl.NumberFormat(locale).format(count);
  return t(`${key}_${rule}`, figure, ...more) || t(`${key}_other`, figure, ...more);
}
