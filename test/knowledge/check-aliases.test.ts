import { expect, test } from 'vitest';
import { checkAliases } from '../../knowledge/check-aliases.ts';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { findLookAlikes } from '../../knowledge/look-alikes.ts';
import type { Briefing } from '../../knowledge/schema.ts';

const { briefing, lexicon } = compile(readBriefingFiles());

/** What is found anew when an entry of a copy of the briefing is changed. */
function findings(
  check: (copy: Briefing) => ReturnType<typeof findLookAlikes>,
  id: string,
  change: (entry: Briefing['entries'][number]) => void,
): string[] {
  const known = new Set(check(briefing).map(({ reason }) => reason));
  const copy = structuredClone(briefing);
  change(copy.entries.find((entry) => entry.id === id)!);
  return check(copy)
    .map(({ reason }) => reason)
    .filter((reason) => !known.has(reason));
}

const aliases = (copy: Briefing) => checkAliases(copy, lexicon);

test('every plain alias of the bundled briefing is recognised as its entry', () => {
  const found = aliases(briefing).filter(({ path }) => path.startsWith('aliases'));
  expect(found.map(({ reason }) => reason)).toEqual([]);
});

test('an alias that is read as another entry, or not at all, is found', () => {
  const add = (text: string) =>
    findings(aliases, 'japan', (entry) => {
      entry.aliases.en!.push({ text, rule: 'plain' });
    });
  expect(add('Taiwan')).toEqual([expect.stringContaining('“Taiwan” is recognised as taiwan')]);
  expect(add('Yamato')).toEqual([expect.stringContaining('“Yamato” is not recognised')]);
});

test('a trap inside which its entry is recognised is found', () => {
  const add = (text: string) =>
    findings(aliases, 'japan', (entry) => {
      entry.traps.push({ text, why: 'test' });
    });
  expect(add('leaving Japan')).toEqual([expect.stringContaining('“leaving Japan” is recognised')]);
  expect(add('Bank of Japan')).toEqual([]);
});

test('words of the bundle that differ from an alias in case, accents or one letter are listed', () => {
  const add = (text: string) =>
    findings(findLookAlikes, 'yun-sun', (entry) => {
      entry.aliases.en!.push({ text, rule: 'evidence' });
    });
  expect(add('Reuter')).toEqual([]);
  expect(add('Chine')).toContainEqual(
    expect.stringContaining('“Chine” could be taken for “China”'),
  );
  expect(add('Tariff')).toEqual([expect.stringContaining('“tariff”')]);
});
