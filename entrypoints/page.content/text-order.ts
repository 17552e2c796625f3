/** The order in which a page's blocks stand in its text, kept without sorting anew what has not moved. */
import { firstPast } from '../../knowledge/sorted.ts';
import { rootOf } from './dom.ts';
import type { ReadBlock } from './mentions.ts';

/** Bits of an order, as `Node.DOCUMENT_POSITION_…` has them. */
const DISCONNECTED = 1;
const FOLLOWING = 4;

/**
 * Puts new blocks among the others.
 * @param ordered in the order of the text
 * @returns all in order. What is read in the page's own order is appended to `ordered` itself, without a look at the rest.
 */
export function withBlocks(ordered: ReadBlock[], fresh: readonly ReadBlock[]): ReadBlock[] {
  const added = isInOrder(fresh) ? fresh : fresh.toSorted(inTextOrder);
  const last = ordered.at(-1);
  if (!last || !added[0] || inTextOrder(last, added[0]) <= 0) {
    // A large page has tens of thousands: a copy each time would be a long task.
    for (const block of added) ordered.push(block);
    return ordered;
  }
  const merged: ReadBlock[] = [];
  let from = 0;
  for (const block of added) {
    const to = firstPast(ordered, (other) => inTextOrder(other, block) > 0, from);
    for (; from < to; from += 1) merged.push(ordered[from]!);
    merged.push(block);
  }
  for (; from < ordered.length; from += 1) merged.push(ordered[from]!);
  return merged;
}

function isInOrder(blocks: readonly ReadBlock[]): boolean {
  return blocks.every((block, index) => index === 0 || inTextOrder(blocks[index - 1]!, block) <= 0);
}

function inTextOrder(a: ReadBlock, b: ReadBlock): number {
  const [first, second] = [a.first, b.first];
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
