/**
 * The page's Mentions: what recognition found, with the place in the page where it stands.
 * Blocks without a hit are forgotten at once; the rest is kept by container, so that a changed container can be re-read.
 */
import type { Match, Place, Reading, Recognition } from '../../knowledge/recognise.ts';
import type { Block, Segment } from './blocks.ts';
import { isConnected, isWithin, rootOf } from './dom.ts';
import { createPlaces } from './places.ts';

export interface Mention extends Match {
  readonly block: ReadBlock;
}

export interface ReadBlock {
  readonly container: Node;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly place: Place;
  readonly reading: Reading;
  mentions: Mention[];
}

export interface Mentions {
  /** Reads a block; keeps it when it holds a hit. */
  read(block: Block): void;
  /** Drops what was found in a container, e.g. before it is read again. */
  forget(container: Node): void;
  /** Drops what was found in a subtree. */
  forgetWithin(root: Node): void;
  /** Drops what is no longer in the page. */
  prune(): void;
  /** Brings the list up to date with the evidence known now. */
  settle(): void;
  /** All mentions in the order of the text, after `settle`. */
  readonly all: readonly Mention[];
  at(node: Text): readonly ReadBlock[];
}

export function createMentions(recognition: Recognition): Mentions {
  const byContainer = new Map<Node, ReadBlock[]>();
  let byNode = new WeakMap<Text, ReadBlock[]>();
  let ordered: ReadBlock[] = [];
  let all: Mention[] = [];
  let changed = false;
  const places = createPlaces();
  const manyLanguages = document.querySelectorAll('[lang]').length > 1;

  function languageOf(container: Node): string | undefined {
    const element = container instanceof Element ? container : (container as ShadowRoot).host;
    const holder = manyLanguages
      ? Element.prototype.closest.call(element, '[lang]')
      : document.documentElement;
    return holder?.getAttribute('lang') ?? undefined;
  }

  function drop(blocks: readonly ReadBlock[]): void {
    for (const block of blocks) recognition.forget(block.reading);
    changed = true;
  }

  return {
    read(block) {
      const place = places.of(block.container);
      const reading = recognition.read(block.text, place, languageOf(block.container));
      if (reading.hits.length === 0) return;
      const read: ReadBlock = { ...block, place, reading, mentions: [] };
      const held = byContainer.get(block.container);
      if (held) held.push(read);
      else byContainer.set(block.container, [read]);
      changed = true;
    },
    forget(container) {
      const held = byContainer.get(container);
      if (!held) return;
      byContainer.delete(container);
      drop(held);
    },
    forgetWithin(root) {
      for (const [container, held] of byContainer) {
        if (!isWithin(container, root)) continue;
        byContainer.delete(container);
        drop(held);
      }
    },
    prune() {
      places.forget();
      for (const [container, held] of byContainer) {
        if (isConnected(container)) continue;
        byContainer.delete(container);
        drop(held);
      }
    },
    settle() {
      if (changed) {
        ordered = [...byContainer.values()].flat();
        // A page is read in its own order, so most of the time there is nothing to sort.
        if (!isInOrder(ordered)) ordered.sort(inTextOrder);
        byNode = new WeakMap();
        for (const block of ordered)
          for (const { node } of block.segments) {
            const known = byNode.get(node);
            if (!known) byNode.set(node, [block]);
            else if (known.at(-1) !== block) known.push(block);
          }
        changed = false;
      }
      all = ordered.flatMap((block) => {
        block.mentions = renew(block, recognition.resolve(block.reading));
        return block.mentions;
      });
    },
    get all() {
      return all;
    },
    at: (node) => byNode.get(node) ?? [],
  };
}

/** Mentions that are still there stay the same objects: an open card holds on to one. */
function renew(block: ReadBlock, matches: readonly Match[]): Mention[] {
  return matches.map(
    (match) =>
      block.mentions.find(
        (old) => old.start === match.start && old.end === match.end && old.entry === match.entry,
      ) ?? { ...match, block },
  );
}

function isInOrder(blocks: readonly ReadBlock[]): boolean {
  return blocks.every((block, index) => index === 0 || inTextOrder(blocks[index - 1]!, block) <= 0);
}

function inTextOrder(a: ReadBlock, b: ReadBlock): number {
  const [first, second] = [a.segments[0]!, b.segments[0]!];
  if (first.node === second.node) return first.from - second.from;
  const order = first.node.compareDocumentPosition(second.node);
  if (order & Node.DOCUMENT_POSITION_DISCONNECTED)
    return comparedFromOutside(first.node, second.node);
  return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Nodes of different trees stand where their outermost hosts stand. */
function comparedFromOutside(a: Node, b: Node): number {
  const order = outermost(a).compareDocumentPosition(outermost(b));
  return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : order === 0 ? 0 : 1;
}

function outermost(node: Node): Node {
  const root = rootOf(node);
  return root instanceof ShadowRoot ? outermost(root.host) : node;
}

/** Where a stretch of a block's text begins and ends in the page's nodes. */
export function boundsOf(
  { segments }: Pick<ReadBlock, 'segments'>,
  start: number,
  end: number,
): StaticRangeInit {
  const first = segmentAt(segments, start);
  // The end is exclusive: it belongs to the segment of the last character.
  const last = segmentAt(segments, end - 1);
  return {
    startContainer: first.node,
    startOffset: start - first.at + first.from,
    endContainer: last.node,
    endOffset: end - last.at + last.from,
  };
}

function segmentAt(segments: readonly Segment[], offset: number): Segment {
  let [low, high] = [0, segments.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  return segments[low]!;
}

/** A fresh Range for measuring; undefined when the page has changed under the mention. */
export function rangeOf(mention: Mention): Range | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = boundsOf(
    mention.block,
    mention.start,
    mention.end,
  );
  if (!startContainer.isConnected || !endContainer.isConnected) return undefined;
  try {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  } catch {
    // The node was shortened since it was read; the change is on its way to us.
    return undefined;
  }
}
