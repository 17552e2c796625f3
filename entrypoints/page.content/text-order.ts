/** The order in which a page's blocks stand in its text, kept without sorting anew what has not moved. */
import { firstPast } from '../../knowledge/sorted.ts';
import { rootOf } from './dom.ts';
import type { ReadBlock } from './mentions.ts';

/** Bits of an order, as `Node.DOCUMENT_POSITION_…` has them. */
const DISCONNECTED = 1;
const FOLLOWING = 4;

/**
 * Puts a block among the others.
 * @param ordered in the order of the text. A large page has tens of thousands: a copy each time would be a long task.
 */
export function insert(ordered: ReadBlock[], block: ReadBlock): void {
  const isAfter = (other: ReadBlock) => inTextOrder(other, block) > 0;
  const last = ordered.at(-1);
  // Nearly always: read in the page's own order.
  if (!last || !isAfter(last)) ordered.push(block);
  else ordered.splice(firstPast(ordered, isAfter), 0, block);
}

function inTextOrder(a: ReadBlock, b: ReadBlock): number {
  const { first } = a;
  const second = b.first;
  if (first === second) return a.segments()[0]!.from - b.segments()[0]!.from;
  const order = first.compareDocumentPosition(second);
  if (order & DISCONNECTED) return comparedFromOutside(first, second);
  return order & FOLLOWING ? -1 : 1;
}

/** Nodes of different trees stand where their outermost hosts stand. */
function comparedFromOutside(a: Node, b: Node): number {
  const order = outermost(a).compareDocumentPosition(outermost(b));
  return order & FOLLOWING ? -1 : order === 0 ? 0 : 1;
}

function outermost(node: Node): Node {
  const root = rootOf(node);
  return root instanceof ShadowRoot ? outermost(root.host) : node;
}
