/**
 * The Gate: is this document about US–China relations, or about one of the briefing's people?
 *
 * Two sides must play a part: mentions are counted by entry, weighed by place (a headline says more than a
 * paragraph, a navigation bar nothing) and by what the entry says about our subject (the data's `gate.weights`), and
 * set against the document's length. A person's page is in when the person carries its text, or is in its title or a
 * headline and in its text, too.
 */
import type { DocumentEvidence } from './document.ts';
import type { Lexicon } from './lexicon.ts';
import type { Verdict, VerdictCode } from './recognise.ts';
import { ENOUGH_ANCHORS, enoughAnchors } from './sniff.ts';
export { createDocument } from './document.ts';

/** How much one more mention of an entry adds: the fifth says less than the first. */
const MENTIONS_THAT_COUNT = 6;
/** Points a document needs, and each side of it. Set on the corpus by reading what fell on which side. */
const NEEDED = 10;
const NEEDED_EACH_SIDE = 2.5;
/** A person carries a document when named at least once in so many units of its text. */
const UNITS_A_MENTION = 1500;
/** The sides must be named this often in the running text; a title that names one is enough. */
const SIDES_TOLD = 4;
/** Countries alone stand in many a report on a firm or a fraud: without title, person or topic it takes more of them. */
const UNITS_A_COUNTRY = 600;
/** An article's own headings are no longer than this together; of a portal's each says less. */
const OWN_HEADINGS = 600;
/** A page of a person who stands for no side needs more points of others: a cook may be called Wang Yi, and have been to China. */
const COMPANY = 3;
/** So much of a heading brings a person's page in, if the text tells of the person, too. */
const HEADED = 0.5;
const TOLD_UNDER_A_HEADING = 2;

/** Weighs what the document has proved so far. */
export function weigh(lexicon: Lexicon, document: DocumentEvidence): Verdict {
  const counts = document.counts();
  const { size } = document;
  const length = size.title + size.heading + size.main;
  const enough = enoughAnchors(length);
  const share = Math.min(1, OWN_HEADINGS / size.heading);
  let china = 0;
  let states = 0;
  let chinaNamed = 0;
  let statesNamed = 0;
  let total = 0;
  let sided = 0;
  let told = 0;
  let anchors = 0;
  let titled = false;
  let telling = false;
  const strength = new Map<number, number>();
  const persons: number[] = [];
  for (const [entry, { title, heading, main }] of counts) {
    const weight = lexicon.gate.weights[entry] ?? 1;
    const mentions = title * 3 + heading * 2 * share + main;
    const points = weight * Math.min(mentions, MENTIONS_THAT_COUNT);
    // What stands beside the document's own text says nothing of it.
    if (points > 0) strength.set(entry, points);
    total += points;
    const sides = lexicon.gate.sides[entry] ?? '';
    const isAnchor = lexicon.gate.anchors.includes(entry);
    const inText = heading + main;
    if (isAnchor) anchors += inText;
    titled ||= isAnchor && title > 0;
    const { kind } = lexicon.entries[entry]!;
    if (sides !== '') {
      sided += heading * 10 * share + main;
      // Headings may be those of other articles: lists of links say nothing of this one.
      told += title * MENTIONS_THAT_COUNT + main;
      telling ||= points > 0 && kind !== 'place';
    }
    if (/[ct]/.test(sides)) {
      china += points;
      chinaNamed += inText;
    }
    if (sides.includes('u')) {
      states += points;
      statesNamed += inText;
    }
    if (!isAnchor || kind !== 'person') continue;
    const carries = inText * UNITS_A_MENTION >= length;
    const isHeaded = heading * share >= HEADED && main >= TOLD_UNDER_A_HEADING;
    if (title > 0 ? inText > 0 : inText >= enough && (carries || isHeaded)) persons.push(entry);
  }
  const ranked = [...strength].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([entry]) => entry);
  // Of a long page a few mentions of a side say little, as they do of the anchors.
  const least = titled ? 0 : enough - ENOUGH_ANCHORS;
  const isOfChina = china >= NEEDED_EACH_SIDE && chinaNamed > least;
  const isOfStates = states >= NEEDED_EACH_SIDE && statesNamed > least;
  const dense = titled || telling || sided * UNITS_A_COUNTRY >= length;
  // A title counts as two of the least three (see the sniff).
  const anchored = anchors >= (titled ? 1 : enough);
  if (isOfChina && isOfStates && anchored && dense && told >= SIDES_TOLD && total >= NEEDED)
    return say(lexicon, 'subject', ranked);
  // By its company one of many bearers of a name is told from ours.
  const ours = ranked.filter(
    (entry) =>
      persons.includes(entry) &&
      (lexicon.gate.sides[entry] || total - strength.get(entry)! > COMPANY),
  );
  if (ours.length > 0) return say(lexicon, 'person', ours);
  if (total < NEEDED || isOfChina === isOfStates)
    return say(lexicon, ranked.length > 0 ? 'few' : 'none', ranked);
  // What stands for the other side alone is named in passing.
  const rest = ranked.filter((entry) => lexicon.gate.sides[entry] !== (isOfChina ? 'u' : 'c'));
  return say(lexicon, 'one_side', rest);
}

function say(lexicon: Lexicon, code: VerdictCode, entries: readonly number[]): Verdict {
  return {
    relevant: code === 'subject' || code === 'person',
    code,
    entries: entries.slice(0, 5).map((entry) => lexicon.entries[entry]!.id),
  };
}
