/** Brings drawn cards and popover together: which entry is shown, Back, focus, and what the reader asks for. */
import type { CardDeed } from '../../components/Card.tsx';
import type { Tree } from '../../components/tree.ts';
import type { ChangeResponse } from '../shared/messages.ts';
import type { PageSettingsChange } from '../shared/settings-changes.ts';
import { build } from './build.ts';
import { ask, translate } from './extension.ts';
import { fillCard, type Done, type Filling, type Why } from '../../components/fill-card.ts';
import { focusName } from './focus.ts';
import { createPopover, type Anchor, type Theme } from './popover.ts';

export interface CardRequest {
  entry: string;
  why: Why | undefined;
  anchor: Anchor;
  theme: Theme;
  /** Opened by keyboard or command: focus goes in, and back at the end. */
  focus?: boolean;
  /** Touch: at the bottom of the screen. */
  sheet: boolean;
}

/** Where a card will open; undefined when its text has gone. */
export type Place = Pick<CardRequest, 'why' | 'anchor' | 'theme'> | undefined;

export interface CardHost {
  /**
   * Fetches, makes and lays out the card once the pointer has settled: the rest before it opens hides what that takes.
   * Asked again it waits anew, or (without an entry) for nothing.
   */
  prepare(entry: string | undefined, where: () => Place): void;
  /** @returns false when there is nothing to show; a card that was asked for since answers for itself */
  show(request: CardRequest): Promise<boolean>;
  hide(): void;
  /** The page has moved under the card. */
  follow(anchor: Anchor): void;
  owns(event: Event): boolean;
  /** The reader has just hidden the entry and may undo it: the card stays although its mention has gone. */
  readonly isSettling: boolean;
  /** Tells assistive technology, politely. Needs the host, so only after the reader asked for something. */
  announce(text: string): void;
}

/** Milliseconds without a move after which a card is made: a pointer that sweeps over many names makes none. */
const SETTLED = 80;

export interface CardHostOptions {
  signal: AbortSignal;
  articleDate: () => string | undefined;
  nameOf: (entry: string) => string;
  onClose: () => void;
  /** Hides an entry in this page until it is left. */
  onHideHere: (entry: string, hidden: boolean) => void;
}

