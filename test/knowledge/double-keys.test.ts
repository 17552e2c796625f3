import { expect, test } from 'vitest';
import { findDoubleKeys } from '../../knowledge/double-keys.ts';

test('a key given twice in one object is found, with the line of the second', () => {
  expect(findDoubleKeys('{\n "a": 1,\n "b": 2,\n "a": 3\n}')).toEqual([{ key: 'a', line: 4 }]);
});

test('the same key in another object, inner or later, is no double', () => {
  expect(findDoubleKeys('{"a": {"a": [{"a": 1}, {"a": 2}]}, "b": {"a": 3}}')).toEqual([]);
});

test('brackets, colons and escapes inside strings mislead nobody', () => {
  expect(findDoubleKeys(String.raw`{"a": "{\"a\": 1}", "b": "\\", "c}": "a\":"}`)).toEqual([]);
  expect(findDoubleKeys(String.raw`{"a": 1, "\u0061": 2}`)).toEqual([{ key: 'a', line: 1 }]);
});
