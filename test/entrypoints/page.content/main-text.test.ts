// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readMainText } from '../../../entrypoints/page.content/main-text.ts';
import { answerPaths, forgetPaths } from './answer-paths.ts';

afterEach(forgetPaths);

test.each([
  ['a long main part', '<main>text</main>', 0, 'words '.repeat(300)],
  ['a long article', '<p>text</p>', 1, 'words '.repeat(300)],
  ['a body without one', '<p>text</p>', 0, 'words '.repeat(1_000)],
])('%s is told without touching an element', (_name, body, articles, text) => {
  document.body.innerHTML = body;
  answerPaths(text, articles);
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
    answerPaths(part, 2, around);
    const touched = vi.spyOn(document, 'body', 'get');
    expect(readMainText(true)).toMatchObject({ texts: [around], isWide: true });
    expect(touched).not.toHaveBeenCalled();
  });

  test('are told themselves where they are asked for', () => {
    answerPaths(part, 2, around);
    expect(readMainText()?.texts).toEqual([part, part]);
  });

  test('in several children of the body are told themselves', () => {
    answerPaths(part, 2, '');
    expect(readMainText(true)?.texts).toEqual([part, part]);
  });
});

test('a short body is asked for its elements', () => {
  document.body.innerHTML = '<p>text</p>';
  answerPaths('text', 0);
  expect(readMainText()?.findParts()).toEqual([document.body]);
});
