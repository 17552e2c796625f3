/** Arrow keys through the buttons of a list; the tab key still passes them one by one. */

/** @param within the element whose buttons are walked, in their order */
export function moveFocus(
  event: KeyboardEvent,
  within: HTMLElement | null,
  direction: 'vertical' | 'horizontal',
): void {
  const keys = direction === 'vertical' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  const step = keys.indexOf(event.key) * 2 - 1;
  if (!within || !keys.includes(event.key)) return;
  const buttons = [...within.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === event.target);
  const next = at < 0 ? undefined : buttons[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
