/** Ways to break the briefing, each with what an editor is told. */

export const CHINA = 'entries/china.json';
export const LAI = 'entries/lai-ching-te.json';

/** Any JSON, to be broken at will. */
// oxlint-disable-next-line typescript/no-explicit-any -- breaking data on purpose is what its type forbids
export type Broken = any;

export interface Breakage {
  name: string;
  file: string;
  change: (json: Broken) => void;
  /** The place the editor is sent to. */
  path: string;
  reason: RegExp;
}

export const BREAKAGES: Breakage[] = [
  {
    name: 'a statement without a source',
    file: CHINA,
    change: (json) => (json.facts[1].sources = []),
    path: 'facts[1].sources',
    reason: /has no source/,
  },
  {
    name: 'an unknown source',
    file: CHINA,
    change: (json) => (json.facts[1].sources = ['no-such-source']),
    path: 'facts[1].sources[0]',
    reason: /no source “no-such-source”/,
  },
  {
    name: 'an unknown related entry',
    file: CHINA,
    change: (json) => (json.related[0] = 'atlantis'),
    path: 'related[0]',
    reason: /no entry “atlantis”/,
  },
  {
    name: 'an alias that another entry claims',
    file: CHINA,
    change: (json) => json.aliases.en.unshift({ text: 'JANET YELLEN', rule: 'plain' }),
    path: 'aliases.en[0]',
    reason: /entries\/janet-yellen\.json/,
  },
  {
    name: 'a day that does not exist',
    file: LAI,
    change: (json) => (json.since[0].date = '2024-02-30'),
    path: 'since[0].date',
    reason: /is no date/,
  },
  {
    name: 'an undated change',
    file: LAI,
    change: (json) => delete json.since[0].date,
    path: 'since[0].date',
    reason: /is missing: say when it happened/,
  },
  {
    name: 'an undated role',
    file: LAI,
    change: (json) => delete json.role.asOf,
    path: 'role.asOf',
    reason: /is missing: say of which day/,
  },
  {
    name: 'an empty text',
    file: LAI,
    change: (json) => (json.facts[0].text = '  '),
    path: 'facts[0].text',
    reason: /is empty/,
  },
  {
    name: 'a wrong kind',
    file: LAI,
    change: (json) => (json.kind = 'politician'),
    path: 'kind',
    reason: /use one of person, place/,
  },
  {
    name: 'a trap that hides its own entry',
    file: LAI,
    change: (json) => json.traps.unshift({ text: 'lai ching-te', why: 'a mistake' }),
    path: 'traps[0]',
    reason: /would hide the entry’s own aliases\./,
  },
  {
    name: 'an unknown paragraph',
    file: LAI,
    change: (json) => (json.briefing[0].paragraph = 13),
    path: 'briefing[0].paragraph',
    reason: /no paragraph 13: the briefing has 1 to 12/,
  },
  {
    name: 'an unknown language code',
    file: LAI,
    change: (json) => (json.aliases.xx = [{ text: 'Lai', rule: 'plain' }]),
    path: 'aliases.xx',
    reason: /is no language known here/,
  },
  {
    name: 'an unknown field',
    file: LAI,
    change: (json) => (json.rolle = 'x'),
    path: 'rolle',
    reason: /is no field/,
  },
  {
    name: 'a change from before the briefing',
    file: LAI,
    change: (json) => (json.since[0].date = '2024-04-19'),
    path: 'since[0].date',
    reason: /move it to “facts”/,
  },
  {
    name: 'a change from after the last day of knowledge',
    file: LAI,
    change: (json) => (json.since[0].date = '2026-09-24'),
    path: 'since[0].date',
    reason: /after the last day anything is known of/,
  },
  {
    name: 'a fact from after the briefing',
    file: LAI,
    change: (json) => Object.assign(json.facts[0], { date: '2024-05', asOf: '2024-05' }),
    path: 'facts[0].date',
    reason: /is after the briefing \(2024-04-20\): move it to “since”/,
  },
  {
    name: 'a fact that its sources vouch for before it happened',
    file: LAI,
    change: (json) => Object.assign(json.facts[0], { date: '2024-01-13', asOf: '2023-12' }),
    path: 'facts[0].asOf',
    reason: /is before the date itself \(2024-01-13\)/,
  },
  {
    name: 'a change that its sources vouch for before it happened',
    file: LAI,
    change: (json) => (json.since[0].asOf = '2024-05-19'),
    path: 'since[0].asOf',
    reason: /is before the date itself \(2024-05-20\)/,
  },
  {
    name: 'an id that is not the name of its file',
    file: LAI,
    change: (json) => (json.id = 'china'),
    path: 'id',
    reason: /is not the file’s name/,
  },
  {
    name: 'a statement id given twice',
    file: CHINA,
    change: (json) => (json.facts[1].id = json.facts[0].id),
    path: 'facts[1].id',
    reason: /is taken/,
  },
  {
    name: 'a source without a publisher',
    file: 'briefing.json',
    change: (json) => delete json.sources[3].publisher,
    path: 'sources[3].publisher',
    reason: /is missing: say who published it/,
  },
  {
    name: 'a source without an address',
    file: 'briefing.json',
    change: (json) => (json.sources[3].url = 'npm:something'),
    path: 'sources[3].url',
    reason: /is no web address/,
  },
  {
    name: 'a source address that tells who sent the reader',
    file: 'briefing.json',
    change: (json) => (json.sources[3].url = 'https://example.org/?a=1&utm_source=rss'),
    path: 'sources[3].url',
    reason: /tracking parameters/,
  },
  {
    name: 'a source without any date',
    file: 'briefing.json',
    change: (json) => delete json.sources[0].date,
    path: 'sources[0].date',
    reason: /is missing: give the day it was published/,
  },
  {
    name: 'a source id given twice',
    file: 'briefing.json',
    change: (json) => json.sources.push(json.sources[0]),
    path: 'sources[183].id',
    reason: /is taken/,
  },
  {
    name: 'a summary statement that rests on nothing',
    file: 'briefing.json',
    change: (json) => Object.assign(json.summary.lead[0], { paragraphs: [], sources: [] }),
    path: 'summary.lead[0]',
    reason: /rests on nothing/,
  },
  {
    name: 'a summary link to an unknown entry',
    file: 'briefing.json',
    change: (json) => (json.summary.lead[0].text = 'To [[atlantis|Atlantis]].'),
    path: 'summary.lead[0].text',
    reason: /no entry “atlantis”/,
  },
  {
    name: 'a broken summary link',
    file: 'briefing.json',
    change: (json) => (json.summary.since.statements[0].text = 'To [[china]].'),
    path: 'summary.since.statements[0].text',
    reason: /broken link/,
  },
  {
    name: 'a claim that is nobody’s',
    file: 'briefing.json',
    change: (json) =>
      delete json.relations.find((relation: Broken) => relation.status === 'claim').attributedTo,
    path: 'relations[4].attributedTo',
    reason: /whose claim it is/,
  },
  {
    name: 'an event that ends before it begins',
    file: 'briefing.json',
    change: (json) => (json.timeline[0].endDate = '1978-01-01'),
    path: 'timeline[0].endDate',
    reason: /is before the beginning/,
  },
  {
    name: 'a person that is over',
    file: LAI,
    change: (json) => (json.over = '2024-05-20'),
    path: 'over',
    reason: /only an event is over/,
  },
  {
    name: 'an event that is over on a day of which nothing is told',
    file: 'entries/woodside-summit-2023.json',
    change: (json) => (json.over = '2023-11-16'),
    path: 'over',
    reason: /is told nowhere/,
  },
  {
    name: 'a native name in an unknown language',
    file: LAI,
    change: (json) => (json.nativeName.lang = 'xx'),
    path: 'nativeName.lang',
    reason: /is no language code/,
  },
  {
    name: 'the flag of no country',
    file: LAI,
    change: (json) => (json.flag = 'xx'),
    path: 'flag',
    reason: /is no country code/,
  },
  {
    name: 'a related entry given twice',
    file: LAI,
    change: (json) => json.related.splice(1, 0, json.related[0]),
    path: 'related[1]',
    reason: /stands twice/,
  },
];
