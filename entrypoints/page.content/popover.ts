/**
 * The card's place in the page: one host element with a closed shadow root in the top layer. Made for the first card,
 * moved into the nearest modal ancestor of the mention (anything outside a modal is inert), gone when the session ends.
 */
import type { CardDeed } from '../../components/Card.tsx';
import { HTML } from './build.ts';
import { aboveOf, fits } from './dom.ts';
import { keepFocusInside } from './focus.ts';
import { HOST_TAG } from './host-tag.ts';
import { place, type Box, type Side } from './placement.ts';

export interface Anchor {
  /** The element the mention's text is in. */
  element: Element;
  box: Box;
  boxes: readonly Box[];
  pointer?: { x: number; y: number } | undefined;
}

export type Theme = 'light' | 'dark';

export interface Showing {
  theme: Theme;
  /** At the bottom of the screen. */
  sheet: boolean;
}

export interface Popover {
  /** The card that is in it. */
  readonly content: Element | undefined;
  /** Makes the host, with the styles of what is put in. Needed first. */
  dress(css: string): void;
  put(card: Element): void;
  /**
   * Places what was put in, unseen: so the next frame lays it out, and to open it is only to let it be seen. Finding
   * the fonts of a page's first card takes longer than all the rest. A host that the page has thrown out is put back.
   */
  lay(anchor: Anchor, how: Showing): void;
  /** The same, seen. */
  show(anchor: Anchor, how: Showing): void;
  /** Places the open card again, on the side where it is. */
  move(anchor: Anchor): void;
  hide(): void;
  /** Whether an event came from our host. */
  owns(event: Event): boolean;
  /** Says something to assistive technology. */
  announce(text: string): void;
}

export interface PopoverOptions {
  signal: AbortSignal;
  /** A button of the card was pressed by a person: the page can dispatch events, but not trusted ones. */
  onAsked: (deed: CardDeed, entry: string | undefined) => void;
}

/** What is done in the card is none of the page's business: no shortcut of its own, no "click outside". */
const KEPT =
  'click dblclick auxclick mousedown mouseup pointerdown pointerup keydown keyup keypress'.split(
    ' ',
  );

const RAISED = ':popover-open';
/** On the host while its card is seen; host.css knows it. */
const OPEN = 'data-open';

interface Frame {
  host: HTMLElement;
  root: HTMLElement;
  live: HTMLElement;
}

