/**
 * The cheap question before any walk: can a page with this text be about our subject at all?
 * Answering "no" wrongly loses a page; answering "yes" wrongly costs a scan. So it asks for one anchor: a name
 * without which the Gate lets nothing in. A few bounded regular expressions; they do not grow with the lexicon.
 */
import { mayBeOdd, tidyText } from './normalize.ts';

let known: { anchors: string; expressions: RegExp[] } | undefined;

/**
 * @param anchors sources of the expressions, `anchors` of the lexicon: all that a page carries of it
 * @param text the page's whole text content, scripts included: only a "no" is final.
 */
export function mayConcernUs(anchors: string, text: string): boolean {
  if (known?.anchors !== anchors)
    known = { anchors, expressions: anchors.split('\n').map((source) => new RegExp(source)) };
  const { expressions } = known;
  if (expressions.some((expression) => expression.test(text))) return true;
  if (!mayBeOdd(text)) return false;
  const tidied = tidyText(text);
  return tidied !== text && expressions.some((expression) => expression.test(tidied));
}
