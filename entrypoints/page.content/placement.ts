/**
 * Where the card goes: a function of rectangles, in CSS pixels of the viewport. It measures nothing.
 * The card stands beside the marked line, never over it: below or above in horizontal text, beside in vertical text.
 */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PlacementInput {
  /** The mention's box nearest the pointer. */
  anchor: Box;
  /** All boxes of the mention: none may be covered. */
  avoid: readonly Box[];
  card: { width: number; height: number };
  /** The visible part of the viewport. */
  view: Box;
  /** Where along the line the reader points; without it the card starts where the name starts. */
  pointer?: { x: number; y: number } | undefined;
  vertical: boolean;
  /** The side where the card is already: it stays there while it grows, as long as it can be read. */
  keep?: Side;
  rtl: boolean;
}

export type Side = 'below' | 'above' | 'right' | 'left';

export interface Place {
  left: number;
  top: number;
  side: Side;
  /** Height left for the card on that side; the card scrolls inside when it needs more. */
  maxHeight: number;
}

/** Gap between the line and the card, and between the card and the edge of the view. */
export const GAP = 8;
/** A card lower than this cannot be read; then the roomier side is taken, and at last the view's edge. */
export const LEAST_HEIGHT = 160;

export function place(input: PlacementInput): Place {
  const { anchor, avoid, card, view } = input;
  const all = bounds([anchor, ...avoid.filter((box) => near(box, anchor, view))]);
  const sides: Side[] = input.vertical
    ? ['left', 'right', 'below', 'above']
    : ['below', 'above', input.rtl ? 'left' : 'right', input.rtl ? 'right' : 'left'];
  const room = new Map(sides.map((side) => [side, roomAt(side, all, view)]));
  const fits = (side: Side) => {
    const { width, height } = room.get(side)!;
    return width >= card.width && height >= card.height;
  };
  const usable = (side: Side) => {
    const { width, height } = room.get(side)!;
    return (
      width >= Math.min(card.width, view.right - view.left - 2 * GAP) && height >= LEAST_HEIGHT
    );
  };
  const roomiest = (of: readonly Side[]) =>
    of.toSorted((a, b) => room.get(b)!.height - room.get(a)!.height)[0];
  // Only the first two leave the line free: a card that must scroll there is better than one over the line.
  const free = sides.slice(0, 2);
  const side =
    (input.keep && usable(input.keep) ? input.keep : undefined) ??
    free.find(fits) ??
    roomiest(free.filter(usable)) ??
    sides.find(fits) ??
    roomiest(sides.filter(usable)) ??
    roomiest(free)!;
  return at(side, all, Math.max(room.get(side)!.height, Math.min(80, card.height)), input);
}

function at(side: Side, all: Box, maxHeight: number, input: PlacementInput): Place {
  const { anchor, card, view, pointer, rtl } = input;
  const height = Math.min(card.height, maxHeight);
  const across = side === 'below' || side === 'above';
  const start = rtl ? anchor.right - card.width : anchor.left;
  // On a long line broken by a narrow column the card follows the pointer, not the line's far start.
  const wanted = pointer ? clamp(start, pointer.x - card.width + 40, pointer.x - 40) : start;
  const left = across
    ? clamp(wanted, view.left + GAP, view.right - GAP - card.width)
    : side === 'right'
      ? all.right + GAP
      : all.left - GAP - card.width;
  const top = across
    ? side === 'below'
      ? all.bottom + GAP
      : all.top - GAP - height
    : clamp(anchor.top, view.top + GAP, view.bottom - GAP - height);
  return { left: Math.round(left), top: Math.round(top), side, maxHeight: Math.floor(maxHeight) };
}

/** What is left on a side of the line, without a gap at either end. */
function roomAt(side: Side, all: Box, view: Box): { width: number; height: number } {
  const left = side === 'right' ? all.right : view.left;
  const right = side === 'left' ? all.left : view.right;
  const top = side === 'below' ? all.bottom : view.top;
  const bottom = side === 'above' ? all.top : view.bottom;
  return { width: right - left - 2 * GAP, height: bottom - top - 2 * GAP };
}

/** Boxes of one name on neighbouring lines belong together; one in the next column or page does not. */
function near(box: Box, anchor: Box, view: Box): boolean {
  const reach = 2 * (anchor.bottom - anchor.top);
  return (
    box.bottom > view.top &&
    box.top < view.bottom &&
    box.top < anchor.bottom + reach &&
    box.bottom > anchor.top - reach
  );
}

function bounds(boxes: readonly Box[]): Box {
  const edges = (name: keyof Box) => boxes.map((box) => box[name]);
  return {
    left: Math.min(...edges('left')),
    top: Math.min(...edges('top')),
    right: Math.max(...edges('right')),
    bottom: Math.max(...edges('bottom')),
  };
}

/** The low end wins when the two cross, so that a card wider than the view shows its beginning. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
