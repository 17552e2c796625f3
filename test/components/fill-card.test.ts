// @vitest-environment happy-dom
/** What a card says of time, by the day of the article it is shown in. */
import { beforeEach, expect, test } from 'vitest';
import { drawCard } from '../../components/draw-card.tsx';
import { fillCard } from '../../components/fill-card.ts';
import { build } from '../../entrypoints/page.content/build.ts';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { english } from './words.ts';

const { briefing } = compile(readBriefingFiles());
let card: Element;
const open = (entry: string, article: string | undefined) => {
  card = build(drawCard(briefing, entry, english)!) as Element;
  document.body.replaceChildren(card);
  const filling = { article, why: undefined, backTo: undefined, done: undefined };
  // Filling again changes nothing.
  fillCard(card, filling, english);
  fillCard(card, filling, english);
};
const told = (selector: string) =>
  [...card.querySelectorAll<HTMLElement>(selector)]
    .filter(({ hidden }) => !hidden)
    .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());

beforeEach(() => document.body.replaceChildren());

test.each([
  [undefined, ['Since the briefing 20 January 2025']],
  ['2024-04-22', ['After this article 20 January 2025']],
  ['2024-07-21', ['By the day of this article 21 July 2024', 'After this article 20 January 2025']],
  ['2025-03-01', ['Since the briefing 20 January 2025']],
])('an article of %s tells Biden’s changes under %j', (article, headings) => {
  open('joe-biden', article);
  expect(told('.change:not([hidden]) h3')).toEqual(headings);
});

test('the list of changes is divided where the article stands', () => {
  open('joe-biden', '2024-08-01');
  const [divide] = told('.divide');
  expect(divide).toBe('This article appeared on 1 August 2024. Later:');
  const at = card.querySelector('.divide:not([hidden])')!.closest('li')!;
  expect(at.dataset['date']).toBe('2025-01-20');
});

test('an article newer than what is known of the entry says so', () => {
  open('lai-ching-te', '2026-04-11');
  expect(told('.note')).toEqual([
    'This article is dated 11 April 2026. What we know of this entry goes up to 10 April 2026.',
  ]);
  open('lai-ching-te', '2026-04-10');
  expect(told('.note')).toEqual([]);
});

test('of an event that is over nothing newer is to be known, whatever the article’s day', () => {
  open('woodside-summit-2023', '2026-11-26');
  expect(told('.note')).toEqual([]);
  open('russia-ukraine-war', '2026-11-26');
  expect(told('.note')).toHaveLength(1);
});

test('the article stands on the strip, true to scale, and goes by its name where there is room', () => {
  const line = () => card.querySelector('[data-fill="article-line"]')!;
  open('joe-biden', '2025-06-01');
  expect(line().getAttribute('visibility')).toBe('visible');
  expect(line().textContent).toBe('article');
  open('joe-biden', '2024-04-22');
  expect(line().getAttribute('visibility')).toBe('visible');
  expect(line().textContent).toBe('');
  open('joe-biden', '2027-01-01');
  expect(line().getAttribute('visibility')).toBe('hidden');
});
