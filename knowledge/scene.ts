/** A text under judgement with everything found in it, and the questions all rules ask of it. */
import type { Lexicon } from './lexicon.ts';
import type { Hit } from './matcher.ts';
import { firstPast } from './sorted.ts';

/** `text` is tidied; `hits` are those no trap covers, by start. */
export interface Scene {
  lexicon: Lexicon;
  text: string;
  hits: readonly Hit[];
  /** Other bearers: the traps that cover a name, by start, then surnames before another given name as they are judged. */
  bearers: Hit[];
  /** Where its sentences begin; found out when first asked. */
  sentences(): readonly number[];
  /** How much the sentence or piece of one beginning at an offset speaks of a match, once asked. */
  teams: Map<number, number>;
  /** Two-letter code of the text's language, "" for unknown; found out when first asked. */
  language(): string;
  /** Entries and cues proved while judging: a cue's own hits, a namesake told by a given name. */
  proofs: number[];
}

/** A list of words, as far as it is asked. */
export interface WordList {
  has(word: string): boolean;
}

interface Forms {
  words: Map<string, WordList>;
  expressions: Map<string, RegExp>;
}

/** The data in the forms it is asked in, each made when first asked for: all of it would cost a page too much. */
const opened = new WeakMap<Lexicon, Forms>();

function open(lexicon: Lexicon): Forms {
  let forms = opened.get(lexicon);
  if (!forms) opened.set(lexicon, (forms = { words: new Map(), expressions: new Map() }));
  return forms;
}

/** One of the data's word lists; empty when the data has none of that name. */
export function words({ lexicon }: Pick<Scene, 'lexicon'>, name: string): WordList {
  const known = open(lexicon).words;
  let list = known.get(name);
  if (!list) known.set(name, (list = listOf(lexicon.words[name] ?? '')));
  return list;
}

/** So often a list is searched as a text before it is worth a set: for most pages, in which few names stand, for good. */
const SEARCHES = 16;

function listOf(text: string): WordList {
  let set: Set<string> | undefined;
  let searches = 0;
  return {
    has(word) {
      if (!set && (searches += 1) > SEARCHES) set = new Set(text.split(' '));
      return set ? set.has(word) : ` ${text} `.includes(` ${word} `);
    },
  };
}

/** One of the data's expressions. @throws when the data has none of that name. */
export function expression({ lexicon }: Pick<Scene, 'lexicon'>, name: string, flags = ''): RegExp {
  const known = open(lexicon).expressions;
  let pattern = known.get(name);
  if (!pattern) {
    const source = lexicon.expressions[name];
    if (source === undefined) throw new Error(`No expression "${name}".`);
    known.set(name, (pattern = new RegExp(source, flags)));
  }
  return pattern;
}

/** Whether one of the data's expressions is found in a text. */
export function says(scene: Pick<Scene, 'lexicon'>, name: string, text: string): boolean {
  return expression(scene, name).test(text);
}

/** Start and end of the sentence around an offset. */
export function sentenceAt(scene: Scene, at: number): [number, number] {
  const { text } = scene;
  const sentences = scene.sentences();
  const next = firstPast(sentences, (start) => start > at);
  return [sentences[next - 1]!, sentences[next] ?? text.length];
}

/** The first hit at or after an offset, as index into `hits`. */
export function firstFrom(hits: readonly Hit[], at: number): number {
  return firstPast(hits, ({ start }) => start >= at);
}

/** No alias is longer than this, in units; checked when packing. */
export const LONGEST_ALIAS = 100;
/** How far evidence may stand from what it speaks for, in units: long lists are no sentences. */
const SENTENCE_REACH = 600;

/** The hits that begin between two offsets. Questions about neighbours ask these only, so that cost stays linear. */
export function hitsBetween(scene: Scene, from: number, to: number): Hit[] {
  const first = firstFrom(scene.hits, from);
  let last = first;
  while (last < scene.hits.length && scene.hits[last]!.start <= to) last++;
  return scene.hits.slice(first, last);
}

/** The spelling of a wanted entry or cue in the same sentence, outside the hit itself. */
export function namedNear(
  scene: Scene,
  hit: Hit,
  wanted: (entry: number) => boolean,
): string | undefined {
  const [from, to] = sentenceAt(scene, hit.start);
  const near = hitsBetween(
    scene,
    Math.max(from, hit.start - SENTENCE_REACH),
    Math.min(to - 1, hit.end + SENTENCE_REACH),
  );
  const found = near.find(
    (other) => (other.start >= hit.end || other.end <= hit.start) && wanted(other.group.entry),
  );
  return found?.name;
}
