import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { compile } from '../../knowledge/compile.ts';
import { expand } from '../../knowledge/expand.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { WALL } from '../../knowledge/joined-texts.ts';
import { packAliases, unpack, type Group } from '../../knowledge/lexicon.ts';
import { recogniseText } from '../../knowledge/plain-text.ts';
import { recogniseLines } from '../../knowledge/recognise-lines.ts';
import { scan } from '../../knowledge/matcher.ts';
import { tidy } from '../../knowledge/normalize.ts';
import { openIndex } from '../../knowledge/open-index.ts';
import { packLexicon } from '../../knowledge/pack.ts';
import { createRecognition } from '../../knowledge/recognise.ts';
import { countAnchors } from '../../knowledge/sniff.ts';

const files = readBriefingFiles();
const { briefing, lexicon } = compile(files);

/** "entry=words of the text" for each match. */
function found(text: string): string[] {
  const recognition = createRecognition(lexicon);
  return recognition
    .resolve(recognition.read(text, 'main'))
    .map(({ start, end, entry }) => `${entry}=${text.slice(start, end)}`);
}

describe('a name is found', () => {
  test.each([
    [
      'split by a soft hyphen and a no-break space',
      'Xi\u00a0Jin\u00adping spoke.',
      ['xi-jinping=Xi\u00a0Jin\u00adping'],
    ],
    ['in full-width letters', 'Ｔａｉｗａｎ!', ['taiwan=Ｔａｉｗａｎ']],
    ['with its accent as a mark of its own', 'Pe\u0301kin proteste.', ['china=Pe\u0301kin']],
    ['with a stress mark', 'Кита\u0301й протестует.', ['china=Кита\u0301й']],
    [
      'with an HTML entity left in the text',
      'The United&nbsp;States agreed.',
      ['united-states=United&nbsp;States'],
    ],
    ['in Russian cases', 'Заявление Китая о Тайване', ['china=Китая', 'taiwan=Тайване']],
    ['before a Korean particle', '미국은 반대한다', ['united-states=미국']],
    ['without edges in Chinese', '在中国外交部', ['china=中国']],
    ['before its possessive', 'Taiwan’s voters', ['taiwan=Taiwan']],
    ['in capitals', 'TAIWAN VOTES', ['taiwan=TAIWAN']],
    [
      'together with what makes it a topic',
      'Russia’s war in Ukraine',
      ['russia-ukraine-war=Russia’s war in Ukraine'],
    ],
  ])('%s', (_, text, names) => {
    expect(found(text)).toEqual(names);
  });
});

