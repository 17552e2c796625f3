/**
 * When a card opens, stays and closes: a pure reducer. Timers and listeners live in `pointer.ts`, which only asks
 * `timerOf` what to wait for. `Target` is opaque here; two events mean the same mention when they carry the same object.
 */

/** Rest before a card opens. Below 300 ms cards flicker under a pointer that is only passing (Page Previews: 500). */
export const REST = 400;
/** Rest when a card is open already: the reader is looking things up, waiting twice would annoy. */
export const REST_WHEN_OPEN = 150;
/** Time to travel from the mark to the card, across the gap between them. */
export const GRACE = 300;

export interface HoverState<Target> {
  /** The mention whose card is shown. */
  open: Target | undefined;
  /** Where the pointer is: on a mention, in the card, or neither. */
  over: Target | 'card' | undefined;
  /** The mention that waits for its rest to be over. */
  pending: Target | undefined;
  /** Opened by keyboard, click or command, or the focus is in it: leaving does not close it. */
  pinned: boolean;
  /** A button is down, text is being selected, or the page scrolls: nothing opens until the pointer moves again. */
  busy: boolean;
  /** The card was left: it closes when the grace is over. */
  leaving: boolean;
}

export type HoverEvent<Target> =
  /** The pointer moved and is now here. `moved`: farther than a resting hand trembles. */
  | { type: 'over'; target: Target | 'card' | undefined; moved: boolean }
  | { type: 'press' | 'select' | 'scroll' | 'release' }
  | { type: 'rested' | 'grace-over' }
  /** Asked for outright: a command, a click, a tap. */
  | { type: 'show'; target: Target }
  /** The focus came into the card. */
  | { type: 'focus' }
  /** The text was read anew: the same mention is another object now. */
  | { type: 'replaced'; from: Target; to: Target }
  /** Escape, the close button, a click elsewhere, the mention has gone. */
  | { type: 'dismiss' };

export interface HoverTimer {
  event: 'rested' | 'grace-over';
  /** Milliseconds. */
  delay: number;
}

export const hoverStart = <Target>(): HoverState<Target> => ({
  open: undefined,
  over: undefined,
  pending: undefined,
  pinned: false,
  busy: false,
  leaving: false,
});

export function hover<Target>(
  state: HoverState<Target>,
  event: HoverEvent<Target>,
): HoverState<Target> {
  switch (event.type) {
    case 'over':
      return moveTo(state, event.target, event.moved);
    case 'press':
    case 'select':
    case 'scroll':
      return state.busy && !state.pending ? state : { ...state, busy: true, pending: undefined };
    case 'release':
      return state.busy ? { ...state, busy: false } : state;
    case 'rested':
      return state.pending
        ? { ...state, open: state.pending, pending: undefined, pinned: false, leaving: false }
        : state;
    case 'grace-over':
      return state.leaving ? closed(state) : state;
    case 'replaced': {
      const { from, to } = event;
      return {
        ...state,
        open: state.open === from ? to : state.open,
        over: state.over === from ? to : state.over,
        pending: state.pending === from ? to : state.pending,
      };
    }
    case 'focus':
      return state.open && !state.pinned ? { ...state, pinned: true, leaving: false } : state;
    case 'show':
      return { ...closed(state), open: event.target, pinned: true };
    default:
      return closed(state);
  }
}

function moveTo<Target>(
  state: HoverState<Target>,
  target: Target | 'card' | undefined,
  moved: boolean,
): HoverState<Target> {
  const onMention = target !== undefined && target !== 'card';
  const home = target === 'card' || (onMention && target === state.open);
  const over = state.over === target ? state : { ...state, over: target };
  // Back on the card or its mark within the grace: everything stays as it was.
  if (home)
    return over.leaving || over.pending ? { ...over, leaving: false, pending: undefined } : over;
  const leaving = state.open !== undefined && !state.pinned;
  const next = leaving === over.leaving ? over : { ...over, leaving };
  if (!onMention) return next.pending ? { ...next, pending: undefined } : next;
  if (state.busy) return next;
  // The rest begins anew with each real movement: a fresh state object restarts the timer.
  return state.over === target && !moved ? next : { ...next, pending: target };
}

function closed<Target>(state: HoverState<Target>): HoverState<Target> {
  return { ...state, open: undefined, pending: undefined, pinned: false, leaving: false };
}

/**
 * What the state waits for. While one mention waits and another one's card is being left, the shorter rest comes first
 * and the new card takes the old one's place.
 * @param rest the reader's own delay for the first card
 */
export function timerOf<Target>(
  state: HoverState<Target>,
  rest: number = REST,
): HoverTimer | undefined {
  if (state.pending)
    return { event: 'rested', delay: state.open ? Math.min(REST_WHEN_OPEN, rest) : rest };
  return state.leaving ? { event: 'grace-over', delay: GRACE } : undefined;
}
