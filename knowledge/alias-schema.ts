/** How an Entry is recognised: its aliases with their rules, its traps, and the words that speak for it. */
import { z } from 'zod';
import { text } from './schema-parts.ts';

const alias = z.strictObject({
  text,
  rule: z.enum(['plain', 'evidence', 'never']),
  type: text.optional(),
  note: text.optional(),
});

/** Aliases by language. */
export const aliasesSchema = z.partialRecord(
  z.enum(['en', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'fr', 'de', 'es', 'ru', 'ar', 'it', 'pt', 'vi']),
  z.array(alias),
);

/** The fields of an entry's file that recognition reads. */
export const recognitionFields = {
  aliases: aliasesSchema,
  traps: z.array(z.strictObject({ text, why: text })),
  contextWords: z.array(text),
};
