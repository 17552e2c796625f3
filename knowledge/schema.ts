/**
 * The single definition of the briefing's data. Types are inferred from it.
 * zod runs when building and testing, never in a page.
 */
import { z } from 'zod';

/** Languages in which aliases are known; knowledge text itself is English. */
export const LANGUAGES = [
  'en',
  'zh-Hans',
  'zh-Hant',
  'ja',
  'ko',
  'fr',
  'de',
  'es',
  'ru',
  'ar',
  'it',
  'pt',
  'vi',
] as const;

export const KINDS = ['person', 'place', 'institution', 'event', 'agreement', 'topic'] as const;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
/** A day, month or year: 2024-04-20, 2024-04 or 2024. */
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const text = z.string().trim().min(1);

const statement = z.strictObject({
  id: text,
  text,
  date,
  asOf: text.optional(),
  sources: z.array(id).min(1),
  confidence: z.enum(['high', 'medium', 'low']),
});

const alias = z.strictObject({
  text,
  rule: z.enum(['plain', 'evidence', 'never']),
  type: text.optional(),
  note: text.optional(),
});

export const entrySchema = z.strictObject({
  id,
  kind: z.enum(KINDS),
  name: text,
  inBriefing: z.boolean(),
  role: z.strictObject({ text, asOf: date }),
  briefing: z.array(z.strictObject({ paragraph: z.int().min(1).max(12), text })),
  facts: z.array(statement),
  since: z.array(statement),
  related: z.array(id),
  wikipedia: text.optional(),
  aliases: z.partialRecord(z.enum(LANGUAGES), z.array(alias)),
  traps: z.array(z.strictObject({ text, why: text })),
  contextWords: z.array(text),
});

export const briefingSchema = z.looseObject({
  title: text,
  date,
});

export type Entry = z.infer<typeof entrySchema>;
export type Kind = (typeof KINDS)[number];
export type Language = (typeof LANGUAGES)[number];
