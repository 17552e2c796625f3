// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { readMainText } from '../../../entrypoints/page.content/main-text.ts';

/**
 * happy-dom knows no XPath, and finds nothing by "main:not(article *)".
 * @param text the one text asked for by a path
 * @param parts how many elements are tagged as the page's own text, none of them in another one
 */
function answer(text: string, parts: number): void {
  Object.assign(document, { evaluate: () => ({ stringValue: text }) });
  const findAll = document.querySelectorAll.bind(document);
  vi.spyOn(document, 'querySelectorAll').mockImplementation((selector: string) =>
    selector.includes(':not(') ? ({ length: parts } as NodeListOf<Element>) : findAll(selector),
  );
}

afterEach(() => {
  Reflect.deleteProperty(document, 'evaluate');
  vi.restoreAllMocks();
});

test.each([
  ['a long main part', '<main>text</main>', 1, 'words '.repeat(300)],
  ['a body without one', '<p>text</p>', 0, 'words '.repeat(1_000)],
])('%s is told without touching an element', (_name, body, parts, text) => {
  document.body.innerHTML = body;
  answer(text, parts);
  const touched = vi.spyOn(document, 'body', 'get');
  expect(readMainText()?.texts).toEqual([text]);
  expect(touched).not.toHaveBeenCalled();
});

test('around several parts the text of the body is told without touching an element', () => {
  const part = 'words '.repeat(200);
  document.body.innerHTML = `<article>${part}</article><p>beside</p><article>${part}</article>`;
  const around = 'words '.repeat(1_000);
  answer(around, 2);
  const touched = vi.spyOn(document, 'body', 'get');
  expect(readMainText(true)).toMatchObject({ texts: [around], isWide: true });
  expect(touched).not.toHaveBeenCalled();
  // And the parts themselves where they are asked for.
  expect(readMainText()?.texts).toEqual([part, part]);
});

test('a short body is asked for its elements', () => {
  document.body.innerHTML = '<p>text</p>';
  answer('text', 0);
  expect(readMainText()?.findParts()).toEqual([document.body]);
});
