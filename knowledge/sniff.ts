/**
 * The cheap question before any walk: can a page with this text be about our subject at all?
 * Answering "no" wrongly loses a page; answering "yes" wrongly costs a scan. So it asks for one anchor: a name
 * without which the Gate lets nothing in. One bounded regular expression; it does not grow with the lexicon.
 */
import { tidyText } from './normalize.ts';

let known: { anchors: string; expression: RegExp } | undefined;

/**
 * @param anchors source of the expression, `anchors` of the lexicon: all that a page carries of it
 * @param text the page's whole text content, scripts included: only a "no" is final.
 */
export function mayConcernUs(anchors: string, text: string): boolean {
  if (known?.anchors !== anchors) known = { anchors, expression: new RegExp(anchors, 'i') };
  if (known.expression.test(text)) return true;
  const tidied = tidyText(text);
  return tidied !== text && known.expression.test(tidied);
}
