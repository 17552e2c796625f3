/** The recognition data's files (`briefing/recognition/*.json`), checked when building. What they mean: the README beside them. */
import { z } from 'zod';
import { withLetters } from './letters.ts';
import { RULES } from './lexicon.ts';

/** Whether a source can be compiled, its letter sets filled in. */
function isExpression(source: string): boolean {
  try {
    return new RegExp(withLetters(source)) instanceof RegExp;
  } catch {
    return false;
  }
}

export const recognitionSchema = z.strictObject({
  macros: z.record(z.string(), z.string()).optional(),
  words: z.record(z.string(), z.string()).optional(),
  expressions: z.record(z.string(), z.string().refine(isExpression, 'is no expression')).optional(),
  aliases: z
    .array(
      z
        .strictObject({
          entry: z.string(),
          rule: z.enum(RULES),
          beside: z.array(z.string()).default([]),
          near: z.array(z.string()).default([]),
          page: z.array(z.string()).default([]),
          unless: z.array(z.string()).default([]),
          city: z.string().optional(),
          lang: z.array(z.string().length(2)).default([]),
          forms: z.array(z.string().min(1)).min(1),
        })
        .readonly(),
    )
    .optional(),
  gate: z
    .strictObject({
      weights: z.record(z.string(), z.number()),
      sides: z.record(z.string(), z.enum(['c', 'u', 'cu', 't'])),
      anchors: z.array(z.string()),
      common: z.array(z.string()),
    })
    .optional(),
});

export interface Recognised {
  macros: Record<string, string>;
  words: Record<string, string>;
  expressions: Record<string, string>;
  aliases: NonNullable<z.infer<typeof recognitionSchema>['aliases']>[number][];
  gate: NonNullable<z.infer<typeof recognitionSchema>['gate']>;
}
