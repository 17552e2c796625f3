/**
 * Which Mention is under a point. The caret's position gives the text node at once, whatever the number of marks;
 * `highlightsFromPoint` would cost Chromium 3-190 ms a call, growing with the ranges (measured).
 */
import { closest, isWithin, TEXT_NODE } from './dom.ts';
import { rangeOf, type Mention, type Mentions } from './mentions.ts';
import type { Segment } from './passage.ts';

export interface Hit {
  mention: Mention;
  /** The box under the point: a name broken over two lines has two. */
  box: DOMRect;
  /** All boxes of the mention, in viewport coordinates. */
  boxes: DOMRect[];
}

/** Fingers and underlines reach a little beyond the letters' boxes. */
const TOLERANCE = 2;

export interface HitTest {
  (x: number, y: number): Hit | undefined;
}

/** @param shadowRoots the open roots that were read; the caret enters only those it is given. */
export function createHitTest(mentions: Mentions, shadowRoots: ReadonlySet<ShadowRoot>): HitTest {
  /** @param offset where the caret stands in a text; absent: all mentions are asked */
  function meet(node: Text | Element, x: number, y: number, offset?: number): Hit | undefined {
    for (const block of mentions.at(node)) {
      const at = offset === undefined ? undefined : offsetIn(block.segments(), node, offset);
      if (at === undefined && offset !== undefined) continue;
      for (const mention of block.mentions) {
        if (at !== undefined && (at < mention.start || at > mention.end)) continue;
        const hit = confirm(mention, x, y);
        if (hit) return hit;
      }
    }
    return undefined;
  }

  /**
   * A link that a page stretches over its whole teaser lies over the names in it, and the caret finds the link. So the
   * texts below are asked by their boxes: those of the teaser, since what lies under a dialog is not seen.
   */
  function meetUnder(link: Element, x: number, y: number): Hit | undefined {
    const teaser = (link as HTMLElement).offsetParent;
    if (!teaser) return undefined;
    for (const element of document.elementsFromPoint(x, y)) {
      const hit = isWithin(element, teaser) && meet(element, x, y);
      if (hit) return hit;
    }
    return undefined;
  }

  return (x, y) => {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
    if (!caret) return undefined;
    const { offsetNode: node, offset } = caret;
    const hit = node.nodeType === TEXT_NODE && meet(node as Text, x, y, offset);
    if (hit) return hit;
    const link = closest(node, 'a');
    return link ? meetUnder(link, x, y) : undefined;
  };
}

function offsetIn(segments: readonly Segment[], node: Node, offset: number): number | undefined {
  // A long node lies in several blocks, each with one segment of it.
  const segment = segments.find((candidate) => candidate.node === node);
  return segment && segment.at + offset - segment.from;
}

/** The caret snaps to the nearest letter, so the boxes must confirm that the point is really on the name. */
function confirm(mention: Mention, x: number, y: number): Hit | undefined {
  const boxes = boxesOf(mention);
  const box = boxes.find(
    ({ left, right, top, bottom }) =>
      x >= left - TOLERANCE &&
      x <= right + TOLERANCE &&
      y >= top - TOLERANCE &&
      y <= bottom + TOLERANCE,
  );
  return box && { mention, box, boxes };
}

/** The mention's boxes in the viewport; none when it is hidden or gone. */
export function boxesOf(mention: Mention): DOMRect[] {
  const rects = rangeOf(mention)?.getClientRects() ?? [];
  return [...rects].filter(({ width, height }) => width > 0 && height > 0);
}
