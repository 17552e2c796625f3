/** How an Entry is recognised: its aliases with their rules, its traps, and the words that speak for it. */
import { z } from 'zod';
import { text } from './schema-parts.ts';

/** Languages in which aliases are known; the knowledge itself is told in English. */
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

const alias = z.strictObject({
  text,
  rule: z.enum(['plain', 'evidence', 'never']),
  type: text.optional(),
  note: text.optional(),
});

/** Aliases by language. */
export const aliasesSchema = z.partialRecord(z.enum(LANGUAGES), z.array(alias));

/** The fields of an entry's file that recognition reads. */
export const recognitionFields = {
  aliases: aliasesSchema,
  traps: z.array(z.strictObject({ text, why: text })),
  contextWords: z.array(text),
};

export type Alias = z.infer<typeof alias>;
export type Language = (typeof LANGUAGES)[number];

/** Whether the alias is taken for its entry wherever it stands: no rule could decide between two entries that claim it. */
export const standsAlone = (claimed: Alias): boolean => claimed.rule === 'plain';

/** All spellings of an entry's name, each once. */
export const spellingsOf = (aliases: z.infer<typeof aliasesSchema>): string[] => [
  ...new Set(
    Object.values(aliases)
      .flat()
      .map((spelt) => spelt.text),
  ),
];
