import { expect, test } from 'vitest';
import { parseLinks, plainText } from '../../knowledge/links.ts';

test('a text is split into words and links, in order', () => {
  expect(parseLinks('[[xi-jinping|Xi]] met [[joe-biden|Biden]].')).toEqual([
    { text: 'Xi', entry: 'xi-jinping' },
    { text: ' met ' },
    { text: 'Biden', entry: 'joe-biden' },
    { text: '.' },
  ]);
});

test('a text without links is one part, an empty one none', () => {
  expect(parseLinks('No links [at] all')).toEqual([{ text: 'No links [at] all' }]);
  expect(parseLinks('')).toEqual([]);
});

test('the reader sees the words of a link', () => {
  expect(plainText('The [[taiwan|island]] of [[taiwan|Taiwan]]')).toBe('The island of Taiwan');
});

test('a broken link stays as it stands, to be seen and refused', () => {
  expect(plainText('The [[taiwan]] and [[taiwan|')).toBe('The [[taiwan]] and [[taiwan|');
});
