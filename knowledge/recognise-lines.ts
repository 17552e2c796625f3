/** Recognition of JSON lines, for measuring and for pipes: one record a line in, one a line out. */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { recogniseText } from './plain-text.ts';
import { reasonOf } from './reason.ts';
import type { OpenLexicon } from './recognise.ts';

/**
 * Reads `{id, text, lang?}` a line, writes `{id, relevant, reason, mentions}`. Offsets are UTF-16 units.
 * A bad line is told on `errors` with its number and the rest goes on.
 * @returns the exit code: 1 when a line was bad.
 */
export async function recogniseLines(
  lexicon: OpenLexicon,
  input: Readable,
  output: Writable,
  errors: Writable,
): Promise<number> {
  let number = 0;
  let code = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    try {
      output.write(`${JSON.stringify(recogniseRecord(lexicon, JSON.parse(line)))}\n`);
    } catch (error) {
      code = 1;
      errors.write(`line ${number}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return code;
}

function recogniseRecord(lexicon: OpenLexicon, record: unknown): object {
  if (
    typeof record !== 'object' ||
    record === null ||
    !('text' in record) ||
    typeof record.text !== 'string'
  )
    throw new Error('is no record: expected {"id": …, "text": "…"}');
  const { mentions, verdict } = recogniseText(
    lexicon,
    record.text,
    'lang' in record && typeof record.lang === 'string' ? record.lang : undefined,
  );
  return {
    id: 'id' in record ? record.id : undefined,
    relevant: verdict.relevant,
    reason: reasonOf(lexicon, verdict),
    mentions: mentions.map(({ start, end, entry, alias, rule, evidence }) => ({
      start,
      end,
      entity: entry,
      alias,
      rule,
      evidence,
    })),
  };
}
