import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { projectCard } from '../../knowledge/card.ts';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { publish } from '../../knowledge/published.ts';

const { briefing } = compile(readBriefingFiles());
const published = publish(briefing);

test('a card is the same from the published briefing as from the whole one', () => {
  for (const { id } of briefing.entries)
    expect(projectCard(published, id)).toEqual(projectCard(briefing, id));
});

test('names are found by any spelling, each given once', () => {
  const lai = published.entries.find(({ id }) => id === 'lai-ching-te');
  expect(lai?.spellings).toContain('William Lai');
  expect(lai?.spellings).toContain('賴清德');
  expect(new Set(lai?.spellings).size).toBe(lai?.spellings.length);
});

test('recognition’s rules stay with the Lexicon, and the pages light', () => {
  expect(JSON.stringify(published)).not.toMatch(/"(aliases|traps|contextWords)":/);
  // The popup with all knowledge may weigh 90 kB gzipped; this leaves a good 25 kB for its program.
  expect(gzipSync(JSON.stringify(published)).length).toBeLessThan(65_000);
});
