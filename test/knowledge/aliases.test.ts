/** Every alias and every trap an entry's file tells, read in a plain sentence of its language. */
import { describe, expect, test } from 'vitest';
import type { Language } from '../../knowledge/alias-schema.ts';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { unpack } from '../../knowledge/lexicon.ts';
import { WALL } from '../../knowledge/joined-texts.ts';
import { scan } from '../../knowledge/matcher.ts';
import { tidy } from '../../knowledge/normalize.ts';
import { createRecognition, type Match } from '../../knowledge/recognise.ts';
import type { Entry } from '../../knowledge/schema.ts';

const { briefing, lexicon } = compile(readBriefingFiles());

/** Words before and after the alias. */
const SENTENCES: Record<Language, readonly [string, string]> = {
  en: ['On Tuesday officials spoke about ', ' again, a diplomat said.'],
  'zh-Hans': ['官员星期二再次谈到', '，一名外交官说。'],
  'zh-Hant': ['官員星期二再次談到', '，一名外交官說。'],
  ja: ['火曜日、当局者は', 'について話した。'],
  ko: ['화요일 관리들은 ', '에 대해 말했다.'],
  fr: ['Mardi, les responsables ont encore évoqué ', ', selon un diplomate.'],
  de: ['Am Dienstag sprachen die Beamten erneut über ', ', sagte ein Diplomat.'],
  es: ['El martes los funcionarios hablaron de ', ' otra vez, según un diplomático.'],
  ru: ['Во вторник чиновники обсудили тему: ', ', сообщил дипломат.'],
  ar: ['تحدث المسؤولون يوم الثلاثاء عن ', ' مرة أخرى.'],
  it: ['Martedì i funzionari hanno discusso di ', ' ancora, secondo un diplomatico.'],
  pt: ['Na terça-feira os funcionários falaram sobre ', ' outra vez, disse um diplomata.'],
  vi: ['Hôm thứ Ba các quan chức nói về ', ' một lần nữa.'],
};

/** What an editor finds in a text of our subject, by which aliases that need evidence may stand. */
const COMPANY = [
  'china',
  'united-states',
  'taiwan',
  'russia',
  'japan',
  'philippines',
  'antony-blinken',
  'joe-biden',
  'xi-jinping',
];

/** Aliases for readers who search, never marked: why. */
const UNMARKED: Record<string, string> = {
  'the White House': 'a seat of which the country’s card says nothing',
  'Chinese Taipei': 'a team',
  'Blinken in China': 'each name has its own mark',
  'Yellen in Guangzhou': 'each name has its own mark',
  'quan hệ Trung – Mỹ': 'a dash between spaces joins nothing',
};
/** The G7 met before and after Capri: alone it is never that meeting. */
const G7 = /^(?:G7|Group of Seven|七国集团|主要7か国|주요 7개국|مجموعة السبع)$/;

const entryOf = (id: string): Entry => briefing.entries.find((entry) => entry.id === id)!;

function nameOf(id: string, language: Language): string {
  const { aliases, name } = entryOf(id);
  return aliases[language]?.find(({ rule }) => rule === 'plain')?.text ?? name;
}

function read(text: string, language: string): Match[] {
  const recognition = createRecognition(lexicon);
  return recognition.resolve(recognition.read(text, 'main', language.slice(0, 2)));
}

/** Entries whose matches touch [start, start + length). */
function found(text: string, language: string, start: number, length: number): string[] {
  return read(text, language)
    .filter((match) => match.start < start + length && match.end > start)
    .map(({ entry }) => entry);
}

const isMarked = (text: string, type: string | undefined): boolean =>
  !(text in UNMARKED) && !G7.test(text) && type !== 'title' && type !== 'unnamed-role';

const aliases = briefing.entries.flatMap((entry) =>
  Object.entries(entry.aliases).flatMap(([language, list]) =>
    list
      .filter(({ text, rule, type }) => rule !== 'never' && isMarked(text, type))
      .map(({ text }) => ({ entry, language: language as Language, text })),
  ),
);

describe('an alias is recognised', () => {
  const byEntry = Map.groupBy(aliases, ({ entry }) => entry.id);
  test.each([...byEntry.keys()])('%s', (id) => {
    const missed = byEntry.get(id)!.filter(({ entry, language, text }) => {
      const [before, after] = SENTENCES[language];
      const names = COMPANY.map((one) => nameOf(one, language)).join(', ');
      const full = `${nameOf(id, language)}, ${entry.name}`;
      const told = `${full}. ${entry.contextWords.join(', ')}, 2024, Woodside, ByteDance, ${full}: `;
      const starts = [before, `${before}${names}: `, `${before}${names}, ${told}`];
      return !starts.some((start) => {
        const entries = found(start + text + after, language, start.length, text.length);
        // A capital that is also its government is the place only where one is "in" it.
        return entries.includes(id) || (id === 'beijing' && entries.includes('china'));
      });
    });
    expect(missed.map(({ language, text }) => `${language} ${text}`)).toEqual([]);
  });
});

/** "China Lake / China, Texas (towns)" -> the phrases; one that is an alias itself is told apart in prose only. */
function phrasesOf(trap: string, entry: Entry): string[] {
  const own = new Set(
    Object.values(entry.aliases)
      .flat()
      .map(({ text }) => text),
  );
  return trap
    .replace(/\s*\([^)]*\)/g, '')
    .split(' / ')
    .filter((phrase) => phrase !== '' && !own.has(phrase) && !own.has(`the ${phrase}`));
}

/** Traps that name a sense in prose, without a phrase by which it could be told; and the seat that acts, too. */
const PROSE =
  /^(?:Wang Yi, |XI, Pope|dual use$|Europa$|トランプ$|Joe Biden$|Bidens$|Washington, DC$)/;

const traps = briefing.entries.flatMap((entry) =>
  entry.traps.flatMap(({ text }) =>
    phrasesOf(text, entry)
      .filter((phrase) => !PROSE.test(phrase))
      .map((phrase) => ({ id: entry.id, phrase })),
  ),
);

test.each(traps)('“$phrase” is not $id', ({ id, phrase }) => {
  const language: Language = /[\u3040-\u9fff]/.test(phrase) ? 'zh-Hans' : 'en';
  const [before, after] = SENTENCES[language];
  expect(found(before + phrase + after, language, before.length, phrase.length)).not.toContain(id);
});

test('every alias of the recognition data is found where it stands by itself', () => {
  const { index } = lexicon;
  const missed = lexicon.groups
    .flatMap(({ packed }) => unpack(packed))
    .map((alias) => alias.replace(/[[\]]/g, ''))
    .filter((alias) => {
      const { text } = tidy(alias);
      return !scan(index, text + WALL).some(({ start, end }) => end - start === text.length);
    });
  expect(missed).toEqual([]);
});
