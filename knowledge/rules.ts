/** The rules of the aliases, one function each: may this hit count here, and on what evidence? */
import type { Group, Lexicon, Rule } from './lexicon.ts';
import { aliasText, type Hit, type Index } from './matcher.ts';
import { isCapitalised, isTitled, wordAfter, wordBefore } from './neighbours.ts';

/** The text a hit stands in, with all its other hits. `text` is tidied. */
export interface Scene {
  lexicon: Lexicon;
  index: Index;
  text: string;
  hits: readonly Hit[];
  sentences: readonly number[];
  shouted: boolean;
}

export interface Judged {
  entry: number;
  evidence: string;
  page: readonly number[] | undefined;
  doubtful: boolean;
}

type Judge = (
  scene: Scene,
  hit: Hit,
  start: number,
  end: number,
  group: Group,
) => Judged | undefined;

const lists = new WeakMap<Lexicon, Map<string, ReadonlySet<string>>>();

/** One of the data's word lists as a set; empty when the data has none of that name. */
function words(scene: Scene, name: string): ReadonlySet<string> {
  let known = lists.get(scene.lexicon);
  if (!known) lists.set(scene.lexicon, (known = new Map()));
  let list = known.get(name);
  if (!list) known.set(name, (list = new Set((scene.lexicon.words[name] ?? '').split(' '))));
  return list;
}

function sentenceOf(scene: Scene, at: number): [number, number] {
  const { sentences, text } = scene;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return [sentences[low]!, sentences[low + 1] ?? text.length];
}

/** The alias of a wanted entry or cue in the same sentence, outside the hit itself. */
function named(scene: Scene, hit: Hit, wanted: readonly number[]): string | undefined {
  const [from, to] = sentenceOf(scene, hit.start);
  for (const other of scene.hits) {
    if (other.start < from) continue;
    if (other.start >= to) break;
    if (other.start < hit.end && other.end > hit.start) continue;
    const group = scene.index.groups[scene.index.groupOf[other.alias]!]!;
    if (group.rule !== 'trap' && wanted.includes(group.entry))
      return aliasText(scene.index, other.alias);
  }
  return undefined;
}

/** Asks for the evidence the alias's data wants: in the sentence now, in the document later. */
function withEvidence(scene: Scene, hit: Hit, group: Group, evidence: string): Judged | undefined {
  if (group.near.length > 0) {
    const found = named(scene, hit, group.near);
    if (found === undefined) return undefined;
    evidence = found;
  }
  return {
    entry: group.entry,
    evidence,
    page: group.page.length > 0 ? group.page : undefined,
    doubtful: false,
  };
}

/** "China" in "Bank of China", "China Mobile": part of a longer proper name. */
function isInsideName(scene: Scene, start: number, end: number): boolean {
  const { text } = scene;
  if (
    /^\.\p{Ll}|^@|^\/\w/u.test(text.slice(end, end + 2)) ||
    /[\w]\.$|[@/]$/.test(text.slice(Math.max(0, start - 2), start))
  )
    return true;
  const before = wordBefore(text, start);
  if (words(scene, 'linkers').has(before.text.toLowerCase())) {
    const article = wordBefore(text, before.start);
    const head = words(scene, 'articles').has(before.text.toLowerCase())
      ? wordBefore(text, article.start)
      : article;
    if (isCapitalised(head.text) && words(scene, 'heads').has(head.text.toLowerCase())) return true;
  }
  let at = end;
  for (let i = 0; i < 3; i++) {
    const after = wordAfter(text, at);
    if (!isCapitalised(after.text) && after.text !== '&') return false;
    if (words(scene, 'tails').has(after.text.toLowerCase())) return !scene.shouted;
    at = after.end;
  }
  return false;
}

/** "Hunter Biden": the word before is another given name. */
function hasOtherGivenName(scene: Scene, start: number): boolean {
  const { text } = scene;
  if (/[\p{L}][·・‧∙]$/u.test(text.slice(Math.max(0, start - 2), start))) return true;
  const before = wordBefore(text, start);
  if (before.text === '' || before.hyphen || !isCapitalised(before.text)) return false;
  const word = before.text.toLowerCase().replace(/['’]s$/, '');
  if (word !== before.text.toLowerCase() || words(scene, 'before').has(word.replace(/\.$/, '')))
    return false;
  if (
    scene.hits.some(
      (hit) =>
        hit.end === before.end &&
        scene.index.groups[scene.index.groupOf[hit.alias]!]!.rule !== 'trap',
    )
  )
    return false;
  if (words(scene, 'given').has(word)) return true;
  const [from, to] = sentenceOf(scene, start);
  const sentence = text.slice(from, Math.min(to, from + 400));
  if (isTitled(sentence)) return false;
  return before.start > from ? true : !/(?:ing|ed|ly|s)$/.test(word);
}

const judgeSurname: Judge = (scene, hit, start, end, group) => {
  if (hasOtherGivenName(scene, hit.start) || isInsideName(scene, start, end)) return undefined;
  const judged = withEvidence(scene, hit, group, '');
  if (!judged) return undefined;
  return { ...judged, page: judged.page ?? [group.entry] };
};

const JUDGES: Partial<Record<Rule, Judge>> = {
  surname: judgeSurname,
  famous(scene, hit, start, end, group) {
    const judged = judgeSurname(scene, hit, start, end, group);
    return judged && { ...judged, page: undefined, doubtful: true };
  },
  place(scene, hit, start, end, group) {
    return isInsideName(scene, start, end) ? undefined : withEvidence(scene, hit, group, '');
  },
  metonym(scene, hit, start, end, group) {
    if (isInsideName(scene, start, end)) return undefined;
    const before = wordBefore(scene.text, start);
    const after = wordAfter(scene.text, end);
    const city =
      words(scene, 'cityBefore').has(before.text.toLowerCase()) ||
      (after.hyphen && words(scene, 'cityAfter').has(after.text.toLowerCase())) ||
      /^,? ?(?:\(|[-–—] |D\.? ?C|, ?(?:Jan|Feb|March|April|May|June|July|Aug|Sep|Oct|Nov|Dec))/u.test(
        scene.text.slice(end, end + 8),
      );
    return city ? undefined : withEvidence(scene, hit, group, before.text);
  },
  abbreviation(scene, hit, start, end, group) {
    if (scene.shouted) {
      const before = wordBefore(scene.text, start).text.toLowerCase();
      if (words(scene, 'pronounBefore').has(before)) return undefined;
      const others = [...scene.lexicon.entries.keys()].filter((entry) => entry !== group.entry);
      const found = named(scene, hit, others);
      return found === undefined
        ? undefined
        : { entry: group.entry, evidence: found, page: undefined, doubtful: false };
    }
    return isInsideName(scene, start, end) ? undefined : withEvidence(scene, hit, group, '');
  },
};

/** The verdict on one hit by its text alone; undefined: not our entry here. */
export function judgeByRule(
  scene: Scene,
  hit: Hit,
  start: number,
  end: number,
  group: Group,
): Judged | undefined {
  const rule = JUDGES[group.rule];
  return rule ? rule(scene, hit, start, end, group) : withEvidence(scene, hit, group, '');
}
