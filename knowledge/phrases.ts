/** Names that stand in one phrase: "Russia's full-scale war on Ukraine" is one topic, not three words. */
import type { Group } from './lexicon.ts';
import type { Hit } from './matcher.ts';
import { wordBefore } from './neighbours.ts';
import { foldAt, isEdgeless } from './normalize.ts';
import { expression, hitsBetween, LONGEST_ALIAS, says, words, type Scene } from './scene.ts';

/** Longest gap between a topic's word and the name beside it, in units. */
const GAP = 44;

/** Whether only link words and other names stand between two offsets. */
function areLinked(scene: Scene, topic: Group, from: number, to: number, owned: boolean): boolean {
  if (to < from || to - from > GAP) return false;
  let gap = scene.text.slice(from, to);
  for (const hit of hitsBetween(scene, from, to)) {
    if (hit.end > to) continue;
    // Of two words for one topic the nearer has the name: "meeting Biden at his summit in San Francisco".
    if (hit.group.entry === topic.entry) return false;
    gap = gap.replace(hit.name, '');
  }
  // "The trade war and Ukraine" are two things; a list goes on behind a name ("steel and aluminum").
  if (says(scene, 'break', gap) || (!owned && says(scene, 'secondOf', gap))) return false;
  const between = gap
    .toLowerCase()
    .split(/[\s–—’'-]+/u)
    .filter((word) => word !== '' && word !== 's');
  const fillers = words(scene, 'fillers');
  const links = words(scene, 'links');
  return (
    between.length <= 5 &&
    between.every(
      (word) =>
        fillers.has(word) ||
        says(scene, 'day', word) ||
        // Where words have spaces, link words follow the topic, and only owners stand before it.
        (links.has(word) && !(owned && says(scene, 'spacedLetter', word))),
    )
  );
}

/** The nearest name of the wanted ones in the same phrase as the hit. */
export function partnerOf(scene: Scene, hit: Hit, topic: Group): Hit | undefined {
  let best: Hit | undefined;
  let gap = GAP + 1;
  for (const other of hitsBetween(scene, hit.start - GAP - LONGEST_ALIAS, hit.end + GAP)) {
    if (other.end < hit.start - GAP || !topic.beside?.includes(other.group.entry)) continue;
    const [from, to] = other.start < hit.start ? [other.end, hit.start] : [hit.end, other.start];
    const owned = other.start < hit.start;
    if (to < from || to - from >= gap || !areLinked(scene, topic, from, to, owned)) continue;
    best = other;
    gap = to - from;
  }
  return best;
}

/** Whether a title stands between a topic's word and its name: "visits by Treasury Secretary Yellen" are two marks. */
export function isApart(scene: Scene, hit: Hit, partner: Hit): boolean {
  const gap = scene.text.slice(Math.min(hit.end, partner.end), Math.max(hit.start, partner.start));
  if (gap === '') return false;
  const lowered = gap.toLowerCase();
  const titles = scene.lexicon.words['titles']?.split(' ');
  return titles?.some((title) => lowered.includes(title)) ?? false;
}

/** Where the adjectives before an offset begin: "ongoing military". */
function skipAdjectives(scene: Scene, start: number): number {
  const { text } = scene;
  let at = start;
  for (let i = 0; i < 3; i++) {
    const before = wordBefore(text, at);
    if (before.hyphen || !words(scene, 'fillers').has(before.text.toLowerCase())) break;
    at = before.start;
  }
  return at;
}

/** The start of the noun phrase around [start, …): adjectives, then the name that owns it. */
export function growLeft(scene: Scene, start: number): number {
  const { text } = scene;
  // "Janet" belongs to "Yellen's visit to Guangzhou".
  const torn = hitsBetween(scene, start - LONGEST_ALIAS, start - 1).find(
    (hit) => hit.end > start && hit.group.rule === 'name',
  );
  if (torn) return torn.start;
  const at = skipAdjectives(scene, start);
  if (isEdgeless(foldAt(text, at))) {
    const joined = hitsBetween(scene, at - LONGEST_ALIAS, at).find((hit) => hit.end === at);
    return joined && joined.group.rule !== 'name' ? joined.start : at;
  }
  const gap = expression(scene, 'owner').exec(text.slice(Math.max(0, at - 3), at))?.[0];
  const owner =
    gap === undefined
      ? undefined
      : hitsBetween(scene, at - LONGEST_ALIAS, at).find((hit) => hit.end === at - gap.length);
  // Adjectives belong to a name only between it and its owner: "Russia's full-scale war", but an ongoing "war".
  return owner && isOwner(owner, gap!) ? owner.start : start;
}

const CYRILLIC = /[\u0400-\u04ff]/;

/** The end of a phrase that goes on: "tariffs on steel and aluminum", "Blinken's visit to China". */
export function growRight(scene: Scene, end: number, topic: Group): number {
  const { text } = scene;
  const right = text.slice(end, end + 12);
  const and = expression(scene, 'secondOf').exec(right);
  if (and) {
    const other = hitAt(
      scene,
      end + and[0].length,
      (entry) => topic.beside?.includes(entry) || isPersonOf(scene, topic, entry),
    );
    if (other === undefined) return end;
    return (
      other + (expression(scene, 'wares').exec(text.slice(other, other + 12))?.[0].length ?? 0)
    );
  }
  const head = expression(scene, 'lastWord')
    .exec(text.slice(Math.max(0, end - 24), end))?.[0]
    .toLowerCase();
  const towards = expression(scene, 'towards').exec(right);
  if (towards && head !== undefined && words(scene, 'movesTo').has(head)) {
    const isPlace = (entry: number) => scene.lexicon.entries[entry]?.kind === 'place';
    return hitAt(scene, end + towards[0].length, isPlace) ?? end;
  }
  const whose = expression(scene, 'whose').exec(right);
  if (!whose || (whose[0] === ' ' && !CYRILLIC.test(text[end - 1]!))) return end;
  return hitAt(scene, end + whose[0].length, (entry) => isPersonOf(scene, topic, entry)) ?? end;
}

function isPersonOf(scene: Scene, { near }: Group, entry: number): boolean {
  return near?.includes(entry) === true && scene.lexicon.entries[entry]?.kind === 'person';
}

/** The end of the longest hit of such an entry that begins here. */
function hitAt(scene: Scene, at: number, isWanted: (entry: number) => boolean): number | undefined {
  return hitsBetween(scene, at, at).find((hit) => isWanted(hit.group.entry))?.end;
}

/** Possessive names, and names or adjectives directly before: "Russia's war", "Russian war", "US arms sales". */
function isOwner(owner: Hit, gap: string): boolean {
  const { rule } = owner.group;
  return gap.length > 1 || rule === 'cue' || rule === 'abbreviation' || rule === 'place';
}

/** Whether a phrase that ends here goes on to others: "visit to Israel", "talks between India and China". */
export function isElsewhere(scene: Scene, end: number): boolean {
  const after = scene.text.slice(end, end + 60);
  // First whether it goes on at all: the places are so many that a fresh page takes 2 ms to make their expression.
  return says(scene, 'onward', after) && says(scene, 'elsewhere', after);
}

/** Whether somebody else owns the phrase: "Lam's recent trip to Beijing" is not Blinken's. */
export function isOwnedByOther(scene: Scene, start: number, wanted: Group): boolean {
  const from = growLeft(scene, start);
  const left = from === start ? skipAdjectives(scene, start) : from;
  if (says(scene, 'otherOwner', scene.text.slice(Math.max(0, left - 40), left))) return true;
  if (from === start) return false;
  const owner = hitsBetween(scene, from, from)[0];
  if (!owner) return false;
  const group = owner.group;
  return (
    (scene.lexicon.entries[group.entry]?.kind === 'person' ||
      "'’".includes(scene.text[owner.end]!)) &&
    ![wanted.entry, wanted.near, wanted.page, wanted.beside].flat().includes(group.entry)
  );
}
