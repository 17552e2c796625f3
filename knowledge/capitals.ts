/** Capitals: the place or the government that sits there. The words that tell are data. */
import { LETTER, LOWER, UPPER } from './letters.ts';
import { wordAfter, wordBefore } from './neighbours.ts';
import { foldUnit, isEdgeless, isHangul } from './normalize.ts';
import { hitsBetween, LONGEST_ALIAS, sentenceAt, words, type Scene } from './scene.ts';

const MONTH =
  '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|May|June|July|August|September|October|November|December|Mai|Okt|Dez)\\b';
/** After the name of a capital: an agency in brackets, a date, a dash, ", Philippines —". */
const CITY_AFTER = new RegExp(
  `^(?: ?\\((?![${LOWER}])| ?\\((?:dpa|afp|ap|rtr|sda|apa|epd|kna|efe|ansa|ots|sid)\\b|,? ?(?:[–—] |-- )|,? (?:${MONTH}|\\d{4}-\\d\\d)|, \\d|, [${UPPER}][${LETTER} .]{2,20}(?: ?[–—(]| -))`,
);
/** The dash of a dateline, where the name leads the line. */
const DASH_AFTER = new RegExp(`^(?:, [${UPPER}][${LETTER} .]{2,20})? --? `);

const PLACE_BEFORE = new RegExp(
  `(?<!, )[${UPPER}][${LOWER}\\u0300-\\u036f'’-]+(?: (?:street|avenue|road|city))?, $`,
);
/** "from Shanghai to Manila". */
const ROUTE_BEFORE = new RegExp(
  `(?<![${LETTER}])(?:from (?:[${UPPER}][${LETTER}’'-]+ ){1,3}to|von (?:[${UPPER}][${LETTER}’'-]+ ){1,3}nach|из [${UPPER}][${LETTER}]+ в) $`,
);

/** "Moscow is a town in Iowa." */
const TOWN_AFTER =
  /^ (?:is|was) (?:an?|the) (?:[\w-]+ ){0,2}(?:city|town|village|capital|county|community)\b/;

/** Without spaces between words: "在北京", "北京で", "베이징에서", "【ワシントン共同】". */
const JOINED_BEFORE = /(?:[在抵赴离離飞飛驻駐]|抵达|抵達|前往|返回|位于|位於|到访|到訪|访问|訪問)$/;
const JOINED_AFTER =
  /^(?:市|时间|時間|街头|街頭|郊区|郊區|郊外|で|に(?:到着|滞在|住)|発|電|共同|時事|=|＝|\d{1,2}月\d{1,2}日[电電]|에서|시(?:내|는|의|가|에)|에 (?:도착|머물|위치|본부))/;

/** "Seattle, Washington," and "Tverskaya street, Moscow.": the place that holds another, unless it is a list of ours. */
function isAddress(scene: Scene, start: number, end: number): boolean {
  const { text } = scene;
  if (!/^(?:[,.;)]|$)/.test(text.slice(end, end + 1))) return false;
  if (!PLACE_BEFORE.test(text.slice(Math.max(0, start - 48), start))) return false;
  return !hitsBetween(scene, start - LONGEST_ALIAS, start).some((hit) => hit.end === start - 2);
}

/** "MOSCOW (Reuters)", "BEIJING - ", "TOKYO, Aug 22". */
function isDateline(text: string, start: number, end: number): boolean {
  const right = text.slice(end, end + 30);
  if (CITY_AFTER.test(right)) return true;
  return (start === 0 || text[start - 1] === '\n') && DASH_AFTER.test(right);
}

/** Whether the name of a capital means the place: after "in", on the way "to" it, in a dateline, in "Moscow-based". */
export function isCity(scene: Scene, start: number, end: number): boolean {
  const { text } = scene;
  const first = foldUnit(text.charCodeAt(start));
  if (isEdgeless(first) || isHangul(first) || first >= 0x30a1) {
    return (
      JOINED_AFTER.test(text.slice(end, end + 8)) ||
      JOINED_BEFORE.test(text.slice(Math.max(0, start - 2), start))
    );
  }
  const before = wordBefore(text, start);
  const word = before.text.toLowerCase();
  const earlier = () => wordBefore(text, before.start).text.toLowerCase();
  if (word === 'from') return !words(scene, 'fromFor').has(earlier());
  // "flew to Moscow"; "A Moscou, on dément", where nobody is addressed.
  if (words(scene, 'to').has(word)) {
    const isFirst = sentenceAt(scene, start)[0] === before.start;
    if (isFirst || words(scene, 'movesTo').has(earlier())) return true;
  }
  if (words(scene, 'cityBefore').has(word)) return true;
  if (ROUTE_BEFORE.test(text.slice(Math.max(0, start - 60), start))) return true;
  if (isAddress(scene, start, end) || TOWN_AFTER.test(text.slice(end, end + 48))) return true;
  const after = wordAfter(text, end);
  const next = after.text.toLowerCase();
  if (words(scene, after.hyphen ? 'cityAfter' : 'cityNouns').has(next)) return true;
  return isDateline(text, start, end);
}
