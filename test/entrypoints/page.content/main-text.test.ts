// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { readMainText } from '../../../entrypoints/page.content/main-text.ts';

/** happy-dom knows no XPath: the one text asked for by it. */
function answerPaths(text: string): void {
  Object.assign(document, { evaluate: () => ({ stringValue: text }) });
}

afterEach(() => {
  Reflect.deleteProperty(document, 'evaluate');
  vi.restoreAllMocks();
});

test.each([
  ['a long main part', '<main>text</main>', 'words '.repeat(300)],
  ['a body without one', '<p>text</p>', 'words '.repeat(1_000)],
])('%s is told without touching an element', (_name, body, text) => {
  document.body.innerHTML = body;
  answerPaths(text);
  const touched = vi.spyOn(document, 'body', 'get');
  expect(readMainText()?.texts).toEqual([text]);
  expect(touched).not.toHaveBeenCalled();
});

test('a short body is asked for its elements', () => {
  document.body.innerHTML = '<p>text</p>';
  answerPaths('text');
  expect(readMainText()?.findParts()).toEqual([document.body]);
});
