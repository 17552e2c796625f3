import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readBriefing, writeBriefing } from '../../knowledge/briefing-text.ts';
import { projectCard } from '../../knowledge/card.ts';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { publish } from '../../knowledge/published.ts';
import { sourceRefs } from '../../knowledge/source-refs.ts';

const { briefing } = compile(readBriefingFiles());
const published = publish(briefing);

/** As readers see it: what sources are called inside is nobody's business. */
const seen = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, function (this: unknown, key, part: unknown) {
      return key === 'id' && this instanceof Object && 'publisher' in this ? undefined : part;
    }),
  );

test('a card is the same from the published briefing as from the whole one', () => {
  for (const { id } of briefing.entries)
    expect(seen(projectCard(published, id))).toEqual(seen(projectCard(briefing, id)));
});

test('all that is told cites the same sources as the whole briefing', () => {
  const cited = (whole: Pick<typeof briefing, 'summary' | 'timeline' | 'sources'>) =>
    [
      ...whole.summary.lead,
      ...whole.summary.keyPoints,
      ...whole.summary.sections.flatMap(({ statements }) => statements),
      ...whole.summary.since.statements,
      ...whole.timeline,
    ].map(({ text, sources }) => [text, seen(sourceRefs(whole, sources))]);
  expect(cited(published)).toEqual(cited(briefing));
  expect(new Set(published.sources.map(({ id }) => id)).size).toBe(briefing.sources.length);
});

test('names are found by any spelling, each given once', () => {
  const lai = published.entries.find(({ id }) => id === 'lai-ching-te');
  expect(lai?.spellings).toContain('William Lai');
  expect(lai?.spellings).toContain('赖清德');
  // The name and the native name are fields of their own.
  const all = [lai?.name, lai?.nativeName?.text, ...(lai?.spellings ?? [])];
  expect(all).toContain('賴清德');
  expect(new Set(all).size).toBe(all.length);
});

test('as text it is whole: what is read back is what was written', () => {
  // Compared as data: fields that are undefined do not travel.
  expect(readBriefing(writeBriefing(published))).toEqual(JSON.parse(JSON.stringify(published)));
});

test('recognition’s rules stay with the Lexicon, and the pages light', () => {
  expect(JSON.stringify(published)).not.toMatch(/"(aliases|traps|contextWords)":/);
  // The popup with all knowledge may weigh 90 kB gzipped; its program needs about 40.
  expect(gzipSync(writeBriefing(published)).length).toBeLessThan(50_000);
});
