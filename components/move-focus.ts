/** Arrow keys up and down through the buttons of a list; the tab key still passes them one by one. */

/** @param within the element whose buttons are walked, in their order */
export function moveFocus(event: KeyboardEvent, within: HTMLElement | null): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!within || step === undefined) return;
  const buttons = [...within.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === event.target);
  const next = at < 0 ? undefined : buttons[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
