/** What the first look at a page takes for a name of ours. */
import { expect, test } from 'vitest';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { countAnchors, mayConcernUs } from '../../knowledge/sniff.ts';

const { anchors } = compile(readBriefingFiles()).lexicon;

test.each([
  ['a surname that many bear', 'Lu P, Wang JB, Kensler TW; Wang HJ, Hoon DS; Connie Wang', 0],
  ['a party', 'The Republican Party and the Republic of Singapore', 0],
  ['a neighbour country', 'Burma, Thailand und Malaysia', 0],
  ['a newspaper', 'Baltimore Sun Media, the Baltimore Sun', 0],
  ['middle schools in Chinese', '中学，中心，水中', 0],
  ['a city hall in Korean', '시청 앞에서 회의 중 왕복 버스', 0],
  ['a country', 'China and Chinese cities', 2],
  ['a country as Korean headlines write it', '美·中 정상회담', 1],
  ['the same letter without Korean ones', '水中 中学 中心', 0],
  ['a Ukrainian word of one letter', 'І далі. І знову. І все. Їжа', 0],
  ['the name that has such a word', 'міністр Ван І', Infinity],
  ['a surname after an office', '習氏と習政権', 2],
])('%s: %s', (_what, text, count) => {
  expect(countAnchors(anchors, text, 10)).toBe(count);
});

test('a whole name says enough: its surname alone may follow', () => {
  expect(mayConcernUs(anchors, '', 'Wang Yi met the envoy. Wang smiled.')).toBe(true);
  expect(mayConcernUs(anchors, 'A talk with Wang Yi', 'Wang smiled.')).toBe(true);
  expect(mayConcernUs(anchors, '', 'Wang met the envoy. Wang smiled. Wang left.')).toBe(false);
});

test('of a long text more is asked, unless its title names an anchor', () => {
  const text = 'China spoke of Taiwan, and Beijing of nothing else.';
  expect(mayConcernUs(anchors, '', text, 9_000)).toBe(true);
  expect(mayConcernUs(anchors, '', text, 9_001)).toBe(false);
  expect(mayConcernUs(anchors, 'Talks in Beijing', text, 9_001)).toBe(true);
  expect(mayConcernUs(anchors, '', `${text} ${text}`, 18_000)).toBe(true);
});

test.each(['Wang\n      Yi', 'WangYi', 'WANG YI', 'Wang\u00a0Yi', 'Wa\u00adng Y\u00adi'])(
  'a whole name is found as %j',
  (name) => expect(mayConcernUs(anchors, '', name)).toBe(true),
);