describe('a name is left alone', () => {
  test.each([
    ['inside a company', 'He flew Air China and banks with Bank of China.'],
    ['inside a newspaper', 'The Washington Post reported it.'],
    ['after another given name', 'Hunter Biden and Ivanka Trump met.'],
    ['before what makes it a building', 'A fire in Trump Tower.'],
    ['as a pronoun in capitals', 'CONTACT US TODAY FOR MORE'],
    ['as an ordinary word', 'Let us see the sun; fine china, a trump card.'],
    ['as part of a Chinese word', '发展中国家'],
    ['as the place and not the government', 'She lives in Washington.'],
    ['as a team', 'Japan scored twice in the World Cup match.'],
    ['inside a longer word', 'Chinatown and Indochina, taxi, exit'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test('a surname needs the full name somewhere on the page, and may come first', () => {
  const recognition = createRecognition(lexicon);
  const first = recognition.read('Sun disagreed.', 'main');
  expect(recognition.resolve(first)).toEqual([]);
  const second = recognition.read('Yun Sun directs a programme.', 'main');
  expect(recognition.resolve(first)).toMatchObject([
    { entry: 'yun-sun', rule: 'surname', evidence: 'Yun Sun' },
  ]);
  recognition.forget(second);
  expect(recognition.resolve(first)).toEqual([]);
});

test('a surname on a page that names others of it more often is theirs', () => {
  const recognition = createRecognition(lexicon);
  const read = (text: string) => recognition.read(text, 'main');
  const bare = read('A court in Hong Kong heard Lai for a week.');
  const entries = () => recognition.resolve(bare).map(({ entry }) => entry);
  read('Lai Ching-te, the president of Taiwan, spoke of it.');
  expect(entries()).toEqual(['lai-ching-te']);
  const first = read('Jimmy Lai is ill.');
  const before = recognition.revision;
  read('Jimmy Lai was in chains.');
  expect(entries()).toEqual([]);
  expect(recognition.revision).toBeGreaterThan(before);
  recognition.forget(first);
  expect(entries()).toEqual(['lai-ching-te']);
});

test('a namesake later on the page takes the bare name back, and a surer sense gives it again', () => {
  const recognition = createRecognition(lexicon);
  const bare = recognition.read('Washington had no children.', 'main');
  expect(bare.decided).toBe(false);
  expect(recognition.resolve(bare)).toHaveLength(1);
  const before = recognition.revision;
  recognition.read('George Washington lies at Mount Vernon.', 'main');
  expect(recognition.revision).toBeGreaterThan(before);
  expect(recognition.resolve(bare)).toEqual([]);
  recognition.read('Beijing accused Washington of bad faith.', 'main');
  expect(recognition.resolve(bare)).toHaveLength(1);
});

test('the gate lets in a page on both sides, not one that only names a country', () => {
  const about = createRecognition(lexicon);
  about.read('Blinken meets Xi in Beijing', 'title');
  about.read(
    'Antony Blinken told Xi Jinping that the United States would answer. China objected. US officials and Beijing disagree over Taiwan.',
    'main',
  );
  expect(about.verdict()).toMatchObject({ relevant: true, code: 'subject' });
  const other = createRecognition(lexicon);
  other.read('The recipe came from China.', 'main');
  expect(other.verdict()).toMatchObject({ relevant: false, code: 'few' });
  expect(createRecognition(lexicon).verdict().code).toBe('none');
});

test('the sniff counts a name once, whether it is written with a capital or small', () => {
  const count = (text: string) => countAnchors(lexicon.anchors, text, 9);
  expect(count('Taiwan grows.')).toBe(1);
  expect(count('Les partis taiwanais, un ministre taiwanais.')).toBe(2);
  expect(count('TAIWAN, taiwanesisch, Tajwan, Тайвань')).toBe(4);
});

test('the sniff counts every name that can let a page in, alone and in capitals', () => {
  const { anchors } = lexicon.gate;
  const alone = new Set(['name', 'famous', 'place', 'metonym', 'abbreviation']);
  const uncounted = lexicon.groups
    .filter(({ entry, rule, page }) => anchors.includes(entry) && alone.has(rule) && !page)
    // What is a name in Korean alone stands among Korean letters.
    .flatMap(({ packed, lang }) => unpack(packed).map((name) => (lang ? `${name} 한국` : name)))
    .map((marked) => marked.replace(/[[\]]/g, ''))
    .flatMap((name) => [name, name.toUpperCase()])
    .filter((name) => countAnchors(lexicon.anchors, name, 1) === 0);
  expect(uncounted).toEqual([]);
});

test('the language a page tells is asked only for names that hang on it', () => {
  const asked = (text: string) => {
    let count = 0;
    const setting = {
      place: 'main' as const,
      lang() {
        count += 1;
        return 'fr';
      },
    };
    for (const [, read] of createRecognition(lexicon).readJoined(text + WALL, [0])) read(setting);
    return count;
  };
  expect(asked('China, the United States and Taiwan met.')).toBe(0);
  expect(asked("L'UE et la Chine.")).toBe(1);
});

test.each([
  ['TaiwanJapanPhilippines', ['taiwan=Taiwan', 'japan=Japan', 'philippines=Philippines']],
  ['then RussiaEurope.\nChina', ['russia=Russia', 'europe=Europe', 'china=China']],
  ['On écrit deRussie que laChine', ['russia=Russie', 'china=Chine']],
  ['Taiwan34%China31% and Japan2 said', ['taiwan=Taiwan', 'china=China', 'japan=Japan']],
  // Not every joint is one of two blocks, nor of a small word.
  ['TikTok, ChinaDaily, MelaniaTrump, eChina, DelTrump, #Japan2; Japan', ['japan=Japan']],
])('of plain text, names that touch are told apart: %s', (text, expected) => {
  const { mentions } = recogniseText(lexicon, text);
  expect(mentions.map(({ start, end, entry }) => `${entry}=${text.slice(start, end)}`)).toEqual(
    expected,
  );
});

test('bad lines are told with their number, the rest goes on', async () => {
  const out: string[] = [];
  const errors: string[] = [];
  const into = (lines: string[]) =>
    new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) });
  const input = Readable.from([
    '{"id":1,"text":"China"}\nnonsense\n{"id":3}\n{"id":4,"text":"\\ud800"}\n',
  ]);
  expect(await recogniseLines(lexicon, input, into(out), into(errors))).toBe(1);
  expect(out.map((line) => JSON.parse(line).id)).toEqual([1, 4]);
  expect(JSON.parse(out[0]!).mentions).toEqual([
    { start: 0, end: 5, entity: 'china', alias: 'China', rule: 'place', evidence: '' },
  ]);
  expect(errors.join('')).toMatch(/^line 2: .*\nline 3: is no record/);
});

test('no name is found twice in one place', () => {
  const { index } = lexicon;
  const groups: Group[] = [];
  const { count } = openIndex(lexicon.groups);
  for (let alias = 0; alias < count; alias++) groups.push(index.groupOf(alias));
  const aliases = lexicon.groups.flatMap(({ packed }) => unpack(packed));
  for (const alias of new Set(aliases.map((marked) => marked.replace(/[[\]]/g, '')))) {
    const keys = scan(index, tidy(alias).text + WALL).map((hit) =>
      JSON.stringify({ ...hit, group: groups.indexOf(hit.group) }),
    );
    expect(keys, alias).toHaveLength(new Set(keys).size);
  }
});

test('packing keeps every alias', () => {
  const aliases = lexicon.groups.flatMap(({ packed }) => unpack(packed));
  const sorted = [...new Set(aliases)].toSorted((a, b) => (a < b ? -1 : 1));
  expect(unpack(packAliases(sorted))).toEqual(sorted);
});

test('a pattern stands for all its choices, and a broken one is refused', () => {
  expect(expand('Кита(й|я) {x}', { x: 'a|b' })).toEqual([
    'Китай a',
    'Китай b',
    'Китая a',
    'Китая b',
  ]);
  expect(() => expand('(a', {})).toThrow('bracket');
  expect(() => expand('{y}', {})).toThrow('no macro');
});

function withAlias(form: string): () => void {
  const file = 'recognition/people.json';
  const told = JSON.parse(files.get(file)!) as { aliases: object[] };
  told.aliases.push({ entry: 'xi-jinping', rule: 'name', forms: [form] });
  return () => packLexicon(briefing.entries, new Map(files).set(file, JSON.stringify(told)));
}

test('an alias has one name in brackets, which no other letters stand for', () => {
  expect(withAlias('Herr [Xi] selbst')).not.toThrow();
  for (const form of ['[Herr [Xi]]', 'Herr [Xi', 'Herr Xi]', '[Herr] [Xi]'])
    expect(withAlias(form), form).toThrow(`"${form}", an alias of "xi-jinping"`);
});

test('an alias that begins with a sign is refused: it would never be found', () => {
  for (const form of ['“Xi”', '[“Xi”]', '@xi', '+Xi'])
    expect(withAlias(form), form).toThrow(
      `"${form}", an alias of "xi-jinping", begins with a sign`,
    );
});
