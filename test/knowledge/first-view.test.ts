import { expect, test } from 'vitest';
import { FIRST_VIEW, firstView } from '../../knowledge/first-view.ts';
import { projectCard } from '../../knowledge/card.ts';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';

const { briefing } = compile(readBriefingFiles());
const cards = briefing.entries.map(({ id }) => projectCard(briefing, id)!);

test.each(cards.map((card) => [card.id, card] as const))(
  '%s says at a glance what is short, strong and never nothing',
  (_, card) => {
    const { change, earlier, says, fact } = firstView(card);
    expect(change ?? says ?? fact).toBeDefined();
    for (const shown of [change, ...earlier, fact]) expect(shown?.weak ?? false).toBe(false);
    expect(fact && card.inBriefing).toBeFalsy();
    // In an article between two changes both are shown: that too must fit.
    const longest = Math.max(0, ...earlier.map(({ text }) => text.length));
    const always = [card.name, card.role.text, change?.text, says?.text, fact?.text];
    expect(always.join(' ').length + longest).toBeLessThanOrEqual(FIRST_VIEW);
  },
);

test('the latest change is shown, and those before it in order', () => {
  const { change, earlier } = firstView(cards.find(({ id }) => id === 'joe-biden')!);
  expect(change?.date).toBe('2025-01-20');
  expect(earlier.map(({ date }) => date)).toEqual(['2024-07-21']);
});
