/** What the keyboard can do: step through the marks, open a card, jump to an entry and back. Shown by a ring and said aloud. */
import type { JumpResponse } from '../shared/messages.ts';
import { translate } from './extension.ts';
import { boxesOf } from './hit-test.ts';
import type { Marks } from './marks.ts';
import { rangeOf, type Mention } from './mentions.ts';
import type { Spot } from './spot.ts';

export interface Commands {
  run(command: 'next' | 'previous' | 'open'): void;
  /** To the next or previous mention of one entry. */
  jump(entry: string, step: 1 | -1): JumpResponse;
  /** To where the reader was before the first jump. */
  jumpBack(): void;
  /** Opens an entry's card at the selected text. @returns false when nothing is selected here */
  showSelected(entry: string): boolean;
}

export interface CommandsOptions {
  marks: Marks;
  nameOf: (entry: string) => string;
  announce: (text: string) => void;
  open: (spot: Spot) => void;
}

export function createCommands({ marks, nameOf, announce, open }: CommandsOptions): Commands {
  let current: Mention | undefined;
  let before: { x: number; y: number } | undefined;

  function goTo(mention: Mention, at: number, of: number): void {
    before ??= { x: scrollX, y: scrollY };
    current = mention;
    bringIntoView(mention);
    marks.ring(mention);
    announce(translate('card_at_mention', nameOf(mention.entry), at, of));
  }

  /** Where stepping starts: at the current mention, or at the first one below the top of the view. */
  function startOf(list: readonly Mention[], step: 1 | -1): number {
    const held = current ? list.indexOf(current) : -1;
    if (held >= 0) return held + step;
    const below = list.findIndex((mention) => (boxesOf(mention)[0]?.bottom ?? -1) > 0);
    if (below < 0) return step > 0 ? 0 : list.length - 1;
    return step > 0 ? below : below - 1;
  }

  function stepIn(list: readonly Mention[], step: 1 | -1): JumpResponse {
    if (list.length === 0) return undefined;
    const index = (startOf(list, step) + list.length) % list.length;
    goTo(list[index]!, index + 1, list.length);
    return { at: index + 1, of: list.length };
  }

  return {
    run(command) {
      const opens = command === 'open';
      const isThere =
        (opens && current && marks.wanted.includes(current)) ||
        stepIn(marks.marked.filter(isShown), command === 'previous' ? -1 : 1);
      if (!isThere) announce(translate('card_no_mentions'));
      else if (opens) open(current!);
    },
    jump: (entry, step) =>
      stepIn(
        marks.wanted.filter((mention) => mention.entry === entry && isShown(mention)),
        step,
      ),
    jumpBack() {
      if (before) scrollTo({ left: before.x, top: before.y, behavior: motion() });
      before = undefined;
      current = undefined;
      marks.ring(undefined);
    },
    showSelected(entry) {
      const selection = getSelection();
      // An empty one is collapsed, too.
      if (!selection || selection.isCollapsed) return false;
      open({ entry, range: selection.getRangeAt(0).cloneRange() });
      return true;
    },
  };
}

const isShown = (mention: Mention): boolean => boxesOf(mention).length > 0;

const motion = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';

/** Scrolls only when the mention is not comfortably in view already. */
function bringIntoView(mention: Mention): void {
  const range = rangeOf(mention);
  const box = range?.getBoundingClientRect();
  if (!range || !box) return;
  // Under the heads that many pages keep in view nobody would see it.
  if (box.top >= 160 && box.bottom <= innerHeight - 60 && box.left >= 0 && box.right <= innerWidth)
    return;
  const element = range.startContainer.parentElement;
  // Instant, because the card may be asked for next and must stand where the words are.
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}
