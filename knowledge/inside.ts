/** A country's or person's name inside a longer proper name: "China" in "Bank of China", "Trump" in "Trump Plaza". */
import { WALL } from './joined-texts.ts';
import { isCapitalised, isShouted, isTitled, lineAt, wordAfter, wordBefore } from './neighbours.ts';
import { expression, says, sentenceAt, words, type Scene } from './scene.ts';

/** After a blank and a name; where the text ends stands none of them. */
const PLAIN = "'’, ";

/** "United States III", a second crew or ship. */
const NUMERAL = /^[IVX]{2,4}$/;

/**
 * @param reach how many words after the name may lead to the one that tells: "China Construction Bank" has two.
 * @param loose whether words that also begin titles tell: "Tokyo Gas", but "US Energy Secretary", "Trump Press Secretary".
 */
export function isInsideName(
  scene: Scene,
  start: number,
  end: number,
  reach: number,
  loose: boolean,
): boolean {
  const { text } = scene;
  // Signs that say nothing, but for a blank before a French mark: most names are spared both expressions.
  const isPlain = text[start - 1] === ' ' && PLAIN.includes(text[end]!) && text[end + 1] !== '»';
  // A dozen letters on, since what is written in one with a country may tell by its end alone: "日本鉄鋼連盟".
  if (
    !isPlain &&
    says(
      scene,
      'signs',
      text.slice(Math.max(0, start - 14), start) + WALL + text.slice(end, end + 12),
    )
  )
    return true;
  if (text[end] !== ' ') {
    const state = expression(scene, 'stateAfter').exec(text.slice(end, end + 20))?.[1];
    if (state !== undefined && words(scene, 'states').has(state.toLowerCase())) return true;
  }
  return isHeaded(scene, start) || isTailed(scene, start, end, reach, loose);
}

/** "Universität Peking", "Bank of China", "Friends of the Philippines". */
function isHeaded(scene: Scene, start: number): boolean {
  const before = wordBefore(scene.text, start);
  const word = before.text.toLowerCase();
  if (words(scene, 'headsBefore').has(word)) return true;
  if (words(scene, 'prefixes').has(word)) return isCapitalised(before.text);
  const isArticle = words(scene, 'articles').has(word);
  const linker = isArticle ? wordBefore(scene.text, before.start) : before;
  const link = linker.text.toLowerCase();
  if (!words(scene, 'linkers').has(link)) return false;
  const head = wordBefore(scene.text, linker.start).text;
  // "Human Rights in China", but a "Foundation in Taiwan".
  const heads = words(scene, link === 'in' ? 'headsIn' : 'heads');
  return isCapitalised(head) && heads.has(head.toLowerCase());
}

/** "China Mobile", "Tokyo Stock Exchange". */
function isTailed(
  scene: Scene,
  start: number,
  end: number,
  reach: number,
  loose: boolean,
): boolean {
  let at = end;
  for (let i = 0; i < reach; i++) {
    const after = wordAfter(scene.text, at);
    // "Trump-Xi" has a hyphen.
    if (i === 0 && !after.hyphen && NUMERAL.test(after.text)) return true;
    if (!isCapitalised(after.text)) return false;
    const word = after.text.toLowerCase();
    if (words(scene, 'tails').has(word)) return !isShouted(lineAt(scene.text, start));
    // In a headline with capitals "China Oil Imports Fall" is no company.
    if (loose && words(scene, 'tailsToo').has(word) && !isHeadline(scene, start)) return true;
    at = after.end;
  }
  return false;
}

function isHeadline(scene: Scene, start: number): boolean {
  const [from, to] = sentenceAt(scene, start);
  const sentence = scene.text.slice(from, Math.min(to, from + 300));
  return isTitled(sentence) || isShouted(lineAt(scene.text, start));
}
