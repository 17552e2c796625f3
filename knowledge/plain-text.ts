/** Recognition of plain text: what no page tells about it is told by its newlines and by capitals inside words. */
import { LINE_BREAK } from './normalize.ts';
import { createRecognition, type Match, type OpenLexicon, type Verdict } from './recognise.ts';

/**
 * Where a small letter meets a capital, or a letter a digit: words as "TikTok" and "G7" have it, and so have two cells that
 * lost what stood between, and a name with the number of its footnote.
 */
const JOINTS = /(?<=\p{Ll})(?=[\p{Lu}\d])|(?<=\d)(?=\p{Lu})/gu;

export interface Recognised {
  /** In order; offsets are of the text as given. */
  mentions: Match[];
  verdict: Verdict;
}

/** Recognises a text as a document of its own. A newline ends a paragraph. @param lang BCP 47 tag */
export function recogniseText(lexicon: OpenLexicon, text: string, lang?: string): Recognised {
  const joints = gluedAt(lexicon, text, lang);
  const { mentions, verdict } = recognise(lexicon, broken(text, joints), lang);
  // Each break before a mention has moved it by one.
  let moved = 0;
  for (const mention of mentions) {
    while (moved < joints.length && joints[moved]! + moved < mention.start) moved += 1;
    mention.start -= moved;
    mention.end -= moved;
  }
  return { mentions, verdict };
}

/** Small words that old print, read by a machine, has in one with the name that follows: "deRussie", "laChine". */
const SMALL_WORDS = new Set(
  (
    'de du des la le les en au aux et à que par der die das den dem und in im aus nach von ' +
    'el los las del con y a il lo gli di dal the of to and from for by with'
  ).split(' '),
);

/**
 * Where two names touch: taken out of a page, its blocks lose what stood between them ("TaiwanJapan" is two cells, "China31%"
 * two more). A word is left whole unless a name of ours ends at its joint, or a small word or a digit does, and another name
 * or a digit begins there.
 */
function gluedAt(lexicon: OpenLexicon, text: string, lang: string | undefined): number[] {
  const joints = Array.from(text.matchAll(JOINTS), ({ index }) => index);
  if (joints.length === 0) return joints;
  const { mentions } = recognise(lexicon, broken(text, joints), lang);
  const starts = new Set(mentions.map(({ start }) => start));
  const ends = new Set(mentions.map(({ end }) => end));
  const before = (at: number, units: number) => text.slice(Math.max(0, at - units), at);
  const endsWell = (at: number) =>
    /\d$/.test(before(at, 1)) || SMALL_WORDS.has(/\p{L}*$/u.exec(before(at, 5))![0].toLowerCase());
  return joints.filter((at, i) => {
    const [isEnd, isStart] = [ends.has(at + i), starts.has(at + i + LINE_BREAK.length)];
    // "#Trump2024" is one word.
    if (/[#@]\S*$/.test(before(at, 40))) return false;
    return (isEnd && (isStart || /\d/.test(text[at]!))) || (isStart && endsWell(at));
  });
}

/** The text with a break at each of some offsets. */
function broken(text: string, offsets: readonly number[]): string {
  return [0, ...offsets].map((at, i, all) => text.slice(at, all[i + 1])).join(LINE_BREAK);
}

function recognise(lexicon: OpenLexicon, text: string, lang: string | undefined): Recognised {
  const recognition = createRecognition(lexicon);
  const reading = recognition.read(text.replaceAll('\n', LINE_BREAK), 'main', lang);
  return { mentions: recognition.resolve(reading), verdict: recognition.verdict() };
}
