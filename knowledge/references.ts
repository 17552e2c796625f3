/** What the schema of one file cannot see: ids that exist, paragraphs the briefing has, dates in their order. */
import type { EntryFile } from './alias-conflicts.ts';
import { parseLinks } from './links.ts';
import { placeOf, type Problem } from './problems.ts';
import type { Briefing, Entry, Statement } from './schema.ts';

/** briefing.json without the entries. */
export type BriefingFile = Omit<Briefing, 'entries'>;

/** The file of title, summary, timeline, relations and sources. */
export const BRIEFING_FILE = 'briefing.json';

type Report = (path: PropertyKey[], reason: string) => void;

/** What may be referred to. */
interface Known {
  briefing: BriefingFile;
  entries: ReadonlySet<string>;
  sources: ReadonlySet<string>;
}

/**
 * Finds every reference of the briefing and its entries that leads nowhere, and every date out of its order.
 * @param unread ids of entries whose files have problems of their own: known, so that nobody who refers to one is blamed.
 */
export function findBrokenReferences(
  briefing: BriefingFile,
  entries: readonly EntryFile[],
  unread: readonly string[],
): Problem[] {
  const known: Known = {
    briefing,
    entries: new Set([...entries.map(({ entry }) => entry.id), ...unread]),
    sources: new Set(briefing.sources.map(({ id }) => id)),
  };
  const problems: Problem[] = [];
  const reporter =
    (file: string): Report =>
    (path, reason) =>
      problems.push({ file, path: placeOf(path), reason });
  checkBriefing(known, reporter(BRIEFING_FILE));
  for (const item of entries) checkEntry(item, known, reporter(item.file));
  return problems;
}

function checkEntry({ file, entry }: EntryFile, known: Known, report: Report): void {
  const { briefing } = known;
  if (file !== `entries/${entry.id}.json`)
    report(
      ['id'],
      `“${entry.id}” is not the file’s name: the file of an entry is entries/<id>.json`,
    );
  if (entry.role.asOf > briefing.date)
    report(
      ['role', 'asOf'],
      `is later than the briefing (${briefing.date}): move the change to “since”`,
    );
  if (entry.inBriefing !== entry.briefing.length > 0)
    report(
      ['inBriefing'],
      'does not agree with “briefing”: it is true when the briefing speaks of the entry, and then the paragraph is named',
    );
  checkOver(entry, known, report);
  for (const [index, { paragraph }] of entry.briefing.entries())
    checkParagraph(paragraph, ['briefing', index, 'paragraph'], known, report);
  for (const list of ['facts', 'since'] as const) {
    for (const [index, statement] of entry[list].entries()) {
      checkSources(statement.sources, [list, index, 'sources'], known, report);
      if (!statement.id.startsWith(`${entry.id}.${list[0]}`))
        report([list, index, 'id'], `must start with “${entry.id}.${list[0]}”`);
    }
  }
  reportDoubles(entry.facts, 'facts', report);
  reportDoubles(entry.since, 'since', report);
  for (const [index, fact] of entry.facts.entries()) checkFact(fact, index, known, report);
  for (const [index, change] of entry.since.entries()) checkChange(change, index, known, report);
  for (const [index, other] of entry.related.entries()) {
    const path = ['related', index];
    if (other === entry.id) report(path, 'is the entry itself: remove it');
    else if (entry.related.indexOf(other) < index) report(path, 'stands twice: remove one');
    else checkEntryId(other, path, known, report);
  }
}

/** A card of what is over claims that nothing is missing, so its end must be as well sourced as all it says. */
function checkOver(entry: Entry, { briefing }: Known, report: Report): void {
  const { id, kind, over } = entry;
  if (!over) return;
  if (kind !== 'event')
    report(['over'], `only an event is over for good, and this is a ${kind}: remove it`);
  const told = [
    ...[...entry.facts, ...entry.since].map(({ date }) => date),
    ...briefing.timeline
      .filter(({ entries }) => entries.includes(id))
      .map(({ date, endDate }) => endDate ?? date),
  ];
  if (!told.includes(over))
    report(['over'], `is told nowhere: give a statement or an event of the timeline that date`);
}

/** Facts are read beside a role of the briefing's day: one of a later day would seem to have held then. */
function checkFact(fact: Statement, index: number, known: Known, report: Report): void {
  const { date: told } = known.briefing;
  if (isLater(fact.date, told))
    report(
      ['facts', index, 'date'],
      `is after the briefing (${told}): move it to “since”, or say when it began and put the day for which the sources vouch into “asOf”`,
    );
  checkVouched(fact, ['facts', index, 'asOf'], report);
}

function checkVouched({ date, asOf }: Statement, path: PropertyKey[], report: Report): void {
  if (asOf !== undefined && isLater(date, asOf))
    report(path, `is before the date itself (${date}): no source vouches for what is still ahead`);
}

