import { expect, test } from 'vitest';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { BriefingError, type Problem } from '../../knowledge/problems.ts';
import { BREAKAGES, CHINA, LAI, type Broken } from './breakages.ts';

const good = readBriefingFiles();
/** The problems found when one file is changed; none when it compiles. */
function problemsOf(file: string, change: (json: Broken) => void): readonly Problem[] {
  const json: unknown = JSON.parse(good.get(file)!);
  change(json);
  return problemsOfText(file, JSON.stringify(json, null, 2));
}

function problemsOfText(file: string, text: string | undefined): readonly Problem[] {
  const files = new Map(good);
  if (text === undefined) files.delete(file);
  else files.set(file, text);
  try {
    compile(files);
  } catch (error) {
    if (error instanceof BriefingError) return error.problems;
    throw error;
  }
  return [];
}

test('the bundled briefing compiles with all its entries, frozen', () => {
  const { briefing } = compile(good);
  expect(briefing.entries).toHaveLength(75);
  expect(briefing.entries.filter((entry) => entry.inBriefing)).toHaveLength(50);
  expect(Object.isFrozen(briefing.entries[0]?.facts[0]?.sources)).toBe(true);
});

test.each(BREAKAGES)('$name is refused with file, place and reason', (breakage) => {
  const { file, change, path, reason } = breakage;
  const problems = problemsOf(file, change);
  const found = problems.filter((problem) => problem.file === file && problem.path === path);
  expect(found.map((problem) => problem.reason)).toEqual([expect.stringMatching(reason)]);
});

test('a file that is not JSON is refused with its line', () => {
  const broken = good.get(LAI)!.replace('"kind":', '"kind"');
  expect(problemsOfText(LAI, broken)).toEqual([
    { file: LAI, path: 'line 3', reason: expect.stringContaining('is not JSON') as string },
  ]);
  expect(problemsOfText(LAI, '')[0]).toMatchObject({ file: LAI, path: 'line 1' });
});

test('a briefing without briefing.json is refused', () => {
  expect(problemsOfText('briefing.json', undefined)).toContainEqual({
    file: 'briefing.json',
    path: '',
    reason: 'is missing from the briefing folder',
  });
});

test('a field that stands twice is refused, as JSON would drop the first', () => {
  const doubled = good.get(LAI)!.replace('"kind"', '"since": [],\n  "kind"');
  expect(problemsOfText(LAI, doubled)).toEqual([
    {
      file: LAI,
      path: expect.stringMatching(/^line \d\d+$/) as string,
      reason: expect.stringContaining('“since” stands twice') as string,
    },
  ]);
});

test('a file that would never be read is refused', () => {
  expect(problemsOfText('entry/japan.json', good.get('entries/japan.json'))).toEqual([
    {
      file: 'entry/japan.json',
      path: '',
      reason: expect.stringContaining('would never be read') as string,
    },
  ]);
});

test('all problems of all files are told at once, and nobody is blamed for another’s', () => {
  const files = new Map(good);
  files.set(LAI, '{');
  files.set(CHINA, good.get(CHINA)!.replace('"kind": "place"', '"kind": "land"'));
  const japan: Broken = JSON.parse(good.get('entries/japan.json')!);
  japan.related.push('atlantis');
  files.set('entries/japan.json', JSON.stringify(japan));
  expect(() => compile(files)).toThrow(
    /^The briefing has 3 problems;.*\n {2}entries\/china\.json › kind:.*\n {2}entries\/japan\.json › related\[\d\]:.*\n {2}entries\/lai-ching-te\.json › line 1: is not JSON/,
  );
});
