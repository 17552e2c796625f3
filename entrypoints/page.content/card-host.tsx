/** Brings content, popover and Card together: which entry is shown, Back, focus, and the reader's actions. */
import { render } from 'preact';
import type { CardContent } from '../../knowledge/card.ts';
import { Card } from '../../components/Card.tsx';
import type { Done } from '../../components/CardActions.tsx';
import type { Why } from '../../components/CardWhy.tsx';
import { TranslateContext } from '../../components/translate.tsx';
import type { PageSettingsChange } from '../shared/settings-changes.ts';
import { ask, translate } from './extension.ts';
import { trapFocus } from './focus.ts';
import { createPopover, type Anchor } from './popover.ts';

export interface CardRequest {
  entry: string;
  why?: Why;
  anchor: Anchor;
  theme: 'light' | 'dark';
  /** Opened by keyboard or command: focus goes in, and back at the end. */
  focus: boolean;
  /** Touch: at the bottom of the screen. */
  sheet: boolean;
}

export interface CardHost {
  /** Asks for the content ahead of time. */
  prepare(entry: string): void;
  show(request: CardRequest): Promise<boolean>;
  hide(): void;
  /** The page has moved under the card. */
  follow(anchor: Anchor): void;
  owns(event: Event): boolean;
  /** Tells assistive technology, politely. Needs the host, so only after the reader asked for something. */
  announce: (text: string) => void;
}

export interface CardHostOptions {
  signal: AbortSignal;
  articleDate: () => string | undefined;
  onClose: () => void;
  /** Hides an entry in this page until it is left. */
  onHideHere: (entry: string, hidden: boolean) => void;
}

export function createCardHost(options: CardHostOptions): CardHost {
  const { signal, articleDate, onClose, onHideHere } = options;
  const contents = new Map<string, CardContent>();
  const popover = createPopover({ signal });
  let request: CardRequest | undefined;
  /** Cards that led here, oldest first; the last one is shown. */
  let trail: CardContent[] = [];
  let done: Done | undefined;
  let focusBefore: Element | null = null;

  async function load(entry: string): Promise<CardContent | undefined> {
    const known = contents.get(entry);
    if (known) return known;
    const content = await ask<CardContent>({ type: 'card', entry });
    if (content) contents.set(entry, content);
    return content;
  }

  function draw(): void {
    const content = trail.at(-1);
    if (!content || !request) return;
    const first = trail.length === 1;
    render(
      <TranslateContext.Provider value={translate}>
        <Card
          content={content}
          article={articleDate()}
          why={first ? request.why : undefined}
          backTo={trail.at(-2)?.name}
          done={done}
          onBack={() => turn(trail.slice(0, -1))}
          onOpen={(entry) => void open(entry)}
          onClose={onClose}
          onNotHere={() => act('not-here', true)}
          onMute={() => act('muted', true)}
          onUndo={() => done && act(done, false)}
          onResize={() => request && popover.move(request.anchor)}
        />
      </TranslateContext.Provider>,
      popover.root,
    );
  }

  function turn(next: CardContent[]): void {
    trail = next;
    done = undefined;
    draw();
    popover.root.scrollTop = 0;
    popover.root.querySelector<HTMLElement>('#card-name')?.focus({ preventScroll: true });
  }

  async function open(entry: string): Promise<void> {
    const content = await load(entry);
    if (content && request) turn([...trail, content]);
  }

  function act(what: Done, on: boolean): void {
    const entry = trail.at(-1)?.id;
    if (!entry) return;
    if (what === 'muted') change({ do: 'mute', entry, on });
    else onHideHere(entry, on);
    done = on ? what : undefined;
    draw();
  }

  function hide(): void {
    if (!request) return;
    const back = request.focus ? focusBefore : null;
    request = undefined;
    trail = [];
    popover.hide();
    render(null, popover.root);
    if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
    focusBefore = null;
  }

  signal.addEventListener('abort', () => {
    request = undefined;
    if (popover.isMade) render(null, popover.root);
  });

  return {
    prepare: (entry) => void load(entry),
    async show(next) {
      const before = request;
      request = next;
      const content = contents.get(next.entry) ?? (await load(next.entry));
      if (request !== next || signal.aborted) return false;
      if (!content) {
        request = before;
        return false;
      }
      if (next.focus && !before?.focus) focusBefore = document.activeElement;
      trail = [content];
      done = undefined;
      draw();
      popover.show(next.anchor, next);
      popover.root.scrollTop = 0;
      if (next.focus) trapFocus(popover.root);
      return true;
    },
    hide,
    follow(anchor) {
      if (!request) return;
      request = { ...request, anchor };
      popover.move(anchor);
    },
    owns: (event) => popover.owns(event),
    announce: (text) => popover.announce(text),
  };
}

/** Changes are made by the background: a page script must not overwrite what another tab has just stored. */
function change(settings: PageSettingsChange): void {
  void ask({ type: 'change-settings', change: settings });
}
