/**
 * The cheap question before any walk: can a page with this text be about our subject at all?
 * Answering "no" wrongly loses a page; answering "yes" wrongly costs a scan.
 */
import type { Lexicon } from './lexicon.ts';

/** @param text the page's whole text content, scripts included: only a "no" is final. */
export function mayConcernUs(_lexicon: Lexicon, _text: string): boolean {
  return true;
}
