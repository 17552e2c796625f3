/**
 * The published briefing as text for the bundles: tables by column instead of rows. Said once, the fields' names cost
 * nothing, and like stands beside like, which packs a tenth smaller.
 */
import type { PublishedBriefing, PublishedEntry, ToldStatement } from './published.ts';
import type { Relation, Source, TimelineEvent } from './schema.ts';
import { sourceNumber } from './source-numbers.ts';

/** Columns by name, all as long as there are rows; null where a row has no such field. */
type Table<Row> = { [Field in keyof Row]-?: (Row[Field] | null)[] };

/** An entry's statements stand in tables of their own, one entry's after another's; here are their numbers. */
type EntryRow = Omit<PublishedEntry, 'facts' | 'since'> & { facts: number; since: number };

interface Packed extends Omit<PublishedBriefing, 'entries' | 'timeline' | 'relations' | 'sources'> {
  entries: Table<EntryRow>;
  facts: Table<ToldStatement>;
  since: Table<ToldStatement>;
  timeline: Table<TimelineEvent>;
  relations: Table<Relation>;
  /** Their ids are their numbers (`sourceNumber`). */
  sources: Table<Omit<Source, 'id'>>;
}

/** @param briefing with numbered sources, as `publish` gives it */
export function writeBriefing(briefing: PublishedBriefing): string {
  const { entries, timeline, relations, sources, ...rest } = briefing;
  const packed: Packed = {
    ...rest,
    entries: toTable(
      entries.map(({ facts, since, ...entry }): EntryRow =>
        Object.assign(entry, { facts: facts.length, since: since.length }),
      ),
    ),
    facts: toTable(entries.flatMap(({ facts }) => facts)),
    since: toTable(entries.flatMap(({ since }) => since)),
    timeline: toTable(timeline),
    relations: toTable(relations),
    sources: toTable(sources.map(({ id: _id, ...source }) => source)),
  };
  return JSON.stringify(packed);
}

/**
 * @param text what `writeBriefing` wrote
 * @throws SyntaxError when it is not JSON; nobody but the build writes it.
 */
export function readBriefing(text: string): PublishedBriefing {
  const { entries, facts, since, timeline, relations, sources, ...rest } = JSON.parse(
    text,
  ) as Packed;
  const factRows = toRows(facts);
  const sinceRows = toRows(since);
  return {
    ...rest,
    entries: toRows(entries).map((row) =>
      Object.assign(row, {
        facts: factRows.splice(0, row.facts),
        since: sinceRows.splice(0, row.since),
      }),
    ),
    timeline: toRows(timeline),
    relations: toRows(relations),
    sources: toRows(sources).map((row, at) => Object.assign(row, { id: sourceNumber(at) })),
  };
}

function toTable<Row extends object>(rows: readonly Row[]): Table<Row> {
  const fields = new Set(rows.flatMap((row) => Object.keys(row) as (keyof Row)[]));
  return Object.fromEntries(
    Array.from(fields, (field) => [field, rows.map((row) => row[field] ?? null)]),
  ) as Table<Row>;
}

function toRows<Row extends object>(table: Table<Row>): Row[] {
  const columns = Object.entries<unknown[]>(table);
  return Array.from({ length: columns[0]?.[1].length ?? 0 }, (_, at) => {
    const fields = columns.map(([field, values]) => [field, values[at]] as const);
    return Object.fromEntries(fields.filter(([, value]) => value !== null)) as Row;
  });
}
