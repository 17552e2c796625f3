/** The names without which the Gate lets nothing in, asked of the page's texts. In one place: the data is long, and each use of it would be a copy. */
import anchors from 'virtual:backgrounder/anchors';
import { countAnchors } from '../../knowledge/sniff.ts';

/** How often a text names an anchor, see `countAnchors`. */
export function countAnchorsIn(text: string, enough: number): number {
  return countAnchors(anchors, text, enough);
}
