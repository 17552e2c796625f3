import { expect, test } from 'vitest';
import { createSearch, searchTerms } from '../../../entrypoints/shared/entry-search.ts';
import { findEntryByName } from '../../../entrypoints/shared/entry-names.ts';
import { compile } from '../../../knowledge/compile.ts';
import { readBriefingFiles } from '../../../knowledge/files.ts';
import { publish } from '../../../knowledge/published.ts';

const { entries } = publish(compile(readBriefingFiles()).briefing);
const search = createSearch(entries);

test.each([
  ['Blinken', 'antony-blinken'],
  ['blinkin', 'antony-blinken'],
  ['Lai Ching', 'lai-ching-te'],
  ['ching-te', 'lai-ching-te'],
  ['賴清德', 'lai-ching-te'],
  ['赖清德', 'lai-ching-te'],
  ['习近平', 'xi-jinping'],
  ['Yelen', 'janet-yellen'],
  ['Schanghai', 'shanghai'],
  ['Блинкен', 'antony-blinken'],
  ['fentanil', 'fentanyl-cooperation'],
])('%j finds %s first', (query, id) => {
  expect(search(query)[0]).toBe(id);
});

test.each([
  ['tik tok', 'tiktok-divestiture'],
  ['the Tik Tok law', 'tiktok-divestiture'],
  ['fenta nyl', 'fentanyl-cooperation'],
])('%j, written in more words than the name is, finds %s', (query, id) => {
  expect(search(query)).toContain(id);
});

test('what is told of an entry is searched too', () => {
  // Hsiao Bi-khim is no entry; the vice president stands in what is told of Lai.
  expect(search('Hsiao Bi-khim')).toContain('lai-ching-te');
});

test('nonsense and nothing find nothing', () => {
  expect(search('zzzqqq')).toEqual([]);
  expect(search('  ')).toEqual([]);
});

test('all words must be found', () => {
  expect(search('Blinken zzzqqq')).toEqual([]);
});

test('scripts without spaces are cut into pairs', () => {
  expect(searchTerms('拜登 Biden’s習近平')).toEqual(['biden', '拜登', '習近', '近平']);
});

test.each([
  ['Lai Ching-te', 'lai-ching-te'],
  ['LAI CHING-TE’S', 'lai-ching-te'],
  ['  William Lai,', 'lai-ching-te'],
  ['賴清德', 'lai-ching-te'],
  ['a sentence with Lai Ching-te', undefined],
  ['', undefined],
])('the selected words %j name %s', (words, id) => {
  expect(findEntryByName(entries, words)?.id).toBe(id);
});
