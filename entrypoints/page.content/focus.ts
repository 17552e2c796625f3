/** Focus inside the card: in at its name, round at its ends, so that a reader who tabs does not fall out of it unawares. */

const REACHABLE = 'button:not([hidden]),a[href],summary';

/** Moves focus to the card's name. */
export function focusName(card: Element | undefined): void {
  card?.querySelector<HTMLElement>('#card-name')?.focus({ preventScroll: true });
}

/** Keeps Tab inside while focus is inside. */
export function keepFocusInside(root: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [...root.querySelectorAll<HTMLElement>(REACHABLE)].filter((stop) =>
    stop.checkVisibility(),
  );
  const active = (root.getRootNode() as ShadowRoot).activeElement;
  const end = event.shiftKey ? stops[0] : stops.at(-1);
  const atName = event.shiftKey && active?.id === 'card-name';
  if (active !== end && !atName) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}
