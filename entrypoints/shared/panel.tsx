/** What popup, options and first-run page have in common: words, theme, the wait for the settings. */
import { render, type ComponentChild } from 'preact';
import { browser } from 'wxt/browser';
import { TranslateContext, type Translate } from '../../components/translate.tsx';
import type { Settings } from './settings.ts';
import '../../assets/tokens.css';
import '../../components/panel.css';

/** Messages by the browser; a key without one gives "", so that optional words can be left out. */
export const translate: Translate = (key, ...substitutions) =>
  browser.i18n.getMessage(key as 'extensionName', substitutions.map(String));

/** Draws the view into the page once it has something to say: an empty state never flashes up. */
export function mount(view: ComponentChild): void {
  document.documentElement.lang = translate('language') || 'en';
  document.documentElement.dir = translate('@@bidi_dir');
  render(
    <TranslateContext.Provider value={translate}>{view}</TranslateContext.Provider>,
    document.getElementById('app')!,
  );
}

/** Shows a theme now, and keeps the choice where before-paint.js finds it before the next first paint. */
export function applyTheme({ theme }: Pick<Settings, 'theme'>): void {
  localStorage.setItem('theme', theme);
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset['theme'] = theme === 'page' ? (dark ? 'dark' : 'light') : theme;
}
