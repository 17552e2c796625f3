/** How a view gets its words: from `browser.i18n` in the extension, from a table in tests. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/**
 * @param key a key of `assets/public/_locales/en/messages.json`
 * @param substitutions values for $1, $2 ... in order
 */
export type Translate = (key: string, ...substitutions: (string | number)[]) => string;

/** Hosts provide the real one; without a host the key itself is shown, so that a gap is seen at once. */
export const TranslateContext = createContext<Translate>((key) => key);

/** The words of the host this view is drawn in. */
export const useTranslate = (): Translate => useContext(TranslateContext);

/**
 * The BCP 47 tag by which dates, numbers and lists are written: that of the messages, which the message file tells,
 * not that of the browser, for which there may be none. English dates are in the briefing's order: 20 April 2024.
 */
export const useLocale = (): string => localeOf(useTranslate());

/** As `useLocale`, outside a view. Without a host, when the key itself comes back, English. */
export function localeOf(t: Translate): string {
  const language = t('language');
  return language === 'en' || language === 'language' || language === '' ? 'en-GB' : language;
}
