/** Pointer, selection, scroll and Escape -> hover events; the hover state's timer. Listens, never prevents, but for one Escape. */
import { hover, hoverStart, timerOf, type HoverEvent, type HoverState } from './hover.ts';
import type { Hit, HitTest } from './hit-test.ts';
import type { Opening, Spot } from './spot.ts';

/** A resting hand trembles by this many pixels. */
const TREMBLE = 4;
/** A pointer on its way meets nothing: what lies under it is looked for when it has paused this long, in milliseconds. */
const LULL = 40;
/** Scrolling counts as over when no scroll event came for this long. */
const SCROLL_SETTLES = 150;

export interface Pointer {
  send(event: HoverEvent<Spot>): void;
  readonly state: HoverState<Spot>;
}

export interface PointerOptions {
  signal: AbortSignal;
  hitTest: HitTest;
  /** Whether an event happened in our card. */
  isCard: (event: Event) => boolean;
  /** What is open changed: show its card, or none. `opening` says where the pointer met it. */
  onOpen: (spot: Spot | undefined, opening: Opening | undefined) => void;
  /** The pointer moved on a mention that waits for its rest, or (undefined) no longer does. */
  onPending: (spot: Spot | undefined) => void;
  opening: () => { by: 'hover' | 'alt-hover' | 'click'; delay: number };
}

export function createPointer(options: PointerOptions): Pointer {
  const { signal, hitTest, isCard, onOpen, onPending, opening } = options;
  let state = hoverStart<Spot>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let scrolling: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let lull: ReturnType<typeof setTimeout> | undefined;
  let last: PointerEvent | undefined;
  let rest = { x: -1e4, y: -1e4 };
  let hit: Hit | undefined;

  function send(event: HoverEvent<Spot>): void {
    const before = state;
    // Whatever else happens (a press, a scroll) waits for the next move.
    clearTimeout(lull);
    state = hover(state, event);
    if (state === before || event.type === 'replaced') return;
    // It has rested for the lull already.
    const lulled = state.pending && !before.pending && !before.open ? LULL : 0;
    const timed = timerOf(state, opening().delay);
    // A grace that is running is not begun again by every movement outside.
    const same = !state.pending && state.leaving && before.leaving && !before.pending;
    if (!same) {
      clearTimeout(timer);
      if (timed) timer = setTimeout(() => send({ type: timed.event }), timed.delay - lulled);
    }
    if (state.open !== before.open)
      onOpen(
        state.open,
        hit && hit.mention === state.open ? { hit, point: rest, sheet: false } : undefined,
      );
    // After the opening: until then a card that lies ready would be taken away and laid out anew.
    if (state.pending || before.pending) onPending(state.pending);
  }

  /** @param alt whether that key is down: pressed later, it is not in the pointer's last event */
  function look(event: PointerEvent, alt = event.altKey): void {
    frame = 0;
    const { clientX: x, clientY: y } = event;
    const moved = Math.hypot(x - rest.x, y - rest.y) > TREMBLE;
    if (moved) rest = { x, y };
    if (event.buttons !== 0) return;
    if (state.busy && !scrolling) send({ type: 'release' });
    if (isCard(event)) return send({ type: 'over', target: 'card', moved });
    const { by } = opening();
    const mayOpen = by === 'hover' || (by === 'alt-hover' && alt);
    const found = mayOpen || state.open ? hitTest(x, y) : undefined;
    // Whatever opened a card, it stays while the pointer is on its name.
    const target = mayOpen || found?.mention === state.open ? found?.mention : undefined;
    if (target) hit = found;
    send({ type: 'over', target, moved });
  }

  const passive = { passive: true, capture: true, signal };
  addEventListener(
    'pointermove',
    (event) => {
      // What the page makes up is no reader: it must not open cards, nor find us by doing so.
      if (event.pointerType === 'touch' || !event.isTrusted) return;
      last = event;
      // composedPath is empty after dispatch, so whether it is ours is asked now.
      const ours = isCard(event);
      if (ours) {
        // A look still waiting from outside would find this event without its path, and the card left.
        cancelAnimationFrame(frame);
        return look(event);
      }
      const lookAtLast = () => last && look(last);
      if (state.open || state.pending) frame ||= requestAnimationFrame(lookAtLast);
      else {
        clearTimeout(lull);
        lull = setTimeout(lookAtLast, LULL);
      }
    },
    passive,
  );
  addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted || isCard(event)) return;
      send({ type: 'press' });
      if (state.open) send({ type: 'dismiss' });
    },
    passive,
  );
  addEventListener(
    'scroll',
    (event) => {
      if (isCard(event)) return;
      send({ type: 'scroll' });
      clearTimeout(scrolling);
      scrolling = setTimeout(() => {
        scrolling = undefined;
      }, SCROLL_SETTLES);
    },
    passive,
  );
  document.addEventListener(
    'selectionchange',
    () => {
      if (getSelection()?.type === 'Range') send({ type: 'select' });
    },
    passive,
  );
  document.documentElement.addEventListener(
    'pointerleave',
    () => {
      last = undefined;
      send({ type: 'over', target: undefined, moved: true });
    },
    { passive: true, signal },
  );
  // Not captured: elements lose the focus, too.
  addEventListener('blur', () => send({ type: 'select' }), { signal });
  addEventListener('focusin', (event) => isCard(event) && send({ type: 'focus' }), passive);
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      if (event.key !== 'Escape') {
        // Alt asks for the card under a resting pointer, and repeats itself; other typing is not resting.
        if (event.key === 'Alt' && last && !state.open) look(last, true);
        else if (!isCard(event) && state.pending) send({ type: 'select' });
        return;
      }
      if (!state.open || event.isComposing) return;
      // The one key we ever take, and only while a card is open.
      event.preventDefault();
      event.stopImmediatePropagation();
      send({ type: 'dismiss' });
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(scrolling);
    clearTimeout(lull);
    cancelAnimationFrame(frame);
    state = hoverStart();
  });

  return {
    send,
    get state() {
      return state;
    },
  };
}
