/** Everything of a briefing that a reader can come to read, with the place an editor finds it at. */
import { plainText } from './links.ts';
import { BRIEFING_FILE } from './references.ts';
import type { Briefing, Entry } from './schema.ts';

export interface DisplayText {
  file: string;
  path: string;
  /** As the reader sees it: links are their words. */
  text: string;
  /** `name` and `title` are labels, not sentences. */
  sort: 'name' | 'title' | 'role' | 'briefing' | 'statement' | 'event' | 'relation' | 'note';
}

type Put = (path: string, text: string | undefined, sort: DisplayText['sort']) => void;

/** All texts of the briefing in the order of its files. Titles of sources are others' words and left out. */
export function displayTexts(briefing: Briefing): DisplayText[] {
  const texts: DisplayText[] = [];
  const putInto =
    (file: string): Put =>
    (path, text, sort) => {
      if (text !== undefined) texts.push({ file, path, text: plainText(text), sort });
    };
  putBriefing(briefing, putInto(BRIEFING_FILE));
  for (const entry of briefing.entries) putEntry(entry, putInto(`entries/${entry.id}.json`));
  return texts;
}

function putEntry(entry: Entry, put: Put): void {
  put('name', entry.name, 'name');
  put('role.text', entry.role.text, 'role');
  for (const [index, { text }] of entry.briefing.entries())
    put(`briefing[${index}].text`, text, 'briefing');
  for (const list of ['facts', 'since'] as const)
    for (const [index, { text }] of entry[list].entries())
      put(`${list}[${index}].text`, text, 'statement');
}

function putBriefing({ title, summary, timeline, relations, sources }: Briefing, put: Put): void {
  put('title', title, 'title');
  const lists = [
    { path: 'summary.lead', statements: summary.lead },
    { path: 'summary.keyPoints', statements: summary.keyPoints },
    ...summary.sections.map(({ statements }, index) => ({
      path: `summary.sections[${index}].statements`,
      statements,
    })),
    { path: 'summary.since.statements', statements: summary.since.statements },
  ];
  for (const [index, section] of summary.sections.entries())
    put(`summary.sections[${index}].title`, section.title, 'title');
  put('summary.since.title', summary.since.title, 'title');
  for (const { path, statements } of lists)
    for (const [index, { text }] of statements.entries())
      put(
        `${path}[${index}].text`,
        text,
        path.endsWith('since.statements') ? 'statement' : 'briefing',
      );
  for (const [index, { text, note }] of timeline.entries()) {
    put(`timeline[${index}].text`, text, 'event');
    put(`timeline[${index}].note`, note, 'note');
  }
  for (const [index, { relation, text }] of relations.entries()) {
    put(`relations[${index}].relation`, relation, 'relation');
    put(`relations[${index}].text`, text, 'relation');
  }
  for (const [index, { note, dateNote }] of sources.entries()) {
    put(`sources[${index}].note`, note, 'note');
    put(`sources[${index}].dateNote`, dateNote, 'note');
  }
}
