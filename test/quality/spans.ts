/** Names found in labelled texts, counted by the corpus's own scorer. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recogniseText } from '../../knowledge/plain-text.ts';
import type { OpenLexicon } from '../../knowledge/recognise.ts';

interface Labelled {
  id: string;
  text: string;
  lang: string;
}

/** One line of the scorer's tables: `all`, a set or a language. Percentages. */
export interface Score {
  name: string;
  precision: number;
  recall: number;
  f1: number;
  /** Labels to be found. */
  labels: number;
  /** "75/76": records without a wrong mark; "" where the scorer does not say. */
  clean: string;
  /** Records wholly right. */
  right: string;
}

export interface Scores {
  overlap: Score[];
  strict: Score[];
}

/**
 * Recognises every record, each as a page of its own, and has the corpus's scorer count.
 * @throws Error of the scorer, told on stderr, when the corpus is not as expected.
 */
export function scoreSpans(lexicon: OpenLexicon, corpus: string, out: string): Scores {
  const gold = join(corpus, 'gold');
  const lines = readdirSync(gold)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(join(gold, file), 'utf8').trim().split('\n'));
  const predictions = lines.map((line) => {
    const { id, text, lang } = JSON.parse(line) as Labelled;
    const mentions = recogniseText(lexicon, text, lang).mentions.map(({ start, end, entry }) => ({
      start,
      end,
      entity: entry,
    }));
    return JSON.stringify({ id, mentions });
  });
  mkdirSync(out, { recursive: true });
  const file = join(out, 'predictions.jsonl');
  writeFileSync(file, `${predictions.join('\n')}\n`);
  const told = execFileSync(
    process.execPath,
    [join(corpus, 'score.mjs'), '--gold', gold, '--pred', file, '--errors', '60'],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  writeFileSync(join(out, 'score.txt'), told);
  const [strict = '', overlap = ''] = told.split('OVERLAP spans');
  return { overlap: linesOf(overlap), strict: linesOf(strict) };
}

/** A set that has no label and got no match, as traps should, has no percentages. */
const LINE =
  /^ *([\w-]+(?: \([\w ]+\))?) +(?:no label, no hit|P +([\d.]+) +R +([\d.]+) +F1 +([\d.]+) +tp (\d+) fp \d+ fn (\d+))(?: +clean records ([\d/]+)(?:, fully right (\d+))?)?/gm;

function linesOf(text: string): Score[] {
  return Array.from(text.matchAll(LINE), ([, name, p, r, f1, tp, fn, clean, right]) => ({
    name: name!,
    precision: Number(p ?? 100),
    recall: Number(r ?? 100),
    f1: Number(f1 ?? 100),
    labels: Number(tp ?? 0) + Number(fn ?? 0),
    clean: clean ?? '',
    right: right ?? '',
  }));
}