export function createCardHost(options: CardHostOptions): CardHost {
  const { signal, articleDate, nameOf, onClose, onHideHere } = options;
  const drawn = new Map<string, Tree>();
  const popover = createPopover({ signal, onAsked: act });
  let look: string | undefined;
  let request: CardRequest | undefined;
  /** Entries that led here, oldest first; the last one is shown. */
  let trail: string[] = [];
  let done: Done | undefined;
  let focusBefore: Element | null = null;
  /** A card made while its delay ran, and filled for the mention it was made at; nobody has unfolded anything in it. */
  let ahead: [entry: string, card: Element, why: Why | undefined] | undefined;
  /** The card whose dates are written: that takes longest, and they never change. */
  let dated: Element | undefined;
  /** The entry whose delay runs. */
  let coming: string | undefined;
  let making: ReturnType<typeof setTimeout> | undefined;

  /** @returns whether the host has its styles, without which nothing may be put into the page */
  async function dress(): Promise<boolean> {
    if (look !== undefined) return true;
    const styles = await ask<string>({ type: 'card-look' });
    if (styles !== undefined && look === undefined) popover.dress((look = styles));
    return look !== undefined;
  }

  async function load(entry: string): Promise<boolean> {
    if (drawn.has(entry) && look !== undefined) return true;
    const [tree, isDressed] = await Promise.all([ask<Tree>({ type: 'card-view', entry }), dress()]);
    if (!tree || !isDressed) return false;
    drawn.set(entry, tree);
    return true;
  }

  /** Also fills an open card again, which keeps what is unfolded and focused. */
  function fill(card: Element, filling: Omit<Filling, 'article'>): void {
    fillCard(card, { article: dated === card ? undefined : articleDate(), ...filling }, translate);
    dated = card;
  }

  /** What belongs in the card of the trail's last entry. */
  function fillingNow(): Omit<Filling, 'article'> {
    const before = trail.at(-2);
    return { why: before ? undefined : request?.why, backTo: before && nameOf(before), done };
  }

  /** Puts the trail's last entry into the popover, with new elements: nothing is unfolded. */
  function draw(): void {
    const entry = trail.at(-1)!;
    const filling = fillingNow();
    const made = ahead?.[0] === entry ? ahead : undefined;
    const card = made?.[1] ?? (build(drawn.get(entry)!) as Element);
    // A card made ahead says so already: looking up the words again would take a tenth of the frame.
    if (filling.backTo || !made || made[2] !== filling.why) fill(card, filling);
    ahead = undefined;
    popover.put(card);
  }

  async function turn(next: string[]): Promise<void> {
    const asked = request;
    if (!(await load(next.at(-1)!)) || !request || request !== asked) return;
    trail = next;
    done = undefined;
    draw();
    popover.move(request.anchor);
    focusName(popover.content);
  }

  function act(deed: CardDeed, entry: string | undefined): void {
    const shown = trail.at(-1);
    if (!shown) return;
    if (deed === 'open' && entry) void turn([...trail, entry]);
    else if (deed === 'back') void turn(trail.slice(0, -1));
    else if (deed === 'close') onClose();
    else if (deed === 'undo' && done) settle(shown, done, false);
    else if (deed === 'mute' || deed === 'not-here') settle(shown, deed, true);
  }

  /** The button that was pressed goes; the focus is for the one in its place. */
  function refill(): void {
    fill(popover.content!, fillingNow());
    popover.content!.querySelector<HTMLElement>('.actions button:not([hidden])')!.focus();
  }

  function settle(entry: string, what: Done, on: boolean): void {
    done = on ? what : undefined;
    if (what === 'mute') void change({ do: 'mute', entry, on }).then(takeBack);
    else onHideHere(entry, on);
    refill();

    /** The card must not claim what could not be stored. */
    function takeBack(stored: boolean): void {
      if (stored || trail.at(-1) !== entry) return;
      done = on ? undefined : what;
      refill();
    }
  }

  return {
    prepare(entry, where) {
      clearTimeout(making);
      coming = entry;
      if (entry && ahead?.[0] === entry) return;
      ahead = undefined;
      if (!request) popover.hide();
      if (!entry) return;
      making = setTimeout(async () => {
        if (!(await load(entry)) || coming !== entry || signal.aborted) return;
        const place = where();
        if (!place) return;
        const { why } = place;
        const card = build(drawn.get(entry)!) as Element;
        ahead = [entry, card, why];
        fill(card, { why, backTo: undefined, done: undefined });
        if (request) return;
        popover.put(card);
        popover.lay(place.anchor, { ...place, sheet: false });
      }, SETTLED);
    },
    async show(next) {
      clearTimeout(making);
      request = next;
      // With everything at hand the card is painted in this very frame.
      const ready = drawn.has(next.entry) && look !== undefined ? true : await load(next.entry);
      const isLate = request !== next;
      if (isLate || signal.aborted || !ready) return isLate;
      if (next.focus && !focusBefore)
        for (let at = document.activeElement; at; at = at.shadowRoot?.activeElement ?? null)
          focusBefore = at;
      trail = [next.entry];
      done = undefined;
      draw();
      popover.show(next.anchor, next);
      if (next.focus) focusName(popover.content);
      return true;
    },
    hide() {
      if (!request) return;
      const back = request.focus ? focusBefore : null;
      request = undefined;
      trail = [];
      focusBefore = null;
      popover.hide();
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    },
    follow(anchor) {
      if (!request) return;
      request.anchor = anchor;
      popover.move(anchor);
    },
    get isSettling() {
      return done !== undefined;
    },
    owns: (event) => popover.owns(event),
    announce: (text) => void dress().then((isDressed) => isDressed && popover.announce(text)),
  };
}

/**
 * Changes are made by the background: a page script must not overwrite what another tab has just stored.
 * @returns whether it was stored
 */
const change = async (settings: PageSettingsChange): Promise<boolean> =>
  (await ask<ChangeResponse>({ type: 'change-settings', change: settings })) === true;
