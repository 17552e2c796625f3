/**
 * One on-period in one page: marks, pointer, card, keyboard. Everything lives under one signal; when it aborts nothing
 * of it is left in the page. Made only when the page is about our subject, so a page turned away pays nothing.
 */
import type { Lexicon } from '../../knowledge/lexicon.ts';
import type { FoundEntry } from '../shared/messages.ts';
import type { Settings } from '../shared/settings.ts';
import { articleDate } from './article-date.ts';
import { createCardHost, type Place } from './card-host.ts';
import { createCommands, type Commands } from './commands.ts';
import { isAlive, watchLife } from './extension.ts';
import { createHitTest } from './hit-test.ts';
import { isInView, watchMovement } from './movement.ts';
import { createMarks } from './marks.ts';
import { createPointer } from './pointer.ts';
import type { Anchor } from './popover.ts';
import type { Reading } from './reading.ts';
import { anchorOf, whyOf, type Opening, type Spot } from './spot.ts';
import { themeAt } from './theme.ts';
import { watchTaps } from './touch.ts';

export interface Session {
  /** The reading has begun or gone on, or the settings changed: brings everything up to date. */
  refresh(): void;
  readonly found: FoundEntry[];
  readonly commands: Commands;
}

export interface SessionOptions {
  signal: AbortSignal;
  reading: Reading;
  lexicon: Lexicon;
  settings: () => Settings;
  /** Entries hidden in this page: sessions may begin anew in it. */
  hidden: Set<string>;
  /** Marks and counts are up to date after a refresh. */
  onRefreshed: () => void;
  /** The extension has gone from under us. */
  onOrphaned: () => void;
}

const HOVERED: Opening = { sheet: false };

/**
 * From one look at the name of an open card to the next, in milliseconds: what is loaded late above it (an advertisement)
 * moves text without a scroll, and no event tells.
 */
const DRIFT = 200;

export function startSession(options: SessionOptions): Session {
  const { signal, reading, lexicon, settings, hidden, onRefreshed, onOrphaned } = options;
  const marks = createMarks({
    signal,
    mentions: reading.mentions,
    lexicon,
    settings,
    hidden,
    onRefreshed() {
      followText();
      onRefreshed();
    },
  });
  const hitAnything = createHitTest(reading.mentions, reading.shadowRoots);
  let asked: Opening | undefined;
  /** Where the open card was placed last. */
  let at: Anchor | undefined;
  let looks: ReturnType<typeof setInterval> | undefined;
  let date: { day: string | undefined } | undefined;

  const hitTest: typeof hitAnything = (x, y) => {
    marks.mend();
    const hit = hitAnything(x, y);
    return hit && marks.isWanted(hit.mention) ? hit : undefined;
  };
  const nameOf = (entry: string) => lexicon.entries.find(({ id }) => id === entry)?.name ?? entry;
  const card = createCardHost({
    signal,
    articleDate: () => (date ??= { day: articleDate() }).day,
    nameOf,
    onClose: () => pointer.send({ type: 'dismiss' }),
    onHideHere: (entry, on) => marks.hide(entry, on),
  });
  const isCard = (event: Event) => card.owns(event);
  const pointer = createPointer({
    signal,
    hitTest,
    isCard,
    opening: () => settings().open,
    onPending: prepare,
    onOpen(spot, opening) {
      clearInterval(looks);
      if (spot) {
        looks = setInterval(follow, DRIFT, true);
        void show(spot, asked ?? opening ?? HOVERED);
      } else card.hide();
      asked = undefined;
    },
  });

  /** Opens a card outright, and keeps it until it is dismissed. */
  function open(spot: Spot, opening: Opening): void {
    if (!isAlive()) return onOrphaned();
    asked = opening;
    pointer.send({ type: 'show', target: spot });
    // Still there: the card was open already, so nobody was told to open it.
    if (asked) void show(spot, asked);
    asked = undefined;
  }

  function prepare(spot: Spot | undefined): void {
    if (!isAlive()) return onOrphaned();
    return card.prepare(spot?.entry, () => placeOf(spot!, HOVERED));
  }

  function placeOf(spot: Spot, opening: Opening): Place {
    const anchor = anchorOf(spot, opening);
    if (!anchor) return undefined;
    const { theme } = settings();
    return { anchor, why: whyOf(spot), theme: theme === 'page' ? themeAt(anchor.element) : theme };
  }

  async function show(spot: Spot, opening: Opening): Promise<void> {
    const place = placeOf(spot, opening);
    at = place?.anchor;
    const shown = place && (await card.show({ ...opening, ...place, entry: spot.entry }));
    if (!shown && pointer.state.open === spot) pointer.send({ type: 'dismiss' });
  }

  const commands = createCommands({
    marks,
    nameOf,
    announce: (text) => card.announce(text),
    open: (spot) => open(spot, { focus: true, sheet: false }),
  });
  signal.addEventListener('abort', () => {
    clearInterval(looks);
    card.hide();
  });
  addEventListener('pointerdown', () => marks.ring(undefined), { signal });
  watchLife(onOrphaned, { signal });

  /**
   * The open card goes where its name has gone, or closes when that is out of sight.
   * @param isLook nothing is known to have moved: a name that is where it was leaves the card alone, and so does one that
   * has gone, for the page may just be writing it anew (see `followText`)
   */
  function follow(isLook?: boolean): void {
    const { open: spot } = pointer.state;
    if (!spot) return;
    const anchor = anchorOf(spot, HOVERED, at);
    if (isLook && (!anchor || (anchor.box.top === at?.box.top && anchor.box.left === at.box.left)))
      return;
    if (anchor && isInView(anchor.element, anchor.box)) card.follow((at = anchor));
    else pointer.send({ type: 'dismiss' });
  }

  watchMovement({ signal, isCard, onMove: follow });
  watchTaps({
    signal,
    hitTest,
    isCard,
    mouseToo: () => settings().open.by === 'click',
    onTap: (hit, touch) => open(hit.mention, { hit, sheet: touch }),
  });

  /** What was read anew is another object: an open card holds on to the same mention, or closes when that has gone. */
  function followText(): void {
    const { open: spot, pending } = pointer.state;
    for (const held of new Set([spot, pending])) {
      if (!held || 'range' in held) continue;
      if (!held.block.gone && held.block.mentions.includes(held) && marks.isWanted(held)) continue;
      const again = marks.wanted.find(
        ({ entry, block }) => entry === held.entry && block.container === held.block.container,
      );
      if (again) pointer.send({ type: 'replaced', from: held, to: again });
      else if (!card.isSettling) pointer.send({ type: 'dismiss' });
    }
  }

  return {
    refresh: () => marks.refresh(),
    get found() {
      return marks.found;
    },
    commands,
  };
}
