/** Capitals: the place or the government that sits there. The words that tell are data. */
import { wordAfter, wordBefore } from './neighbours.ts';
import { foldAt, isEdgeless, isHangul } from './normalize.ts';
import { hitsBetween, LONGEST_ALIAS, says, sentenceAt, words, type Scene } from './scene.ts';

/** "Seattle, Washington," and "Tverskaya street, Moscow.": the place that holds another, unless it is a list of ours. A cue is none of ours: "Tacoma" proves the state. */
function isAddress(scene: Scene, start: number, end: number): boolean {
  const { text } = scene;
  if (!/^(?:[,.;)]|$)/.test(text.slice(end, end + 1))) return false;
  if (!says(scene, 'placeBefore', text.slice(Math.max(0, start - 48), start))) return false;
  return !hitsBetween(scene, start - LONGEST_ALIAS, start).some(
    (hit) => hit.end === start - 2 && hit.group.rule !== 'cue',
  );
}

/** "MOSCOW (Reuters)", "BEIJING - ", "TOKYO, Aug 22". */
function isDateline(scene: Scene, start: number, right: string): boolean {
  const { text } = scene;
  if (says(scene, 'cityAfter', right)) return true;
  return (start === 0 || text[start - 1] === '\n') && says(scene, 'dashAfter', right);
}

/** Whether the name of a capital means the place: after "in", on the way "to" it, in a dateline, in "Moscow-based". */
export function isCity(scene: Scene, start: number, end: number): boolean {
  const { text } = scene;
  const first = foldAt(text, start);
  if (isEdgeless(first) || isHangul(first) || first >= 0x30a1) {
    return (
      says(scene, 'joinedAfter', text.slice(end, end + 16)) ||
      says(scene, 'joinedBefore', text.slice(Math.max(0, start - 4), start))
    );
  }
  // "In Moscow's view": the government's, whatever stands before. What may follow an owner has expressions of its own,
  // since a long one takes a fresh page a millisecond, and few pages need both.
  const right = text.slice(end, end + 72);
  const own = says(scene, 'owning', right) ? 'own-' : '';
  if (says(scene, `${own}viewed`, right)) return false;
  const before = wordBefore(text, start);
  const word = before.text.toLowerCase();
  const earlier = wordBefore(text, before.start).text.toLowerCase();
  // "Pressure from Moscow", "the mood in Moscow", "Druck aus Moskau": a list for each such preposition.
  if (earlier && words(scene, `${word}For`).has(earlier)) return false;
  // "flew to Moscow"; "A Moscou, on dément", where nobody is addressed; "To Moscow, that is a threat".
  if (words(scene, 'to').has(word)) {
    const isFirst = word !== 'to' && sentenceAt(scene, start)[0] === before.start;
    if (isFirst || words(scene, 'movesTo').has(earlier)) return true;
  }
  if (words(scene, 'cityBefore').has(word)) return true;
  if (says(scene, 'routeBefore', text.slice(Math.max(0, start - 60), start))) return true;
  if (isAddress(scene, start, end) || says(scene, `${own}townAfter`, right)) return true;
  const after = wordAfter(text, end);
  const next = after.text.toLowerCase();
  if (words(scene, after.hyphen ? 'cityAfter' : 'cityNouns').has(next)) return true;
  return isDateline(scene, start, right);
}
