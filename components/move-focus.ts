/** Arrow keys up and down through the buttons of a list; the tab key still passes them one by one. */

/**
 * @param within the element whose buttons are walked, in their order
 * @param stops what is walked instead of all its buttons
 */
export function moveFocus(
  event: KeyboardEvent,
  within: HTMLElement | null,
  stops = 'button',
): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  // While a word is composed by an input method, arrows choose among its signs.
  if (!within || step === undefined || event.isComposing) return;
  const buttons = [...within.querySelectorAll<HTMLElement>(stops)];
  const at = buttons.findIndex((button) => button === event.target);
  const next = at < 0 ? undefined : buttons[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
