/** Sources as readers are shown them, for cards, the summary and the timeline alike. */
import type { Briefing, Source, SourceQuality } from './schema.ts';

export interface SourceRef {
  id: string;
  publisher: string;
  title: string;
  /** Empty where `link` is false. */
  url: string;
  /** When it was published; where that is not known, the day it was read (`undated` is true then). 2024-05-20, 2024-05 or 2024. */
  date: string;
  /** The source bears no date: `date` is the day it was read. */
  undated: boolean;
  /** What is uncertain about the date, in words: "archived copy of 2022". */
  dateNote?: string;
  /** Only the `link` ones may be shown as a link; copies and weak pages are named, not linked. */
  link: boolean;
  quality: SourceQuality;
  note?: string;
}

/** Readers are sent only to the page itself, its archive or a work of reference; never to copies and weak pages. */
const LINKED: ReadonlySet<SourceQuality> = new Set(['primary', 'news', 'reference']);

/** Whether readers may be sent to this source. */
export const isLinked = ({ quality }: Pick<Source, 'quality'>): boolean => LINKED.has(quality);

/** The sources with these ids, in their order. */
export function sourceRefs(
  { sources }: Pick<Briefing, 'sources'>,
  ids: readonly string[],
): SourceRef[] {
  return ids.flatMap((id) => {
    const source = sources.find((candidate) => candidate.id === id);
    return source ? [toSourceRef(source)] : [];
  });
}

/** Whether these are weak sources only: what rests on them is marked as such and stays out of a first view. */
export function isWeak(refs: readonly SourceRef[]): boolean {
  return refs.every((ref) => ref.quality === 'weak');
}

/** What a reader should know of a source, of its date first; undefined where there is nothing. */
export function noteOf({
  dateNote,
  note,
}: Pick<SourceRef, 'dateNote' | 'note'>): string | undefined {
  // In parentheses or on a line of its own it needs no full stop.
  return [dateNote, note].filter(Boolean).join('. ').replace(/\.$/, '') || undefined;
}

function toSourceRef(source: Source): SourceRef {
  const { id, publisher, title, url, date, accessed, dateNote, quality, note } = source;
  return {
    id,
    publisher,
    title,
    url: isLinked(source) ? url : '',
    date: date ?? accessed ?? '',
    undated: date === undefined,
    ...(dateNote && { dateNote }),
    link: isLinked(source),
    quality,
    ...(note && { note }),
  };
}
