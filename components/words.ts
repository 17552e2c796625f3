/** The reader's language for views that are drawn without a live host (see tree.ts). */
import type { Translate } from './translate.tsx';

export interface Words {
  t: Translate;
  /** BCP 47: dates are written in it. */
  locale: string;
}

/** @param t knows the predefined key `@@ui_locale`, as `browser.i18n` does */
export function wordsFrom(t: Translate): Words {
  const locale = t('@@ui_locale').replaceAll('_', '-');
  // English dates in the order day, month, year, as the briefing's own text has them.
  return { t, locale: /^[a-z]{2}/.test(locale) && !/^en\b/.test(locale) ? locale : 'en-GB' };
}
