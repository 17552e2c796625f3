/** Capitals: the place or the government that sits there. The words that tell are data. */
import { wordAfter, wordBefore } from './neighbours.ts';
import { hitsBetween, LONGEST_ALIAS, words, type Scene } from './scene.ts';

/** After the name of a capital: ", D.C.", a dateline's agency, date or dash. */
const CITY_AFTER =
  /^(?: ?\((?!\p{Ll})|,? ?(?:[–—] |-- )|, (?:Jan|Feb|March|April|May|June|July|Aug|Sep|Oct|Nov|Dec|\d))/u;

const PLACE_BEFORE = /(?<!, )\p{Lu}[\p{Ll}\p{M}'’-]+(?: (?:street|avenue|road|city))?, $/u;

/** "Seattle, Washington," and "Tverskaya street, Moscow.": the place that holds another, unless it is a list of ours. */
function isAddress(scene: Scene, start: number, end: number): boolean {
  const { text } = scene;
  if (!/^(?:[,.;)]|$)/.test(text.slice(end, end + 1))) return false;
  if (!PLACE_BEFORE.test(text.slice(Math.max(0, start - 48), start))) return false;
  return !hitsBetween(scene, start - LONGEST_ALIAS, start).some((hit) => hit.end === start - 2);
}

/** Whether the name of a capital means the place: after "in", on the way "to" it, in a dateline, in "Moscow-based". */
export function isCity(scene: Scene, start: number, end: number): boolean {
  const before = wordBefore(scene.text, start);
  const word = before.text.toLowerCase();
  const earlier = () => wordBefore(scene.text, before.start).text.toLowerCase();
  if (word === 'from') return !words(scene, 'fromFor').has(earlier());
  if (words(scene, 'to').has(word) && words(scene, 'movesTo').has(earlier())) return true;
  if (words(scene, 'cityBefore').has(word)) return true;
  if (isAddress(scene, start, end)) return true;
  const after = wordAfter(scene.text, end);
  return (
    (after.hyphen && words(scene, 'cityAfter').has(after.text.toLowerCase())) ||
    CITY_AFTER.test(scene.text.slice(end, end + 9))
  );
}
