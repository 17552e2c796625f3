/** Highlighter libraries, each with the options its documentation gives for whole names. All of them change the page. */
import AdvancedMark from 'advanced-mark.js';
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { aliasExpression } from './expression.ts';

export function markByFindAndReplace(aliases: readonly string[]): number {
  let count = 0;
  findAndReplaceDOMText(document.body, {
    find: aliasExpression(aliases),
    preset: 'prose',
    replace: (portion) => {
      count++;
      const mark = document.createElement('mark');
      mark.textContent = portion.text;
      return mark;
    },
  });
  return count;
}

const WHOLE_NAMES = {
  separateWordSearch: false,
  accuracy: 'exactly',
  caseSensitive: true,
  diacritics: false,
  acrossElements: true,
} as const;

/** With the two options made for long lists: terms combined into few expressions, text nodes kept. Without them it takes a hundred times longer. */
export function markByAdvancedMark(aliases: readonly string[]): number {
  let count = 0;
  const options = { ...WHOLE_NAMES, combinePatterns: true, cacheTextNodes: true };
  const done = (total: number) => (count = total);
  new AdvancedMark(document.body).mark([...aliases], { ...options, done });
  return count;
}

/** mark.js goes from one term to the next by calling deeper: very long lists overflow the stack. */
const TERMS_AT_A_TIME = 100;

export function markByMark(aliases: readonly string[]): number {
  let count = 0;
  const marker = new Mark(document.body);
  const done = (total: number) => (count += total);
  for (let from = 0; from < aliases.length; from += TERMS_AT_A_TIME)
    marker.mark(aliases.slice(from, from + TERMS_AT_A_TIME), { ...WHOLE_NAMES, done });
  return count;
}
