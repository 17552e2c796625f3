import { expect, test } from 'vitest';
import { ageOf, ageWords, dateWords, spanWords } from '../../components/date-words.ts';
import { english } from './words.ts';

test.each([
  ['2024-04-20', '20 April 2024'],
  ['2024-04', 'April 2024'],
  ['2024', '2024'],
])('%s is written as exactly as it is known: %s', (date, words) => {
  expect(dateWords(date, english)).toBe(words);
});

test('what two days share is said once', () => {
  expect(spanWords('2024-04-24', '2024-04-26', english)).toMatch(/^24\s?–\s?26 April 2024$/);
  expect(spanWords('2024-04-24', undefined, english, 'short')).toBe('24 Apr 2024');
});

test.each([
  ['2026-11-23', 'two years and seven months ago'],
  ['2024-04-20', 'less than a month ago'],
  ['2024-05-19', 'less than a month ago'],
  ['2024-05-20', 'one month ago'],
  ['2025-04-20', 'one year ago'],
  ['2025-04-19', 'eleven months ago'],
  ['2037-06-01', '13 years and one month ago'],
  ['2023-01-01', 'less than a month ago'],
])('on %s the briefing is from %s', (now, words) => {
  expect(ageWords('2024-04-20', new Date(now), english)).toBe(words);
});

test('a month is over on its own day, not after thirty', () => {
  expect(ageOf('2024-01-31', new Date('2024-03-01'))).toEqual({ years: 0, months: 1 });
});
