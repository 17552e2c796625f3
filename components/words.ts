/**
 * The reader's language for views that are drawn without a live host (see tree.ts). Imports no Preact: the page script
 * carries this file.
 */
import type { Translate } from './translate.tsx';

export interface Words {
  t: Translate;
  /** BCP 47: dates are written in it. */
  locale: string;
}

/** @param t as `browser.i18n` gives messages */
export function wordsFrom(t: Translate): Words {
  return { t, locale: localeOf(t) };
}

/**
 * The BCP 47 tag by which dates, numbers and lists are written: that of the messages, which the message file tells,
 * not that of the browser, for which there may be none. English dates are in the briefing's order: 20 April 2024.
 * Without a host, when the key itself comes back, English.
 */
export function localeOf(t: Translate): string {
  const language = t('language');
  return language === 'en' || language === 'language' || language === '' ? 'en-GB' : language;
}
