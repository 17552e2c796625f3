import { expect, test } from 'vitest';
import { checkContent } from '../../knowledge/check.ts';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import type { Briefing } from '../../knowledge/schema.ts';

const { briefing } = compile(readBriefingFiles());

/** What is found anew when a copy of the briefing is changed. */
function findings(change: (copy: Briefing) => void): string[] {
  const before = new Set(checkContent(briefing).map(asLine));
  const copy = structuredClone(briefing);
  change(copy);
  return checkContent(copy)
    .map(asLine)
    .filter((line) => !before.has(line));
}

const asLine = ({ file, path, reason }: { file: string; path: string; reason: string }): string =>
  `${file} › ${path}: ${reason}`;

const lai = (copy: Briefing) => copy.entries.find(({ id }) => id === 'lai-ching-te')!;

test('the bundled briefing has no relative words, no overlong texts and no loose ends', () => {
  const found = checkContent(briefing).filter(
    ({ reason }) => !/weak sources|has no alias in/.test(reason),
  );
  expect(found.map(asLine)).toEqual([]);
});

test('a word that means another day to every reader is found, but not in a quotation', () => {
  expect(findings((copy) => (lai(copy).role.text = 'Now president'))).toEqual([
    expect.stringContaining('entries/lai-ching-te.json › role.text: says “Now”'),
  ]);
  expect(findings((copy) => (lai(copy).role.text = 'Said “now”, “a year ago”'))).toEqual([]);
});

test('an overlong text is found', () => {
  expect(findings((copy) => (lai(copy).facts[0]!.text = 'word '.repeat(60)))).toEqual([
    expect.stringContaining('facts[0].text: has 300 characters, more than 260'),
  ]);
});

test('a card that opens without what the briefing says, for want of room, is found', () => {
  const long = (copy: Briefing) => {
    lai(copy).since[0]!.text = 'word '.repeat(50);
    lai(copy).briefing[0]!.text = 'word '.repeat(40);
  };
  expect(findings(long)).toEqual([
    expect.stringContaining('entries/lai-ching-te.json › briefing: does not fit the first view'),
  ]);
  const ait = (copy: Briefing) => copy.entries.find(({ id }) => id === 'ait')!;
  const noRoom = (copy: Briefing) => {
    ait(copy).role.text = 'word '.repeat(25);
    ait(copy).since = [{ ...lai(copy).since[0]!, id: 'ait.s1', text: 'word '.repeat(50) }];
  };
  expect(findings(noRoom)).toEqual([
    expect.stringContaining('entries/ait.json › facts: does not fit the first view'),
  ]);
});

test('a statement on weak sources only is found', () => {
  expect(findings((copy) => (lai(copy).facts[0]!.sources = ['zambian-1229']))).toEqual([
    expect.stringContaining('entries/lai-ching-te.json › facts[0]: rests on weak sources only'),
  ]);
});

test('a language without an alias is found', () => {
  expect(findings((copy) => delete lai(copy).aliases.ko)).toEqual([
    expect.stringContaining('entries/lai-ching-te.json › aliases: has no alias in ko'),
  ]);
});

test('an entry to which nothing leads is found', () => {
  const alone = structuredClone(lai(structuredClone(briefing)));
  alone.id = 'nobody';
  expect(findings((copy) => copy.entries.push(alone))).toContainEqual(
    expect.stringContaining('entries/nobody.json › : nobody links to it'),
  );
});

test('a source that nothing cites is found', () => {
  expect(findings((copy) => copy.sources.push({ ...copy.sources[0]!, id: 'never-cited' }))).toEqual(
    [expect.stringContaining('“never-cited” is cited by nothing')],
  );
});
