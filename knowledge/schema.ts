/**
 * The single definition of the briefing's data. Types are inferred from it.
 * zod runs when building and testing, never in a page. What one file cannot know of another is checked in references.ts.
 */
import { z } from 'zod';
import { recognitionFields } from './alias-schema.ts';
import { address, date, day, flag, id, language, text } from './schema-parts.ts';

/** What an Entry can be. */
export const KINDS = ['person', 'place', 'institution', 'event', 'agreement', 'topic'] as const;

/**
 * How much a source carries. `primary`: the body itself; `news`, `reference`: as the words say;
 * `-copy`: the same text at another address, evidence but no link target; `weak`: not enough alone for a first view.
 */
export const QUALITIES = [
  'primary',
  'news',
  'reference',
  'primary-copy',
  'news-copy',
  'reference-copy',
  'weak',
] as const;

const sourceIds = z
  .array(id)
  .min(1, 'has no source: a statement without one is not published; add the id of a source');
const paragraph = z.int().min(1);

/** A sourced statement about an Entry. */
const statement = z.strictObject({
  /** Entry id, a dot, "f" or "s" and a number: stable, so that a report can name it. */
  id: z.string().regex(/^[a-z0-9-]+\.[fs]\d+$/, 'is no statement id: write it as china.f1'),
  text,
  /** When it happened or began. */
  date,
  /** The date for which the sources vouch, where it is not `date` itself. */
  asOf: date.optional(),
  sources: sourceIds,
  /** The editors' own judgement; `low` counts as weak. */
  confidence: z.enum(['high', 'medium', 'low']),
});

export const entrySchema = z.strictObject({
  id,
  kind: z.enum(KINDS),
  name: text,
  /** The name in the script of its own country; `lang` is a BCP 47 tag. */
  nativeName: z.strictObject({ text, lang: language }).optional(),
  /** Country of people, places and institutions of one side. */
  flag: flag.optional(),
  /** Of an event: when it was over. Whatever comes later, nothing of it is missing here. */
  over: date.optional(),
  /** False: background the editors added; the briefing does not speak of it. */
  inBriefing: z.boolean(),
  role: z.strictObject({ text, asOf: date }),
  briefing: z.array(z.strictObject({ paragraph, text })),
  facts: z.array(statement),
  since: z.array(statement),
  related: z.array(id),
  /** Title of the English Wikipedia article. */
  wikipedia: text.optional(),
  ...recognitionFields,
});

export const sourceSchema = z
  .strictObject({
    id,
    publisher: text,
    title: text,
    url: address,
    /** When the source was published, as exactly as it is known. */
    date: date.optional(),
    /** The day a source without a date was read. */
    accessed: day.optional(),
    /** What is uncertain about the date. */
    dateNote: text.optional(),
    quality: z.enum(QUALITIES),
    note: text.optional(),
  })
  .refine((source) => source.date !== undefined || source.accessed !== undefined, {
    path: ['date'],
    error: 'is missing: give the day it was published, or in `accessed` the day it was read',
  });

/** A statement of the Summary: text with entry links `[[entry-id|shown words]]`. */
const summaryStatement = z
  .strictObject({ text, paragraphs: z.array(paragraph), sources: z.array(id) })
  .refine((told) => told.paragraphs.length + told.sources.length > 0, {
    error: 'rests on nothing: name the paragraph of the briefing or a source',
  });

/** A dated change since the briefing, told in the Summary. */
const summaryChange = z.strictObject({ date, text, sources: sourceIds });

export const summarySchema = z.strictObject({
  lead: z.array(summaryStatement).min(1),
  keyPoints: z.array(summaryStatement).length(5),
  sections: z
    .array(z.strictObject({ id, title: text, statements: z.array(summaryStatement).min(1) }))
    .min(1),
  since: z.strictObject({ title: text, statements: z.array(summaryChange).min(1) }),
});

export const timelineEventSchema = z.strictObject({
  date,
  endDate: date.optional(),
  precision: z.enum(['day', 'month', 'year']),
  text,
  /** False: it came later, or the briefing does not speak of it. */
  inBriefing: z.boolean(),
  paragraphs: z.array(paragraph),
  entries: z.array(id).min(1, 'names no entry: give at least one'),
  sources: sourceIds,
  note: text.optional(),
});

export const relationSchema = z.strictObject({
  subject: id,
  relation: text,
  object: id,
  paragraphs: z.array(paragraph).min(1, 'has no paragraph: relations are told by the briefing'),
  text,
  /** reported: told as fact; claim: said by `attributedTo`; planned: announced and then still ahead. */
  status: z.enum(['reported', 'claim', 'planned']),
  attributedTo: id.optional(),
});

export const briefingSchema = z.strictObject({
  title: text,
  /** The day of which the briefing speaks. */
  date: day,
  /** The last day about which anything here is known. */
  knowledgeUntil: day,
  /** How many numbered paragraphs the briefing has. */
  paragraphs: z.int().min(1),
  summary: summarySchema,
  timeline: z.array(timelineEventSchema),
  relations: z.array(relationSchema),
  sources: z.array(sourceSchema),
});

export type Entry = z.infer<typeof entrySchema>;
export type Kind = (typeof KINDS)[number];
export type Statement = z.infer<typeof statement>;
export type Source = z.infer<typeof sourceSchema>;
export type SourceQuality = (typeof QUALITIES)[number];
export type SummaryStatement = z.infer<typeof summaryStatement>;
export type SummaryChange = z.infer<typeof summaryChange>;
export type Summary = z.infer<typeof summarySchema>;
export type TimelineEvent = z.infer<typeof timelineEventSchema>;
export type Relation = z.infer<typeof relationSchema>;
/** Everything the extension knows: briefing.json with all entries, in order of their ids. */
export type Briefing = z.infer<typeof briefingSchema> & { entries: Entry[] };
