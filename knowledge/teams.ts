/** A country's or city's name that stands for its team: by a score beside it, by what it does in a match and to whom. */
import { isShouted, lineAt, wordAfter, wordBefore, type Neighbour } from './neighbours.ts';
import { foldAt, isStep } from './normalize.ts';
import { expression, says, sentenceAt, words, type Scene } from './scene.ts';

const FIRST_LETTER = 0x41;
/** So much talk of a match makes a doer or a sufferer a team. */
const ENOUGH = 2;
/** Gold, points and draws are the markets' words, too: alone they are enough for verbs that only teams have. */
const HINTED = 1;
/** So much makes everyone in the sentence a team, save one that more is told of ("Japan, which hosts the cup"). */
const ALL_TEAMS = 4;
/** Long sentences are asked in pieces, each once. */
const PIECE = 400;

/** Whether the name at [start, end) means a team. */
export function isTeam(scene: Scene, start: number, end: number): boolean {
  const { text } = scene;
  const left = text.slice(Math.max(0, start - 16), start);
  const right = text.slice(end, end + 20);
  // "( Russia )" after an athlete, "in the US", "Japan's": the country all the same. Tables may have lost their brackets.
  const isBracketed = says(scene, 'bracketBefore', left) && says(scene, 'bracketAfter', right);
  if (isBracketed || says(scene, 'within', left) || says(scene, 'owning', right)) return false;
  // A result begins with a number; mostly a word stands there.
  if (!(right.charCodeAt(1) >= FIRST_LETTER)) {
    if (says(scene, 'firstSide', right)) return true;
    if (says(scene, 'secondSide', right) && says(scene, 'afterFirst', left)) return true;
  }
  let next = wordAfter(text, end);
  if (words(scene, 'auxiliaries').has(next.text)) next = wordAfter(text, next.end);
  const after = next.text.toLowerCase();
  if (words(scene, 'teamNouns').has(after)) return true;
  if (after === 'at' && isFixture(scene, start, next.end)) return true;
  // Of sports the lists know no words in these.
  if (isStep(foldAt(text, start))) return false;
  const talk = talkAt(scene, start);
  let before = wordBefore(text, start);
  if (says(scene, 'article', before.text)) before = wordBefore(text, before.start);
  if (before.text === 'Team') return true;
  const acts = words(scene, 'teamVerbs');
  if (acts.has(after) || acts.has(before.text.toLowerCase())) return talk >= HINTED;
  if (words(scene, 'teamVerbsToo').has(after) || isOpponent(scene, before)) return talk >= ENOUGH;
  return (talk >= ALL_TEAMS && !/^ ?,/.test(right)) || isSlugged(scene, start);
}

/** "lost 3-1 to the United States", "selección de Japón": a link before the name, and a match before that. */
function isOpponent(scene: Scene, link: Neighbour): boolean {
  if (!words(scene, 'teamLinks').has(link.text.toLowerCase())) return false;
  let earlier = wordBefore(scene.text, link.start);
  if (says(scene, 'score', earlier.text)) earlier = wordBefore(scene.text, earlier.start);
  const trigger = earlier.text.toLowerCase();
  return (
    words(scene, 'teamVerbs').has(trigger) ||
    words(scene, 'teamVerbsToo').has(trigger) ||
    weightOf(scene, trigger) > 0
  );
}

/** "WASHINGTON AT BOSTON" in a list of games, but "WASHINGTON AT ODDS WITH BEIJING". */
function isFixture(scene: Scene, start: number, end: number): boolean {
  const host = wordAfter(scene.text, end).text.toLowerCase();
  return !words(scene, 'atNoHost').has(host) && isShouted(lineAt(scene.text, start));
}

/** "SOCCER - JAPAN GET LUCKY WIN": agencies lead a headline with the sport. */
function isSlugged(scene: Scene, start: number): boolean {
  const second = scene.text.charCodeAt(start + 1);
  if (second < 0x41 || second > 0x5a) return false;
  const line = lineAt(scene.text, start);
  const slug = expression(scene, 'sportsSlug').exec(line)?.[1];
  return slug !== undefined && weightOf(scene, slug.toLowerCase()) >= ENOUGH && isShouted(line);
}

function weightOf(scene: Scene, word: string): number {
  if (words(scene, 'sports').has(word)) return ENOUGH;
  return words(scene, 'sportsToo').has(word) ? 1 : 0;
}

/** How much the sentence, or a long one's piece, speaks of a match. */
function talkAt(scene: Scene, start: number): number {
  const [from, to] = sentenceAt(scene, start);
  const piece = start - ((start - from) % PIECE);
  let talk = scene.teams.get(piece);
  if (talk === undefined) {
    const sentence = scene.text.slice(
      Math.max(from, piece - PIECE / 2),
      Math.min(to, piece + PIECE * 1.5),
    );
    const [sports, sportsToo] = [words(scene, 'sports'), words(scene, 'sportsToo')];
    const spoken = sentence.toLowerCase().match(expression(scene, 'spokenWord', 'g')) ?? [];
    const telling = spoken.filter((word) => sports.has(word) || sportsToo.has(word));
    let strong = says(scene, 'clearScore', sentence) ? ENOUGH : 0;
    let weak = strong === 0 && says(scene, 'score', sentence) ? 1 : 0;
    for (const word of new Set(telling))
      if (sports.has(word)) strong += ENOUGH;
      else if (sportsToo.has(word)) weak += 1;
    talk = strong > 0 ? strong + weak : weak > 1 ? HINTED : 0;
    scene.teams.set(piece, talk);
  }
  return talk;
}
