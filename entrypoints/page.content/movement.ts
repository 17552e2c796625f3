/** Scrolling, resizing and zooming move the text under an open card. */
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

/** Whether at least a part of a box can be seen in the window. */
export function isInView({ left, top, right, bottom }: Box): boolean {
  return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
}
