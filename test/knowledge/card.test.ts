import { expect, test } from 'vitest';
import { projectCard, type CardContent } from '../../knowledge/card.ts';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';

const { briefing } = compile(readBriefingFiles());

function card(id: string): CardContent {
  const content = projectCard(briefing, id);
  if (!content) throw new Error(`no entry ${id}`);
  return content;
}

function sells(id: string) {
  return card(id).relations.find((relation) => relation.relation === 'sells arms to');
}

test('an unknown entry has no card', () => {
  expect(projectCard(briefing, 'no-such-entry')).toBeUndefined();
});

test('a president-elect of 2024 is shown as such, with what came since and its source', () => {
  const lai = card('lai-ching-te');
  expect(lai.role.asOf).toBe('2024-04-20');
  expect(lai.nativeName).toEqual({ text: '賴清德', lang: 'zh-Hant' });
  expect(lai.flag).toBe('tw');
  const swornIn = lai.since.find((change) => change.date === '2024-05-20');
  expect(swornIn?.text).toContain('Sworn in as president');
  expect(swornIn?.sources.map((source) => source.publisher)).toContain('CNA / Focus Taiwan');
});

test('copies and weak pages are named, never linked', () => {
  const sources = briefing.entries.flatMap(({ id }) =>
    [...card(id).facts, ...card(id).since].flatMap((statement) => statement.sources),
  );
  expect(sources.some((source) => source.link)).toBe(true);
  for (const { link, quality } of sources)
    expect(link).toBe(['primary', 'news', 'reference'].includes(quality));
});

test('every statement on every card has its sources', () => {
  for (const { id } of briefing.entries)
    for (const statement of [...card(id).facts, ...card(id).since, ...card(id).events])
      expect(statement.sources, `${id}: ${statement.text}`).not.toHaveLength(0);
});

test('a statement on weak sources only is flagged', () => {
  expect(card('ukraine').since.at(-1)?.weak).toBe(true);
});

test('a relation is on both cards, once as subject and once as object', () => {
  expect(sells('united-states')).toMatchObject({ entry: 'taiwan', direction: 'out' });
  expect(sells('taiwan')).toMatchObject({ entry: 'united-states', direction: 'in' });
});

test('a claim names whose it is', () => {
  const claims = briefing.entries
    .flatMap(({ id }) => card(id).relations)
    .filter((relation) => relation.status === 'claim');
  expect(claims).not.toHaveLength(0);
  for (const claim of claims) expect(claim.attributedTo).toBeTruthy();
});

test('events and changes are in order of time', () => {
  for (const { id } of briefing.entries) {
    for (const list of [card(id).events, card(id).since]) {
      const dates = list.map((item) => item.date);
      expect(dates).toEqual(dates.toSorted());
    }
  }
});

test('nothing is known later than the briefing’s last day of knowledge', () => {
  for (const { id, over } of briefing.entries) {
    const { knownUntil = '' } = card(id);
    if (over) continue;
    expect(knownUntil >= briefing.date.slice(0, 4), id).toBe(true);
    expect(knownUntil <= briefing.knowledgeUntil, id).toBe(true);
  }
  expect(card('lai-ching-te').knownUntil).toBe('2026-04-10');
});

test.each([
  ['a summit', 'woodside-summit-2023', false],
  ['an election', 'us-presidential-election-2024', false],
  ['a war that goes on', 'russia-ukraine-war', true],
  ['a law in force', 'tiktok-divestiture', true],
  ['a person', 'antony-blinken', true],
])('the knowledge of %s can grow old only while there is more to come', (_, id, canGrowOld) => {
  expect(card(id).knownUntil !== undefined).toBe(canGrowOld);
});