/** Whether `date` lies wholly after `other`: a month that contains a day does not. */
function isLater(date: string, other: string): boolean {
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) > other.slice(0, known);
}

function checkChange(change: Statement, index: number, known: Known, report: Report): void {
  const { date } = change;
  const { date: told, knowledgeUntil } = known.briefing;
  if (isLater(told, date))
    report(['since', index, 'date'], `is before the briefing (${told}): move it to “facts”`);
  if (date > knowledgeUntil)
    report(
      ['since', index, 'date'],
      `is after the last day anything is known of (knowledgeUntil in ${BRIEFING_FILE}, ${knowledgeUntil}): move that day only with sources read`,
    );
  checkVouched(change, ['since', index, 'asOf'], report);
}

function checkBriefing(known: Known, report: Report): void {
  const { summary, timeline, relations, sources } = known.briefing;
  reportDoubles(sources, 'sources', report);
  reportDoubles(summary.sections, 'summary.sections', report);
  const told = [
    { path: ['summary', 'lead'], statements: summary.lead },
    { path: ['summary', 'keyPoints'], statements: summary.keyPoints },
    ...summary.sections.map(({ statements }, index) => ({
      path: ['summary', 'sections', index, 'statements'],
      statements,
    })),
    {
      path: ['summary', 'since', 'statements'],
      statements: summary.since.statements.map(({ text, sources: cited }) => ({
        text,
        paragraphs: [],
        sources: cited,
      })),
    },
  ];
  for (const { path, statements } of told) {
    for (const [index, { text, paragraphs, sources: cited }] of statements.entries()) {
      const at = [...path, index];
      checkLinks(text, [...at, 'text'], known, report);
      checkParagraphs(paragraphs, [...at, 'paragraphs'], known, report);
      checkSources(cited, [...at, 'sources'], known, report);
    }
  }
  for (const [index, event] of timeline.entries()) {
    const at = ['timeline', index];
    if (event.endDate !== undefined && event.endDate < event.date)
      report([...at, 'endDate'], `is before the beginning (${event.date})`);
    if (event.date.length !== { day: 10, month: 7, year: 4 }[event.precision])
      report([...at, 'precision'], `does not agree with the date ${event.date}`);
    checkParagraphs(event.paragraphs, [...at, 'paragraphs'], known, report);
    checkSources(event.sources, [...at, 'sources'], known, report);
    for (const [entry, id] of event.entries.entries())
      checkEntryId(id, [...at, 'entries', entry], known, report);
  }
  for (const [index, relation] of relations.entries()) {
    const at = ['relations', index];
    checkParagraphs(relation.paragraphs, [...at, 'paragraphs'], known, report);
    checkEntryId(relation.subject, [...at, 'subject'], known, report);
    checkEntryId(relation.object, [...at, 'object'], known, report);
    if (relation.attributedTo !== undefined)
      checkEntryId(relation.attributedTo, [...at, 'attributedTo'], known, report);
    else if (relation.status === 'claim')
      report([...at, 'attributedTo'], 'is missing: say by its entry’s id whose claim it is');
  }
}

function checkLinks(text: string, path: PropertyKey[], known: Known, report: Report): void {
  for (const part of parseLinks(text)) {
    if (part.entry !== undefined) {
      checkEntryId(part.entry, path, known, report);
      if (part.text.trim() === '') report(path, `links ${part.entry} with no words to show`);
    } else if (/\[\[|\]\]/.test(part.text)) {
      report(path, 'has a broken link: write it as [[entry-id|shown words]]');
    }
  }
}

function checkEntryId(id: string, path: PropertyKey[], known: Known, report: Report): void {
  if (known.entries.has(id)) return;
  report(path, `there is no entry “${id}”: correct the id, or add entries/${id}.json`);
}

function checkSources(
  ids: readonly string[],
  path: PropertyKey[],
  known: Known,
  report: Report,
): void {
  for (const [index, id] of ids.entries())
    if (!known.sources.has(id))
      report(
        [...path, index],
        `there is no source “${id}”: add it to the sources of ${BRIEFING_FILE}`,
      );
}

function checkParagraphs(
  numbers: readonly number[],
  path: PropertyKey[],
  known: Known,
  report: Report,
): void {
  for (const [index, number] of numbers.entries())
    checkParagraph(number, [...path, index], known, report);
}

function checkParagraph(number: number, path: PropertyKey[], known: Known, report: Report): void {
  const { paragraphs } = known.briefing;
  if (number > paragraphs)
    report(path, `there is no paragraph ${number}: the briefing has 1 to ${paragraphs}`);
}

function reportDoubles(items: readonly { id: string }[], path: string, report: Report): void {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) report([path, index, 'id'], `“${id}” is taken: ids are given once`);
    seen.add(id);
  }
}
