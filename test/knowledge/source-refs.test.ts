import { expect, test } from 'vitest';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { isWeak, noteOf, sourceRefs } from '../../knowledge/source-refs.ts';

const { briefing } = compile(readBriefingFiles());

test('sources come in the order asked for, with their dates', () => {
  const [report, text] = sourceRefs(briefing, ['cna-0520', 'taipeitimes-afp-0422']);
  expect(report).toMatchObject({ publisher: 'CNA / Focus Taiwan', date: '2024-05-20', link: true });
  expect(text).toMatchObject({ publisher: 'Taipei Times (AFP text)', undated: false });
});

test('a source without a date gives the day it was read and says so', () => {
  const [page] = sourceRefs(briefing, ['wp-stimson']);
  expect(page).toMatchObject({
    undated: true,
    date: '2026-11-23',
    dateNote: 'version from before 2015',
  });
});

test('a note tells of the date first and ends without a full stop', () => {
  expect(noteOf({})).toBeUndefined();
  expect(noteOf({ dateNote: 'archived copy of 2022' })).toBe('archived copy of 2022');
  expect(noteOf({ dateNote: 'a copy', note: 'State media. Gives a view.' })).toBe(
    'a copy. State media. Gives a view',
  );
});

test('a copy is named, not linked', () => {
  expect(sourceRefs(briefing, ['state-readout-0426'])[0]).toMatchObject({
    quality: 'primary-copy',
    link: false,
  });
});

test('one better source makes a statement more than weak', () => {
  expect(isWeak(sourceRefs(briefing, ['zambian-1229', 'austin-arms-2025']))).toBe(true);
  expect(isWeak(sourceRefs(briefing, ['zambian-1229', 'cna-0520']))).toBe(false);
});
