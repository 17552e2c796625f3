/** The reader's language for views that are drawn without a live host (see tree.ts). */
import { localeOf, type Translate } from './translate.tsx';

export interface Words {
  t: Translate;
  /** BCP 47: dates are written in it. */
  locale: string;
}

/** @param t as `browser.i18n` gives messages */
export function wordsFrom(t: Translate): Words {
  return { t, locale: localeOf(t) };
}
