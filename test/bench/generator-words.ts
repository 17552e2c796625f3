/** What the generated pages say: sentences about the subject, sentences near it, and plain news prose. */

/** Sentences on US–China relations; every name of a person is there in full at least once. */
export const TOPIC_SENTENCES = [
  'U.S. Secretary of State Antony Blinken will meet Chinese Foreign Minister Wang Yi in Beijing this week.',
  'President Joe Biden and President Xi Jinping spoke by telephone at the beginning of April.',
  'Taiwan’s president-elect Lai Ching-te takes office on May 20, and Beijing is watching closely.',
  'Treasury Secretary Janet Yellen warned of overcapacity in China’s electric car industry.',
  'Washington says Chinese firms send dual-use goods that help Russia’s war in Ukraine.',
  'The South China Sea came up again after ships of the Philippines and China collided.',
  'Tariffs on Chinese steel would be tripled under the plan the White House has announced.',
  'Officials in Washington and Beijing have restored military-to-military talks since the Woodside summit.',
  'Blinken is also expected in Shanghai, where he will speak to students and business people.',
  'Export controls on advanced chips remain the sorest point, Xi told Biden on the telephone.',
  'Beijing has promised to act against the makers of fentanyl precursors, the State Department said.',
  'The Taiwan Relations Act obliges the United States to help the island defend itself.',
];

/** Sentences that name one of our names in passing, in another matter. */
export const NEAR_SENTENCES = [
  'China won the women’s relay by four hundredths of a second in front of a sold-out hall.',
  'The Washington Post reported on the concert in its Sunday edition.',
  'Shanghai Masters champion Elena Rybak withdrew with a sore shoulder.',
  'The recipe calls for a bowl of good china, three eggs and a little patience.',
  'Trump Tower was closed for an hour after a false alarm in the garage.',
  'The Russia House, a novel of 1989, is being filmed again.',
];

/** Names and openings for prose that concerns neither. */
export const PLAIN_SUBJECTS = [
  'The council',
  'A spokeswoman for the hospital',
  'Marie Lindqvist',
  'The second half',
  'An engineer from Porto',
  'The museum’s new wing',
  'Coach Brian O’Hara',
  'Every third household',
  'The Northern Line',
  'Professor Adaeze Obi',
  'A ferry with 212 passengers',
  'The bakery on Mill Street',
];

export const PLAIN_VERBS = [
  'has postponed',
  'will open',
  'explained',
  'could not confirm',
  'lost',
  'measured again',
  'paid for',
  'welcomed',
  'described in detail',
  'refused to discuss',
];

export const PLAIN_OBJECTS = [
  'the repair of the old bridge',
  'a budget of 14.2 million for the coming year',
  'its largest collection of drawings so far',
  'the results of a survey among 3,400 readers',
  'an early lead, which it never gave back',
  'what neighbours had called a nuisance for years',
  'the question of who should clear the snow',
  'a recipe handed down by her grandmother',
  'the timetable, although trains were running late',
  'every single one of the twenty-six proposals',
];

export const PLAIN_ENDS = [
  '',
  ' on Tuesday evening',
  ', as the local paper first reported',
  ' after months of delay',
  ' in spite of the rain',
  ', according to two people who were present',
  ' for the first time since 1987',
  ' and thanked all volunteers',
];

export const CHINESE_TOPIC_SENTENCES = [
  '美国国务卿布林肯本周将在北京会见中国外交部长王毅。',
  '习近平与拜登四月初通了电话，谈到台湾和南海问题。',
  '赖清德将于五月二十日就任，北京方面密切关注。',
  '耶伦警告中国电动汽车产能过剩，白宫考虑提高钢铁关税。',
];

export const CHINESE_PLAIN_SENTENCES = [
  '这座博物馆将在星期二重新开放，展出三百多件作品。',
  '市民说，公共汽车晚点已经成为每天早晨的习惯。',
  '天气预报显示，周末气温将下降十度左右。',
  '球队在下半场连进两球，最终赢得了比赛。',
  '新的图书馆有四层楼，学生可以免费使用。',
];
