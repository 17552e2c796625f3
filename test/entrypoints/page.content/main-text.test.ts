// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readMainText } from '../../../entrypoints/page.content/main-text.ts';

/**
 * happy-dom knows no XPath, and finds nothing by "main:not(article *)".
 * @param text the one text asked for by a path
 * @param parts how many elements are tagged as the page's own text, none of them in another one
 * @param children in how many children of the body those stand
 */
function answer(text: string, parts: number, children = 1): void {
  Object.assign(document, { evaluate: () => ({ stringValue: text }) });
  const findAll = document.querySelectorAll.bind(document);
  const told = (length: number) => ({ length }) as NodeListOf<Element>;
  vi.spyOn(document, 'querySelectorAll').mockImplementation((selector: string) => {
    if (selector.startsWith('body>')) return told(children);
    return selector.includes(':not(') ? told(parts) : findAll(selector);
  });
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
    answer(around, 2);
    const touched = vi.spyOn(document, 'body', 'get');
    expect(readMainText(true)).toMatchObject({ texts: [around], isWide: true });
    expect(touched).not.toHaveBeenCalled();
  });

  test('are told themselves where they are asked for', () => {
    answer(around, 2);
    expect(readMainText()?.texts).toEqual([part, part]);
  });

  test('in several children of the body are told themselves', () => {
    answer(around, 2, 2);
    expect(readMainText(true)?.texts).toEqual([part, part]);
  });
});

test('a short body is asked for its elements', () => {
  document.body.innerHTML = '<p>text</p>';
  answer('text', 0);
  expect(readMainText()?.findParts()).toEqual([document.body]);
});
