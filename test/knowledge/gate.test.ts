/** Whole pages, written for this test, at the Gate: by sense, not by names alone. */
import { reasonOf } from '../../knowledge/reason.ts';
import { describe, expect, test } from 'vitest';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { createRecognition, type Place, type Verdict } from '../../knowledge/recognise.ts';

const { lexicon } = compile(readBriefingFiles());

type Page = readonly (readonly [Place, string])[];

function judge(page: Page): Verdict {
  const recognition = createRecognition(lexicon);
  for (const [place, text] of page) recognition.read(text, place);
  return recognition.verdict();
}

/** Prose without a name of ours. */
const FILLING =
  'The committee met for three hours and agreed on nothing but the date of its next meeting. ';
const times = (count: number, ...texts: string[]): Page =>
  Array.from({ length: count }).flatMap(() => texts.map((text) => ['main', text] as const));

const TALKS: Page = [
  ['title', 'Blinken presses Beijing on Russia as talks end'],
  ['main', 'Antony Blinken told Xi Jinping that the United States would act if China did not.'],
  ['main', 'Chinese officials said Washington must choose. Beijing denies arming Russia.'],
  ['main', 'The US and China agreed to talk again; Blinken called the meetings candid.'],
];
const COUNTRIES: Page = ['China', 'Taiwan', 'United States', 'U.S.', 'Japan', 'Russia'].map(
  (name) => ['main', name],
);
const COMMENTS = times(
  120,
  'He is wrong about everything, as ever, and so are you, said the third.',
);

describe('a page is let in', () => {
  test.each<readonly [string, Page, Verdict['code']]>([
    ['when it tells of both sides', TALKS, 'subject'],
    ['whatever its readers wrote below it', [...TALKS, ...COMMENTS], 'subject'],
    [
      'in Chinese',
      [
        ['title', '布林肯访华：中美关系再受考验'],
        ['main', '美国国务卿布林肯星期五在北京会见了中国国家主席习近平，双方讨论了台湾问题。'],
        ['main', '中国外交部表示，美国应当停止对台军售，华盛顿对此没有回应，布林肯当晚离开。'],
      ],
      'subject',
    ],
    [
      'when its title and its text name one of the people',
      [
        ['title', 'Janet Yellen on inflation'],
        ['main', `${FILLING.repeat(20)}Prices will fall, Yellen said.`],
      ],
      'person',
    ],
    [
      'when one of the people carries it',
      [
        ['title', 'A day in court'],
        ['main', `Donald Trump arrived late. ${FILLING}Trump sat down, and Trump said nothing.`],
      ],
      'person',
    ],
    [
      'when it is long, and its title names a side',
      [...TALKS, ...times(200, FILLING, FILLING)],
      'subject',
    ],
    [
      'when it is a minister who bears his name',
      [
        ['title', 'A minister on his way'],
        [
          'main',
          `Wang Yi flew to Tokyo. ${FILLING}Wang says little, and Wang Yi will meet nobody.`,
        ],
        ['main', 'China has not said why. Japan called it a surprise; China did not.'],
      ],
      'person',
    ],
  ])('%s', (_, page, code) => {
    expect(judge(page)).toMatchObject({ relevant: true, code });
  });
});

describe('a page is turned away', () => {
  test.each<readonly [string, Page, Verdict['code']]>([
    ['that names nothing of ours', [['main', FILLING]], 'none'],
    [
      'with a cook who bears a minister’s name and has been to China',
      [
        ['title', 'Eighteen seats above the harbour'],
        ['main', `Wang Yi steams eggs. ${FILLING}Wang says little, and Wang Yi cooks well.`],
        ['main', 'The wine is from China. He learnt it all in a kitchen in Shanghai.'],
      ],
      'few',
    ],
    [
      'with a recipe from China',
      [
        ['title', 'Dumplings from northern China'],
        ['main', `In China they are eaten at New Year. ${FILLING.repeat(4)}`],
        ['main', 'The flour came from the United States with cooks who had left China.'],
      ],
      'one_side',
    ],
    [
      'with a match of China’s',
      [
        ['title', 'China through to the quarter-finals'],
        ['main', 'China beat Thailand 3-1 in the Asian Cup, and China coach Li was pleased.'],
        ['main', `Japan lost to the United States in the other match. ${FILLING}`],
      ],
      'few',
    ],
    [
      'with a firm that sells to many countries',
      [
        ['title', 'Testing laboratory adds two halls'],
        ['main', `Its customers are in China, the United States and Japan. ${FILLING.repeat(20)}`],
        ['main', `Sales to China and the U.S. grew. ${FILLING.repeat(20)}`],
        ['main', `China and the US will have offices by spring, and so will China. ${FILLING}`],
        ['main', `The United States and China come first, says the owner. ${FILLING.repeat(20)}`],
      ],
      'few',
    ],
    [
      'whose menu lists countries',
      [
        ['title', 'Ferry runs aground off Java'],
        ...COUNTRIES,
        ['main', FILLING.repeat(10)],
        ...COUNTRIES,
        ...COUNTRIES,
      ],
      'none',
    ],
    [
      'when a heading beside it names one of the people',
      [
        ['title', 'Ten soups for cold days'],
        ['main', FILLING.repeat(10)],
        ['heading', 'Biden to speak on Friday'],
      ],
      'few',
    ],
    [
      'that is long, names both sides in one of its parts and not in its title',
      [['title', 'The week in brief'], ...TALKS.slice(1), ...times(200, FILLING, FILLING)],
      'few',
    ],
    [
      'that is long, and names the other side in one of its parts alone',
      [
        ['title', 'The road builders'],
        ...times(60, `${FILLING.repeat(8)}So they build in China, where a road is a promise.`),
        ['main', 'Washington lent money to Taiwan for roads; the United States does no more.'],
        ['main', 'Joe Biden would like to build more of them in the U.S. before he goes.'],
      ],
      'one_side',
    ],
    [
      'when only a portal’s many headings tell of our subject',
      [
        ['title', 'Phone company cuts off policewoman'],
        ...times(700, FILLING),
        ...Array.from({ length: 30 }, () => ['heading', FILLING] as const),
        ['heading', 'China and the United States to talk'],
        ['heading', 'Xi Jinping and Joe Biden speak'],
        ['main', 'Read next: Xi Jinping and Joe Biden speak by telephone for an hour'],
      ],
      'few',
    ],
  ])('%s', (_, page, code) => {
    const verdict = judge(page);
    expect(verdict).toMatchObject({ relevant: false, code });
    expect(reasonOf(lexicon, verdict)).toMatch(/\w\.$|: .+\.$/);
  });
});

test('the order of reading does not matter', () => {
  expect(judge(TALKS.toReversed())).toEqual(judge(TALKS));
});

test('a page of one side is told of that side’s entries alone, one of neither names too few', () => {
  const pandas = judge([
    ['title', 'Pandas leave China'],
    ['main', 'Xi Jinping waved. The pandas of Taiwan stay. Xi Jinping flew home to China.'],
    ['main', 'They landed in the United States at night.'],
  ]);
  expect(pandas.code).toBe('one_side');
  expect(pandas.entries.toSorted()).toEqual(['china', 'taiwan', 'xi-jinping']);
  const war = judge([
    ['title', 'Russia advances in Ukraine'],
    ['main', 'Russia’s war in Ukraine goes on. Moscow claims a town; Ukraine denies it.'],
    ['main', 'Russia and Ukraine traded prisoners. Japan and the Philippines sent aid to Ukraine.'],
  ]);
  expect(war.code).toBe('few');
});
