/**
 * The card's place in the page: one host element with a closed shadow root in the top layer. Made for the first card,
 * moved into the nearest modal ancestor of the mention (anything outside a modal is inert), gone when the session ends.
 */
import { keepFocusInside } from './focus.ts';
import { HOST_TAG } from './host-tag.ts';
import { place, type Box } from './placement.ts';
import tokensCss from '../../assets/tokens.css?inline';
import cardCss from '../../components/Card.css?inline';
import popoverCss from './popover.css?inline';

const KEPT = [
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'keydown',
  'keyup',
  'keypress',
];

export interface Anchor {
  /** The element the mention's text is in. */
  element: Element;
  box: Box;
  boxes: readonly Box[];
  pointer?: { x: number; y: number };
}

export interface Popover {
  /** Where the card is rendered. Makes the host, or makes it again when the page has thrown it out. */
  readonly root: HTMLElement;
  readonly isOpen: boolean;
  readonly isMade: boolean;
  /** Says something to assistive technology. */
  announce: (text: string) => void;
  show(anchor: Anchor, options: { theme: 'light' | 'dark'; sheet: boolean }): void;
  /** Places the open card again, e.g. when its size or the page has changed. */
  move(anchor: Anchor): void;
  hide(): void;
  /** Whether an event came from our host. */
  owns(event: Event): boolean;
}

export function createPopover({ signal }: { signal: AbortSignal }): Popover {
  let host: HTMLElement | undefined;
  let root: HTMLElement | undefined;
  let live: HTMLElement | undefined;
  let sheet = false;

  function make(): HTMLElement {
    host = document.createElementNS('http://www.w3.org/1999/xhtml', HOST_TAG);
    host.setAttribute('popover', 'manual');
    const shadow = host.attachShadow({ mode: 'closed' });
    shadow.adoptedStyleSheets = [tokensCss, popoverCss, cardCss].map((css) => {
      const styles = new CSSStyleSheet();
      styles.replaceSync(css);
      return styles;
    });
    root = document.createElement('div');
    root.className = 'root';
    root.setAttribute('role', 'dialog');
    root.setAttribute('aria-labelledby', 'card-name');
    live = document.createElement('div');
    live.className = 'live';
    live.setAttribute('aria-live', 'polite');
    shadow.append(root, live);
    // What is done in the card is none of the page's business: no shortcut, no "click outside".
    for (const type of KEPT) root.addEventListener(type, (event) => event.stopPropagation());
    const inner = root;
    root.addEventListener('keydown', (event) => keepFocusInside(inner, event));
    return root;
  }

  function isOpen(): boolean {
    return host !== undefined && host.isConnected && host.matches(':popover-open');
  }

  function move(anchor: Anchor): void {
    if (!isOpen() || !root) return;
    root.classList.toggle('sheet', sheet);
    if (sheet) {
      root.removeAttribute('style');
      return;
    }
    root.style.maxHeight = '';
    const { width, height } = root.getBoundingClientRect();
    const style = getComputedStyle(anchor.element);
    const placed = place({
      anchor: anchor.box,
      avoid: anchor.boxes,
      card: { width, height },
      view: visibleView(),
      vertical: !style.writingMode.startsWith('horizontal'),
      rtl: style.direction === 'rtl',
      ...(anchor.pointer && { pointer: anchor.pointer }),
    });
    root.style.left = `${placed.left}px`;
    root.style.top = `${placed.top}px`;
    root.style.maxHeight = `${placed.maxHeight}px`;
    root.dataset['side'] = placed.side;
  }

  signal.addEventListener('abort', () => {
    host?.remove();
    host = root = live = undefined;
  });

  return {
    get root() {
      return root ?? make();
    },
    get isMade() {
      return root !== undefined;
    },
    announce(text) {
      if (signal.aborted) return;
      if (!live) make();
      if (!host!.isConnected) document.documentElement.append(host!);
      // The region must be rendered to be heard; an empty frame is not shown.
      if (!isOpen()) host!.showPopover();
      live!.textContent = text;
    },
    get isOpen() {
      return isOpen();
    },
    show(anchor, options) {
      if (signal.aborted) return;
      if (!root || !host) make();
      host!.setAttribute('data-theme', options.theme);
      sheet = options.sheet;
      const parent = home(anchor.element);
      if (host!.parentNode !== parent) parent.append(host!);
      if (!isOpen()) host!.showPopover();
      scaleText(host!, root!);
      move(anchor);
    },
    move,
    hide() {
      if (isOpen()) host!.hidePopover();
    },
    owns: (event) => host !== undefined && event.composedPath().includes(host),
  };
}

/**
 * Our lengths are multiples of --unit. The page's root font size must not reach the card, but the reader's own
 * text size must: `font-size: medium` at the host is just that.
 */
function scaleText(host: HTMLElement, root: HTMLElement): void {
  root.style.setProperty('--unit', getComputedStyle(host).fontSize);
}

/** What the reader sees: smaller than the layout viewport while pinch-zoomed. */
function visibleView(): Box {
  const { visualViewport: view } = globalThis;
  const { clientWidth, clientHeight } = document.documentElement;
  if (!view || view.scale === 1)
    return {
      left: 0,
      top: 0,
      right: view ? Math.min(view.width, innerWidth) : clientWidth,
      bottom: view?.height ?? clientHeight,
    };
  return {
    left: view.offsetLeft,
    top: view.offsetTop,
    right: view.offsetLeft + view.width,
    bottom: view.offsetTop + view.height,
  };
}

/** What lies outside a modal dialog or a fullscreen element is painted below it and inert. */
function home(element: Element): Element {
  for (let at: Node | null = element; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
    if (at instanceof Element && at.matches(':modal')) return at;
  return document.documentElement;
}
