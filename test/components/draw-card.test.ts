import { expect, test } from 'vitest';
import { drawCard } from '../../components/draw-card.tsx';
import { shortName } from '../../components/short-name.ts';
import { FIRST_VIEW } from '../../knowledge/first-view.ts';
import type { Tree } from '../../components/tree.ts';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';

const { briefing } = compile(readBriefingFiles());
const draw = (id: string) => drawCard(briefing, id, (key, ...given) => [key, ...given].join(' '))!;

const isHidden = (tree: Tree) => typeof tree !== 'string' && 'hidden' in tree.attributes;
function text(tree: Tree, leave: (tree: Tree) => boolean = () => false): string {
  if (typeof tree === 'string') return tree;
  return leave(tree) ? '' : tree.children.map((child) => text(child, leave)).join('');
}
function all(tree: Tree, tag: string): Exclude<Tree, string>[] {
  if (typeof tree === 'string') return [];
  return [
    ...(tree.tag === tag ? [tree] : []),
    ...tree.children.flatMap((child) => all(child, tag)),
  ];
}

test.each(briefing.entries.map(({ id }) => id))('%s can be read at a glance', (id) => {
  const first = text(
    draw(id),
    (tree) =>
      typeof tree !== 'string' && (tree.tag === 'details' || tree.tag === 'h3' || isHidden(tree)),
  );
  expect(first.length).toBeLessThanOrEqual(FIRST_VIEW + 60);
});

test('every card survives being sent, and says name, role and all its facts', () => {
  for (const entry of briefing.entries) {
    const tree = draw(entry.id);
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
    const said = text(tree);
    for (const part of [entry.name, entry.role.text, ...entry.facts, ...entry.since])
      expect(said).toContain(typeof part === 'string' ? part : part.text);
  }
});

test('every fact bears its date, and the month for which its sources vouch where that is not the briefing’s', () => {
  const dated = (id: string) =>
    all(draw(id), 'time').map((time) => [time.attributes['datetime'], text(time)]);
  for (const { id, facts } of briefing.entries) {
    const days = dated(id).map(([day]) => day);
    for (const { date } of facts) expect(days, id).toContain(date);
  }
  expect(dated('stimson-center')).toContainEqual(['1989', '1989']);
  expect(dated('wang-yi')).toContainEqual(['2023-07-25', '25 July 2023']);
  expect(dated('xi-jinping')).toContainEqual([
    '2023-11-15',
    '15 November 2023 · card_as_of February 2026',
  ]);
});

test('what is to be known of a source or an event is said beside it', () => {
  expect(text(draw('li-qiang'))).toContain(
    'People’s Daily Online, 12 Mar 2023 (Chinese state media)',
  );
  expect(text(draw('ait'))).toContain('(archived copy of 2022)');
  expect(text(draw('janet-yellen'))).toContain(
    '(Beijing counts the visit from 4 April, the arrival)',
  );
});

test('links leave no trace behind, and lead nowhere but to sources, the encyclopedia and a draft', () => {
  for (const { id } of briefing.entries)
    for (const { attributes } of all(draw(id), 'a')) {
      expect(attributes['href']).toMatch(/^(https?:\/\/|mailto:\?subject=)/);
      if (attributes['target']) expect(attributes['rel']).toBe('noopener noreferrer');
    }
});

test('knowledge is marked as English, native names by their own language', () => {
  const tree = draw('lai-ching-te');
  const native = all(tree, 'span').find(({ attributes }) => attributes['class'] === 'native')!;
  expect(native.attributes['lang']).toMatch(/^zh/);
  expect(all(tree, 'h2')[0]!.children[0]).toMatchObject({ attributes: { lang: 'en' } });
});

test('an unknown entry is an answer, not an error', () => {
  expect(drawCard(briefing, 'nobody', (key) => key)).toBeUndefined();
});

/** Texts of a card's drawing by the class of what they stand in, each with the attributes it is drawn with. */
const drawnTexts = (id: string) =>
  all(draw(id), 'svg')
    .filter(({ attributes }) => attributes['class'] === 'graph')
    .flatMap((graph) => all(graph, 'g'))
    .flatMap(({ attributes, children }) =>
      children.flatMap((child) =>
        typeof child !== 'string' && child.tag === 'text'
          ? [{ of: attributes['class'], text: text(child), ...child.attributes }]
          : [],
      ),
    );

test('an entry’s own name fits its box in the drawing, in as many lines as it needs', () => {
  for (const { id, name } of briefing.entries) {
    const lines = drawnTexts(id).filter(({ of }) => of === 'node own');
    if (lines.length === 0) continue;
    // Bold letters are about 7.2 wide, and the box holds 90.
    for (const line of lines) expect(line.text.length, line.text).toBeLessThanOrEqual(12);
    const told = lines.map((line) => line.text).join('');
    if (told.includes('…')) continue;
    const letters = (words: string) => words.replaceAll(' ', '');
    expect(letters(told)).toBe(letters(shortName(name)));
  }
});

test('no text of the drawing is stretched to its room', () => {
  for (const { id } of briefing.entries)
    for (const { text: words, ...attributes } of drawnTexts(id))
      expect(attributes, words).not.toHaveProperty('textLength');
});
