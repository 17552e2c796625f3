/** Scrolling, resizing and zooming move the text under an open card. */
import { aboveOf } from './dom.ts';
import type { Box } from './placement.ts';

export interface MovementOptions {
  signal: AbortSignal;
  isCard: (event: Event) => boolean;
  /** At most once a frame. */
  onMove: () => void;
}

export function watchMovement({ signal, isCard, onMove }: MovementOptions): void {
  let frame = 0;
  const moved = (event: Event) => {
    if (isCard(event)) return;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      onMove();
    });
  };
  const passive = { passive: true, capture: true, signal };
  addEventListener('scroll', moved, passive);
  addEventListener('resize', moved, passive);
  globalThis.visualViewport?.addEventListener('resize', moved, passive);
  globalThis.visualViewport?.addEventListener('scroll', moved, passive);
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}

/** Whether at least a part of an element's box can be seen in the window, and in each box that scrolls around it. */
export function isInView(element: Element, box: Box): boolean {
  if (!overlaps(box, { left: 0, top: 0, right: innerWidth, bottom: innerHeight })) return false;
  // What is positioned is clipped only by boxes it is positioned in.
  let free = false;
  for (let at: Node | null = element; at; at = aboveOf(at)) {
    if (!(at instanceof HTMLElement) || at === document.body || at === document.documentElement)
      continue;
    const { overflowX, overflowY, display, position } = getComputedStyle(at);
    const clips = display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible');
    if (clips && !(free && position === 'static') && !overlaps(box, at.getBoundingClientRect()))
      return false;
    if (position === 'fixed') return true;
    if (position !== 'static') free = position === 'absolute';
  }
  return true;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.right > b.left && a.bottom > b.top && a.left < b.right && a.top < b.bottom;
