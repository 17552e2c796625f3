/**
 * Recognition of one document: texts in, Matches and the Gate's verdict out.
 * The one door through which pages, the CLI and tests reach matcher, resolver and gate.
 */
import type { Lexicon } from './lexicon.ts';

/** A name found in a text. Offsets are UTF-16 units; `end` is exclusive. */
export interface Match {
  start: number;
  end: number;
  /** Entry id. */
  entry: string;
  /** The alias by which it was recognised, as the briefing spells it. */
  alias: string;
  /** Name of the rule that let it through, e.g. "name", "surname", "metonym". */
  rule: string;
  /** What the rule rests on: words of the text, "" when the name speaks for itself. */
  evidence: string;
}

/** The Gate's decision. `code` selects the sentence shown to the reader; `entries` and `count` fill it. */
export interface Verdict {
  relevant: boolean;
  code: string;
  /** Ids of the entries the decision rests on, strongest first. */
  entries: string[];
  /** The reason in plain English, for the CLI and for logs. */
  reason: string;
}

/** Where in the page a text stands: headlines and the article weigh more than the rest. */
export type Place = 'title' | 'heading' | 'main' | 'rest';

/** A text that was read, and what was found in it before the document's evidence was known. */
export interface Reading {
  readonly hits: readonly unknown[];
}

export interface Recognition {
  /** Reads one block of text and adds what it says to the document's evidence. */
  read(text: string, place: Place, lang?: string): Reading;
  /** Takes a text's evidence back, when its block left the page or changed. */
  forget(reading: Reading): void;
  /** The matches of a text by the evidence known now, in order, never overlapping. */
  resolve(reading: Reading): Match[];
  /** Whether the document, as read so far, is about US–China relations. */
  verdict(): Verdict;
}

interface Found extends Reading {
  hits: Match[];
}

export function createRecognition(lexicon: Lexicon): Recognition {
  const readings = new Set<Found>();
  return {
    read(text) {
      const hits: Match[] = [];
      for (const [alias, entry] of lexicon.aliases) {
        for (let at = text.indexOf(alias); at >= 0; at = text.indexOf(alias, at + 1)) {
          const end = at + alias.length;
          if (hits.some((hit) => hit.start < end && at < hit.end)) continue;
          hits.push({
            start: at,
            end,
            entry: lexicon.entries[entry]!.id,
            alias,
            rule: 'name',
            evidence: '',
          });
        }
      }
      hits.sort((a, b) => a.start - b.start);
      const reading: Found = { hits };
      if (hits.length > 0) readings.add(reading);
      return reading;
    },
    forget: (reading) => void readings.delete(reading as Found),
    resolve: (reading) => (reading as Found).hits,
    verdict() {
      const ids = [
        ...new Set([...readings].flatMap((reading) => reading.hits.map((hit) => hit.entry))),
      ];
      const relevant = ids.length >= 3;
      return {
        relevant,
        code: relevant ? 'names' : 'few-names',
        entries: ids,
        reason: `${ids.length} entries named`,
      };
    },
  };
}
