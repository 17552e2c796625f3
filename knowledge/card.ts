/** What a Card shows of an Entry, with its sources resolved. Pure projection of the Briefing. */
import type { ToldBriefing, ToldEntry, ToldStatement } from './published.ts';
import type { Kind, TimelineEvent } from './schema.ts';
import { isWeak, sourceRefs, type SourceRef } from './source-refs.ts';

export type { SourceRef } from './source-refs.ts';

export interface CardStatement {
  text: string;
  /** When it happened: 2024-05-20, 2024-05 or 2024. */
  date: string;
  /** The date for which the sources vouch, where it differs from `date`. */
  asOf?: string;
  sources: SourceRef[];
  /** Rests on weak sources only, or the editors doubt it: never in the first view. */
  weak: boolean;
}

export interface CardRelation {
  /** The other entry. */
  entry: string;
  name: string;
  kind: Kind;
  /** "sells arms to"; read from subject to object. */
  relation: string;
  /** out: this entry is the subject; in: the other one is. */
  direction: 'out' | 'in';
  /** The particulars in a few words. */
  text: string;
  status: 'reported' | 'claim' | 'planned';
  paragraphs: number[];
  /** Name of the entry whose claim it is. */
  attributedTo?: string;
}

export interface CardEvent {
  date: string;
  endDate?: string;
  text: string;
  inBriefing: boolean;
  sources: SourceRef[];
  weak: boolean;
  /** What a reader should know of it. */
  note?: string;
}

export interface CardContent {
  id: string;
  kind: Kind;
  name: string;
  /** `lang` is a BCP 47 tag for the element that shows it. */
  nativeName?: { text: string; lang: string };
  /** ISO 3166 code of the flag to show (or "eu"), for places, people and institutions of one side. */
  flag?: string;
  inBriefing: boolean;
  role: { text: string; asOf: string };
  briefing: { paragraph: number; text: string }[];
  facts: CardStatement[];
  /** Changes since the briefing, oldest first. */
  since: CardStatement[];
  related: { id: string; name: string; kind: Kind }[];
  relations: CardRelation[];
  /** Timeline events this entry takes part in, oldest first. */
  events: CardEvent[];
  /** Title of the English Wikipedia article. */
  wikipedia?: string;
  /** Last date (day, month or year) for which anything about this entry is known; absent for what was over by then. */
  knownUntil?: string;
}

/**
 * @param id an entry id; ids arrive from pages, so an unknown one is an answer, not an error.
 * @returns undefined when the briefing has no such entry.
 */
export function projectCard(briefing: ToldBriefing, id: string): CardContent | undefined {
  const entry = briefing.entries.find((candidate) => candidate.id === id);
  if (!entry) return undefined;
  const named = (other: string): Pick<ToldEntry, 'id' | 'name' | 'kind'> | undefined =>
    briefing.entries.find((candidate) => candidate.id === other);
  const refer = (ids: readonly string[]): SourceRef[] => sourceRefs(briefing, ids);
  const state = ({ text, date, asOf, sources: cited, confidence }: ToldStatement) => {
    const refs = refer(cited);
    const weak = confidence === 'low' || isWeak(refs);
    return { text, date, ...(asOf && { asOf }), sources: refs, weak };
  };
  const facts = entry.facts.map(state);
  const since = entry.since.map(state).toSorted((a, b) => a.date.localeCompare(b.date));
  return {
    id,
    kind: entry.kind,
    name: entry.name,
    ...(entry.nativeName && { nativeName: entry.nativeName }),
    ...(entry.flag && { flag: entry.flag }),
    inBriefing: entry.inBriefing,
    role: entry.role,
    briefing: entry.briefing,
    facts,
    since,
    related: entry.related.flatMap((other) => {
      const found = named(other);
      return found ? [{ id: found.id, name: found.name, kind: found.kind }] : [];
    }),
    relations: briefing.relations.flatMap((relation): CardRelation[] => {
      if (relation.subject !== id && relation.object !== id) return [];
      const direction = relation.subject === id ? 'out' : 'in';
      const other = named(direction === 'out' ? relation.object : relation.subject);
      if (!other) return [];
      const by = relation.attributedTo && named(relation.attributedTo)?.name;
      return [
        {
          entry: other.id,
          name: other.name,
          kind: other.kind,
          relation: relation.relation,
          direction,
          text: relation.text,
          status: relation.status,
          paragraphs: relation.paragraphs,
          ...(by && { attributedTo: by }),
        },
      ];
    }),
    events: briefing.timeline
      .filter((event) => event.entries.includes(id))
      .map((event) => toEvent(event, refer(event.sources)))
      .toSorted((a, b) => a.date.localeCompare(b.date)),
    ...(entry.wikipedia && { wikipedia: entry.wikipedia }),
    ...(!entry.over && { knownUntil: lastKnown(briefing, entry, [...facts, ...since]) }),
  };
}

function toEvent(event: TimelineEvent, sources: SourceRef[]): CardEvent {
  const { date, endDate, text, inBriefing, note } = event;
  const told = { date, text, inBriefing, sources, weak: isWeak(sources) };
  return { ...told, ...(endDate && { endDate }), ...(note && { note }) };
}

/**
 * The latest date among the entry's role, statements and their sources. Dates still ahead of what is known
 * (the end of a term of office) and days on which undated pages were read say nothing about it.
 */
function lastKnown(briefing: ToldBriefing, entry: ToldEntry, statements: CardStatement[]): string {
  const dates = statements.flatMap(({ date, asOf, sources }) => [
    date,
    ...(asOf ? [asOf] : []),
    ...sources.filter((ref) => !ref.undated).map((ref) => ref.date),
  ]);
  return dates
    .filter((date) => date <= briefing.knowledgeUntil)
    .reduce((latest, date) => (date > latest ? date : latest), entry.role.asOf);
}
