// @vitest-environment happy-dom
/** What the first look at a page says: whether its main text may concern us. */
import { afterEach, expect, test, vi } from 'vitest';
import { takeFirstLook } from '../../../entrypoints/page.content/first-look.ts';
import { answerPaths, forgetPaths } from './answer-paths.ts';

// What the build writes into the page script.
vi.mock('../../../entrypoints/page.content/anchors.ts', async () => {
  const { compile } = await import('../../../knowledge/compile.ts');
  const { readBriefingFiles } = await import('../../../knowledge/files.ts');
  const { countAnchors } = await import('../../../knowledge/sniff.ts');
  const { anchors } = compile(readBriefingFiles()).lexicon;
  return { countAnchorsIn: (text: string, enough: number) => countAnchors(anchors, text, enough) };
});

const FILLING =
  'The committee met for three hours and agreed on nothing but the date of its next meeting. ';
const NAMED = 'China spoke of Taiwan, and Beijing of nothing else. ';
/** Some 9,000 units: three names are enough up to there. */
const LONG = FILLING.repeat(100);

afterEach(forgetPaths);

function look(title: string, body: string): boolean {
  document.title = title;
  document.body.innerHTML = body;
  answerPaths(document.body.textContent, 0);
  const onKnown = vi.fn();
  takeFirstLook({ signal: new AbortController().signal, onKnown, slice: Infinity });
  expect(onKnown).toHaveBeenCalledOnce();
  return onKnown.mock.calls[0]![0] !== undefined;
}

test.each([
  ['three names in a text of usual length', '', NAMED + LONG.slice(0, 8_000), true],
  ['three names in a text of four times that', '', NAMED + LONG.repeat(4), false],
  ['as many to its length', '', (NAMED + LONG.slice(0, 8_900)).repeat(4), true],
  ['three beyond the first window asked', '', LONG.repeat(6) + NAMED.repeat(7), true],
  ['three in all of several windows', '', LONG.repeat(6) + NAMED, false],
  ['a long text under a title that names one', 'Talks in Beijing', NAMED + LONG.repeat(4), true],
  ['such a title, and a text that names none', 'Talks in Beijing', LONG, false],
  ['a title with a whole name, of which the text has a word', 'Wang Yi in Berne', LONG, true],
  ['a whole name, of which a word may follow', '', `Wang Yi left. ${LONG.repeat(4)}`, true],
  [
    'three names in a text of usual length with a long script',
    '',
    `<p>${NAMED}${LONG.slice(0, 8_000)}</p><script type="text/plain">${LONG.repeat(4)}</script>`,
    true,
  ],
])('%s', (_name, title, body, may) => {
  expect(look(title, body)).toBe(may);
});
