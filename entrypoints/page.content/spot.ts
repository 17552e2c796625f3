/** What a card can be opened at: a Mention, or text the reader selected. */
import type { Why } from '../../components/fill-card.ts';
import { boxesOf, type Hit } from './hit-test.ts';
import type { Mention } from './mentions.ts';
import type { Anchor } from './popover.ts';

export interface SelectedText {
  entry: string;
  range: Range;
}

export type Spot = Mention | SelectedText;

/** How a card was asked for. */
export interface Opening {
  hit?: Hit;
  /** Where the pointer rested. */
  point?: { x: number; y: number };
  /** By keyboard or command: focus goes in. */
  focus?: boolean;
  /** By touch: at the bottom of the screen. */
  sheet: boolean;
}

/**
 * Where the card goes; undefined when the text is hidden or gone.
 * @param before where it was placed last: a name broken over two lines has a box on each, and the card stays at the same one
 */
export function anchorOf(spot: Spot, { hit, point }: Opening, before?: Anchor): Anchor | undefined {
  const boxes = 'range' in spot ? [...spot.range.getClientRects()] : (hit?.boxes ?? boxesOf(spot));
  const box = hit?.box ?? boxes[before?.boxes.indexOf(before.box) ?? 0] ?? boxes[0];
  const element = elementOf(spot);
  const pointer = point ?? before?.pointer;
  return box && element ? { element, box, boxes, pointer } : undefined;
}

/** The element the spot's text is in; null when it has gone. */
export function elementOf(spot: Spot): Element | null {
  const node = 'range' in spot ? spot.range.startContainer : spot.block.segments()[0]!.node;
  return node instanceof Element ? node : node.parentElement;
}

/** A mention is its own reason; selected text has none. */
export function whyOf(spot: Spot): Why | undefined {
  return 'range' in spot ? undefined : spot;
}
