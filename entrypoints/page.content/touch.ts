/** Touch, pen and click mode: a tap on plain marked text asks for its card; a tap on anything that does something is the page's. */
import { closest } from './dom.ts';
import type { Hit, HitTest } from './hit-test.ts';

/** Whatever the page made to be tapped. */
const ACTIVE =
  'a[href],area,button,input,select,textarea,label,summary,video,audio,[role="button"],[role="link"],[role="tab"],[role="menuitem"],[onclick],[contenteditable]:not([contenteditable="false"])';

export interface TapOptions {
  signal: AbortSignal;
  hitTest: HitTest;
  isCard: (event: Event) => boolean;
  /** Whether the reader chose to open by click, so that a mouse counts too. */
  mouseToo: () => boolean;
  onTap: (hit: Hit, touch: boolean) => void;
}

/** A click comes only after a real tap: never from a scroll or a long press. */
export function watchTaps({ signal, hitTest, isCard, mouseToo, onTap }: TapOptions): void {
  addEventListener(
    'click',
    (event) => {
      const touch = event instanceof PointerEvent && event.pointerType !== 'mouse';
      if (!event.isTrusted || event.defaultPrevented || isCard(event)) return;
      if ((!touch && !mouseToo()) || event.button !== 0) return;
      if (getSelection()?.type === 'Range') return;
      const target = event.composedPath()[0];
      if (target instanceof Element && closest(target, ACTIVE)) return;
      const hit = hitTest(event.clientX, event.clientY);
      if (hit) onTap(hit, touch);
    },
    { passive: true, signal },
  );
}
