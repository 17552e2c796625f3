/**
 * Recognition of one document: texts in, Matches and the Gate's verdict out.
 * The one door through which pages, the CLI and tests reach matcher, resolver and gate.
 */
import { createDocument, weigh } from './gate.ts';
import type { Lexicon } from './lexicon.ts';
import type { Index } from './alias-index.ts';
import { byText, textAt, WALL } from './joined-texts.ts';
import { scan, type Hit } from './matcher.ts';
import { isWide, tidy, type Tidied } from './normalize.ts';
import { choose, judge, type Local } from './resolve.ts';

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

/**
 * Why the Gate decided so. `reason_<code>` in the messages is the sentence for the reader; $1 is the names of
 * the verdict's entries. In: `subject` the page is about US–China relations, `person` about one of the briefing's
 * people. Out: `none` nothing of ours, `few` too little, `one_side` hardly more than one of the two countries plays a part.
 */
export type VerdictCode = 'subject' | 'person' | 'none' | 'few' | 'one_side';

/** The Gate's decision. `code` selects the sentence shown to the reader; `entries` fill it. */
export interface Verdict {
  relevant: boolean;
  code: VerdictCode;
  /** Ids of the entries the decision rests on, strongest first. */
  entries: string[];
}

/** Where in the page a text stands: headlines and the article weigh more than the rest. */
export type Place = 'title' | 'heading' | 'main' | 'rest';

/** A text that was read, and what was found in it before the document's evidence was known. */
export interface Reading {
  /** What the text alone allows; whether each counts may hang on the document. */
  readonly hits: readonly unknown[];
  /** Nothing hangs on the document: what was resolved once stays so. */
  readonly decided: boolean;
}

/** What is known of a text beside its words. */
export interface Setting {
  place: Place;
  /** BCP 47 tag. Asked when needed: few texts hold a name that hangs on it. */
  lang?: () => string | undefined;
}

export interface Recognition {
  /** Reads one block of text and adds what it says to the document's evidence. */
  read(text: string, place: Place, lang?: string): Reading;
  /**
   * Looks through joined texts (see `joined-texts.ts`) in one go.
   * @param starts where each text begins
   * @returns the texts that hold a name, in order, by their number, each with what reads it: that takes longer than to
   * look, and a page may want its turn before
   */
  readJoined(
    joined: string,
    starts: readonly number[],
  ): [text: number, read: (setting: Setting) => Reading][];
  /** Takes a text's evidence back, when its block left the page or changed. */
  forget(reading: Reading): void;
  /** The matches of a text by the evidence known now, in order, never overlapping. */
  resolve(reading: Reading): Match[];
  /** Whether the document, as read so far, is about US–China relations. */
  verdict(): Verdict;
  /** Rises whenever the document's evidence may give another answer than before to what is undecided. */
  readonly revision: number;
}

interface Found extends Reading, Local {
  hits: Local['candidates'];
  place: Place;
  size: number;
}

/** A lexicon with its aliases opened for matching; once per lexicon, not per document. */
export interface OpenLexicon extends Lexicon {
  readonly index: Index;
}

/**
 * A new document with nothing read. A lexicon that was packed here is opened on the first `read`.
 * @param length of the document's own text in UTF-16 units, where it is known beforehand; else what is read is counted.
 */
export function createRecognition(lexicon: OpenLexicon, length?: number): Recognition {
  const document = createDocument(length);

  function keep(text: string, tidied: Tidied, hits: readonly Hit[], setting: Setting): Reading {
    const local = judge(lexicon, text, tidied, hits, setting);
    const reading: Found = {
      ...local,
      hits: local.candidates,
      decided: local.candidates.every(
        ({ page, unless, doubtful }) => !(page || unless || doubtful),
      ),
      place: setting.place,
      size: text.length,
    };
    document.add(reading, 1);
    return reading;
  }

  /** Tidying moves offsets, and few texts need it. */
  function look(text: string): [Tidied, readonly Hit[]] {
    const { index } = lexicon;
    const hits = isWide(text) ? undefined : scan(index, text + WALL, true);
    if (hits) return [{ text, back: undefined }, hits];
    const tidied = tidy(text);
    return [tidied, scan(index, tidied.text + WALL)];
  }

  return {
    read: (text, place, lang) => keep(text, ...look(text), { place, lang: () => lang }),
    readJoined(joined, starts) {
      const readings: ReturnType<Recognition['readJoined']> = [];
      let named = 0;
      const add = (i: number, text: string, [tidied, own]: ReturnType<typeof look>): void => {
        named += text.length;
        readings.push([i, (setting) => keep(text, tidied, own, setting)]);
      };
      const hits = scan(lexicon.index, joined, true);
      if (hits)
        for (const [i, own] of byText(hits, starts)) {
          const text = textAt(joined, starts, i);
          add(i, text, isWide(text) ? look(text) : [{ text, back: undefined }, own]);
        }
      else
        for (const i of starts.keys()) {
          const text = textAt(joined, starts, i);
          const looked = look(text);
          if (looked[1].length > 0) add(i, text, looked);
        }
      // What holds a name is counted where it is kept.
      if (length === undefined) document.size.main += joined.length - named;
      return readings;
    },
    forget: (reading) => document.add(reading as Found, -1),
    resolve: (reading) =>
      choose((reading as Found).candidates, (candidate) => document.evidence(candidate)).map(
        ([candidate, evidence]) => ({
          start: candidate.start,
          end: candidate.end,
          entry: lexicon.entries[candidate.entry]!.id,
          alias: candidate.alias,
          rule: candidate.rule,
          evidence: evidence || candidate.evidence,
        }),
      ),
    verdict: () => weigh(lexicon, document),
    get revision() {
      return document.revision;
    },
  };
}
