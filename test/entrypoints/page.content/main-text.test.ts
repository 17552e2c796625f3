// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readMainText } from '../../../entrypoints/page.content/main-text.ts';

/**
 * happy-dom knows no XPath, and finds nothing by "main:not(article *)".
 * @param text what paths lead to
 * @param parts how many elements are tagged as the page's own text, none of them in another one
 * @param around what the path around several of them leads to
 */
function answer(text: string, parts: number, around = text): void {
  Object.assign(document, {
    evaluate: (path: string) => ({ stringValue: path.includes('last()') ? around : text }),
  });
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

describe('several parts', () => {
  const part = 'words '.repeat(200);
  const around = 'words '.repeat(1_000);
  beforeEach(() => {
    document.body.innerHTML = `<div><article>${part}</article>beside<article>${part}</article></div>`;
  });

  test('in one child of the body: its text is told without touching an element', () => {
    answer(part, 2, around);
    const touched = vi.spyOn(document, 'body', 'get');
    expect(readMainText(true)).toMatchObject({ texts: [around], isWide: true });
    expect(touched).not.toHaveBeenCalled();
  });

  test('are told themselves where they are asked for', () => {
    answer(part, 2, around);
    expect(readMainText()?.texts).toEqual([part, part]);
  });

  test('in several children of the body are told themselves', () => {
    answer(part, 2, '');
    expect(readMainText(true)?.texts).toEqual([part, part]);
  });
});

test('a short body is asked for its elements', () => {
  document.body.innerHTML = '<p>text</p>';
  answer('text', 0);
  expect(readMainText()?.findParts()).toEqual([document.body]);
});
