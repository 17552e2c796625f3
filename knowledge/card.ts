/** What a Card shows of an Entry, with its sources resolved. Pure projection of the Briefing. */

export interface SourceRef {
  publisher: string;
  title: string;
  url: string;
  date: string;
  /** Only the `link` ones may be shown as a link; copies and weak pages are named, not linked. */
  link: boolean;
  note?: string;
}

export interface CardStatement {
  id: string;
  text: string;
  /** 2024-05-20, 2024-05 or 2024. */
  date: string;
  asOf?: string;
  sources: SourceRef[];
  /** Rests on weak sources only: never in the first view. */
  weak: boolean;
}

export interface CardRelation {
  /** The other entry. */
  entry: string;
  name: string;
  /** "sells arms to"; read from subject to object. */
  relation: string;
  direction: 'out' | 'in';
  status: 'reported' | 'claim' | 'planned';
  paragraphs: number[];
  attributedTo?: string;
}

export interface CardContent {
  id: string;
  kind: 'person' | 'place' | 'institution' | 'event' | 'agreement' | 'topic';
  name: string;
  nativeName?: { text: string; lang: string };
  /** ISO 3166 code of the flag to show, for places and people of one side. */
  flag?: string;
  inBriefing: boolean;
  role: { text: string; asOf: string };
  briefing: { paragraph: number; text: string }[];
  facts: CardStatement[];
  since: CardStatement[];
  related: { id: string; name: string; kind: string }[];
  relations: CardRelation[];
  /** Timeline events this entry takes part in. */
  events: { date: string; endDate?: string; text: string; inBriefing: boolean }[];
  wikipedia?: string;
  /** Last day for which anything about this entry is known. */
  knownUntil: string;
}
