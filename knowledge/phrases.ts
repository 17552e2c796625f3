/** Names that stand in one phrase: "Russia's full-scale war on Ukraine" is one topic, not three words. */
import type { Group } from './lexicon.ts';
import { aliasName } from './alias-index.ts';
import type { Hit } from './matcher.ts';
import { foldUnit, isEdgeless } from './normalize.ts';
import { groupOf, hitsBetween, LONGEST_ALIAS, words, type Scene } from './scene.ts';

/** Longest gap between a topic's word and the name beside it, in units. */
const GAP = 44;
const BREAK = /[.,;:!?()«»"“”\n。，、；：（）「」]/u;

/** Whether only link words and other names stand between two offsets. */
function areLinked(scene: Scene, from: number, to: number, owned: boolean): boolean {
  if (to < from || to - from > GAP) return false;
  let gap = scene.text.slice(from, to);
  for (const hit of hitsBetween(scene, from, to)) {
    if (hit.start >= from && hit.end <= to)
      gap = gap.replace(aliasName(scene.index, hit.alias), '');
  }
  if (BREAK.test(gap)) return false;
  const between = gap
    .toLowerCase()
    .split(/[\s–—’'-]+/u)
    .filter((word) => word !== '' && word !== 's');
  const fillers = words(scene, 'fillers');
  const links = words(scene, 'links');
  const spaced = /[a-zà-ÿа-я]/;
  return (
    between.length <= 5 &&
    between.every((word) => fillers.has(word) || (links.has(word) && !(owned && spaced.test(word))))
  );
}

/** The nearest name of the wanted ones in the same phrase as the hit. */
export function partnerOf(scene: Scene, hit: Hit, wanted: readonly number[]): Hit | undefined {
  let best: Hit | undefined;
  let gap = GAP + 1;
  for (const other of hitsBetween(scene, hit.start - GAP - LONGEST_ALIAS, hit.end + GAP)) {
    if (other.end < hit.start - GAP || !wanted.includes(groupOf(scene, other).entry)) continue;
    const [from, to] = other.start < hit.start ? [other.end, hit.start] : [hit.end, other.start];
    if (to < from || to - from >= gap || !areLinked(scene, from, to, other.start < hit.start))
      continue;
    best = other;
    gap = to - from;
  }
  return best;
}

const FILLER = /([\p{L}\p{N}-]+)[ \u00a0]$/u;
const OWNER = /(?:['’]s|['’]) $|[ -]$/u;

/** The start of the noun phrase around [start, …): adjectives, then the name that owns it. */
export function growLeft(scene: Scene, start: number): number {
  const { text } = scene;
  let at = start;
  for (let i = 0; i < 3; i++) {
    const found = FILLER.exec(text.slice(Math.max(0, at - 30), at));
    if (!found || !words(scene, 'fillers').has(found[1]!.toLowerCase())) break;
    at -= found[0].length;
  }
  if (isEdgeless(foldUnit(text.charCodeAt(at)))) {
    const joined = hitsBetween(scene, at - LONGEST_ALIAS, at).find((hit) => hit.end === at);
    return joined && groupOf(scene, joined).rule !== 'name' ? joined.start : at;
  }
  const gap = OWNER.exec(text.slice(Math.max(0, at - 3), at))?.[0];
  const owner =
    gap === undefined
      ? undefined
      : hitsBetween(scene, at - LONGEST_ALIAS, at).find((hit) => hit.end === at - gap.length);
  return owner && isOwner(scene, owner, gap!) ? owner.start : at === start ? start : at;
}

const AND = /^ (?:and|und|et|y|e|и) /u;

/** The end of a phrase that goes on with another name of the same kind: "tariffs on steel and aluminum". */
export function growRight(scene: Scene, end: number, wanted: readonly number[]): number {
  const and = AND.exec(scene.text.slice(end, end + 6));
  if (!and) return end;
  const at = end + and[0].length;
  return (
    hitsBetween(scene, at, at).find((hit) => wanted.includes(groupOf(scene, hit).entry))?.end ?? end
  );
}

/** Possessive names, and names or adjectives directly before: "Russia's war", "Russian war", "US arms sales". */
function isOwner(scene: Scene, owner: Hit, gap: string): boolean {
  const { rule } = groupOf(scene, owner);
  return gap.length > 1 || rule === 'cue' || rule === 'abbreviation' || rule === 'place';
}

/** Whether somebody else owns the phrase: "Lam's recent trip to Beijing" is not Blinken's. */
export function isOwnedByOther(scene: Scene, start: number, wanted: Group): boolean {
  const left = growLeft(scene, start);
  const before = /(\p{Lu}[\p{L}\p{M}.-]*)(?:['’]s?|s['’]) $/u.exec(
    scene.text.slice(Math.max(0, left - 40), left),
  );
  if (before) return true;
  if (left === start) return false;
  const owner = hitsBetween(scene, left, left)[0];
  if (!owner) return false;
  const group = groupOf(scene, owner);
  return (
    scene.lexicon.entries[group.entry]?.kind === 'person' &&
    !wanted.near.includes(group.entry) &&
    !wanted.beside.includes(group.entry) &&
    group.entry !== wanted.entry
  );
}
