/** Recognition of JSON lines, for measuring and for pipes: one record a line in, one a line out. */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { LINE_BREAK } from './normalize.ts';
import { reasonOf } from './reason.ts';
import { createRecognition, type OpenLexicon } from './recognise.ts';

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
  const recognition = createRecognition(lexicon);
  const reading = recognition.read(
    record.text.replaceAll('\n', LINE_BREAK),
    'main',
    'lang' in record && typeof record.lang === 'string' ? record.lang : undefined,
  );
  const verdict = recognition.verdict();
  const mentions = recognition
    .resolve(reading)
    .map(({ start, end, entry, alias, rule, evidence }) => ({
      start,
      end,
      entity: entry,
      alias,
      rule,
      evidence,
    }));
  return {
    id: 'id' in record ? record.id : undefined,
    relevant: verdict.relevant,
    reason: reasonOf(lexicon, verdict),
    mentions,
  };
}
