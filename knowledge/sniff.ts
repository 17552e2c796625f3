/**
 * The cheap question before any walk: can a page with this text be about our subject at all?
 * Answering "no" wrongly loses a page; answering "yes" wrongly costs a scan. So it asks for one anchor: a name
 * without which the Gate lets nothing in. One bounded regular expression; it does not grow with the lexicon.
 */
/** What may stand inside a word without being seen: soft hyphens, zero width, combining marks. */
const HIDDEN =
  /\u00ad|[\u200b-\u200d]|\u2060|\ufeff|\p{M}|[\uff21-\uff5a\u1100-\u11ff\uff66-\uff9f]/u;
let known: { source: string; anchors: RegExp } | undefined;

/**
 * @param anchors the lexicon's `anchors`; a page has them without the lexicon (`virtual:backgrounder/anchors`)
 * @param text the page's whole text content, scripts included: only a "no" is final.
 */
export function mayConcernUs(anchors: string, text: string): boolean {
  if (known?.source !== anchors) known = { source: anchors, anchors: new RegExp(anchors, 'i') };
  return (
    known.anchors.test(text) ||
    (HIDDEN.test(text) &&
      known.anchors.test(text.normalize('NFKC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')))
  );
}