export function createPopover({ signal, onAsked }: PopoverOptions): Popover {
  let frame: Frame | undefined;
  let anchor: Anchor | undefined;
  let side: Side | undefined;
  let sheet = false;
  let unit = '';

  function make(css: string): Frame {
    const [host, shadow] = makeHost();
    const look = new CSSStyleSheet();
    look.replaceSync(css);
    shadow.adoptedStyleSheets = [look];
    const root = document.createElement('div');
    root.className = 'root';
    root.setAttribute('role', 'dialog');
    root.setAttribute('aria-labelledby', 'card-name');
    const live = document.createElement('div');
    live.className = 'live';
    live.setAttribute('aria-live', 'polite');
    shadow.append(root, live);
    for (const type of KEPT) root.addEventListener(type, (event) => event.stopPropagation());
    root.addEventListener('keydown', (event) => keepFocusInside(root, event));
    root.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-do]');
      if (button && event.isTrusted)
        onAsked(button.dataset['do'] as CardDeed, button.dataset['entry']);
    });
    // Unfolding changes the size, and so the place.
    root.addEventListener('toggle', () => anchor && move(anchor), { capture: true });
    return { host, root, live };
  }

  /** In the page, below the right parent, and in the top layer. */
  function raise(parent: Element): void {
    const { host } = frame!;
    if (host.parentNode !== parent) parent.append(host);
    if (!host.matches(RAISED)) host.showPopover();
  }

  function put(card: Element): void {
    const { root } = frame!;
    if (root.firstChild === card) return;
    // In this order: a scroll position makes the browser lay out what is there.
    root.scrollTop = 0;
    root.replaceChildren(card);
  }

  function lay(to: Anchor, how: Showing): void {
    const { host, root } = frame!;
    raise(home(to.element));
    host.setAttribute('data-theme', how.theme);
    root.classList.toggle('sheet', how.sheet);
    // Our lengths are multiples of --unit. The page's root font size must not reach the card, but the reader's own
    // text size must: `font-size: medium` at the host is just that.
    unit = getComputedStyle(host).fontSize;
    ({ sheet } = how);
    side = undefined;
    move(to);
  }

  function move(to: Anchor): void {
    if (!frame?.host.matches(RAISED)) return;
    anchor = to;
    const { root } = frame;
    // A page zoomed by its own style would carry and stretch the card along; all places below are the screen's.
    root.style.cssText = `--unit: ${unit}; zoom: ${1 / (frame.host.currentCSSZoom ?? 1)}`;
    if (sheet) return;
    const { width, height } = root.getBoundingClientRect();
    const style = getComputedStyle(to.element);
    const placed = place({
      anchor: to.box,
      avoid: to.boxes,
      card: { width, height },
      view: visibleView(),
      vertical: !style.writingMode.startsWith('horizontal'),
      rtl: style.direction === 'rtl',
      pointer: to.pointer,
      ...(side && { keep: side }),
    });
    ({ side } = placed);
    root.style.left = `${placed.left}px`;
    root.style.top = `${placed.top}px`;
    root.style.maxHeight = `${placed.maxHeight}px`;
  }

  signal.addEventListener('abort', () => {
    frame?.host.remove();
    frame = undefined;
  });

  return {
    get content() {
      return frame?.root.firstElementChild ?? undefined;
    },
    dress(css) {
      frame = make(css);
    },
    put,
    lay,
    show(to, how) {
      if (signal.aborted) return;
      lay(to, how);
      frame!.host.setAttribute(OPEN, '');
    },
    move,
    hide() {
      anchor = undefined;
      frame?.host.removeAttribute(OPEN);
      if (frame?.host.matches(RAISED)) frame.host.hidePopover();
      frame?.root.replaceChildren();
    },
    owns: (event) => frame !== undefined && event.composedPath().includes(frame.host),
    announce(text) {
      if (signal.aborted) return;
      // The region must be rendered to be heard.
      if (!frame!.host.matches(RAISED)) raise(document.documentElement);
      frame!.live.textContent = text;
    },
  };
}

/** A page can define an element of our name and give it a shadow root before we can; a `div` it cannot. */
function makeHost(): [HTMLElement, ShadowRoot] {
  try {
    return rooted(document.createElementNS(HTML, HOST_TAG));
  } catch {
    const host = document.createElementNS(HTML, 'div');
    host.className = HOST_TAG;
    return rooted(host);
  }
}

function rooted(host: HTMLElement): [HTMLElement, ShadowRoot] {
  host.setAttribute('popover', 'manual');
  return [host, host.attachShadow({ mode: 'closed' })];
}

/** What lies outside a modal dialog or a fullscreen element is painted below it and inert. */
function home(element: Element): Element {
  for (let at: Node | null = element; at; at = aboveOf(at))
    if (at instanceof Element && fits(at, ':modal')) return at;
  return document.documentElement;
}

/** What the reader sees: smaller than the layout viewport while pinch-zoomed. */
function visibleView(): Box {
  const { clientWidth, clientHeight } = document.documentElement;
  const view = globalThis.visualViewport;
  const [left, top] = [view?.offsetLeft ?? 0, view?.offsetTop ?? 0];
  // In quirks mode the root element is as high as its content.
  const right = left + Math.min(view?.width ?? clientWidth, innerWidth);
  const bottom = top + Math.min(view?.height ?? clientHeight, innerHeight);
  return { left, top, right, bottom };
}
