import { expect, test } from 'vitest';
import { checkContent } from '../../knowledge/check.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { runCheck } from '../../knowledge/run-check.ts';

const files = readBriefingFiles();

test('warnings are listed by file, and do not fail the check', () => {
  const { report, exitCode } = runCheck(files, [
    checkContent,
    () => [{ file: 'entries/china.json', path: 'name', reason: 'could be shorter' }],
  ]);
  expect(exitCode).toBe(0);
  expect(report).toContain('  entries/china.json › name: could be shorter\n');
  expect(report).toMatch(
    /\n75 entries, \d+ events, \d+ relations, \d+ sources: no errors, \d+ warnings\.$/,
  );
});

test('a briefing without findings says so in one line', () => {
  expect(runCheck(files, []).report).toMatch(/^75 entries.*no warnings\.$/);
});

test('a briefing that may not be published fails the check with all its problems', () => {
  const { report, exitCode } = runCheck(new Map([...files, ['entries/china.json', '{']]), []);
  expect(exitCode).toBe(1);
  expect(report).toContain('The briefing has 1 problem;');
  expect(report).toContain('entries/china.json › line 1: is not JSON');
});
