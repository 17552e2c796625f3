/**
 * The cheap question before any walk: can a page with this text be about our subject at all?
 * Answering "no" wrongly loses a page; answering "yes" wrongly costs a scan. So it asks for one anchor: a name
 * without which the Gate lets nothing in. One bounded regular expression; it does not grow with the lexicon.
 */
import type { Lexicon } from './lexicon.ts';
import { tidy } from './normalize.ts';

let known: { anchors: string; expression: RegExp } | undefined;

/** @param text the page's whole text content, scripts included: only a "no" is final. */
export function mayConcernUs(lexicon: Pick<Lexicon, 'anchors'>, text: string): boolean {
  if (known?.anchors !== lexicon.anchors)
    known = { anchors: lexicon.anchors, expression: new RegExp(lexicon.anchors, 'i') };
  if (known.expression.test(text)) return true;
  const tidied = tidy(text);
  return tidied.map !== undefined && known.expression.test(tidied.text);
}
