/**
 * Stands in for WXT's context object, which carries the polyfill (3 kB gzipped) and, on every page, posts a message to
 * the page's own window to find older copies of itself. `index.ts` sees to one copy without a word to the page.
 */
export function ContentScriptContext(): void {}
