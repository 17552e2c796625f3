/**
 * The extension as a page script sees it. No polyfill: both engines give promises by the global `chrome` (Manifest V3),
 * and that name cannot be clobbered by the page's element ids, which `browser` can where it is not defined.
 * After an update or a removal of the extension the old script lives on without its context: then every call here
 * answers `undefined` instead of throwing into the page.
 */
import { CALL_KEY, type Call } from '../shared/call.ts';
import type { BackgroundRequest } from '../shared/messages.ts';

/** Whether this script still belongs to a running extension. */
export function isAlive(): boolean {
  try {
    return typeof chrome.runtime?.id === 'string';
  } catch {
    return false;
  }
}

/** Calls back when the reader comes back to a page whose extension has gone meanwhile: most are updated unseen. */
export function watchLife(onGone: () => void, { signal }: { signal: AbortSignal }): void {
  const look = () => isAlive() || onGone();
  document.addEventListener('visibilitychange', look, { signal });
  addEventListener('focus', look, { signal });
}

/** Times a question is put: the browser may end the background at any moment, also while it answers. */
const TRIES = 3;

/** @returns the background's answer; undefined when nobody answers or the extension has gone. */
export async function ask<Answer>(request: BackgroundRequest): Promise<Answer | undefined> {
  for (let tries = 0; tries < TRIES && isAlive(); tries += 1)
    try {
      // One that is ended meanwhile answers nothing in Chromium, and fails in Firefox; asking starts it anew.
      const answer = (await chrome.runtime.sendMessage(request)) as Answer | undefined;
      if (answer !== undefined) return answer;
    } catch {
      // Every request may be made twice.
    }
  return undefined;
}

/** A stored item; undefined when there is none, or no store to be read. */
export async function readItem(key: string): Promise<unknown> {
  try {
    return (await chrome.storage.local.get(key))[key];
  } catch {
    return undefined;
  }
}

/** Listens to one of the browser's events until the signal aborts. */
function hear<Listen>(
  event: Record<'addListener' | 'removeListener', (listen: Listen) => void>,
  listen: Listen,
  { signal }: { signal: AbortSignal },
): void {
  event.addListener(listen);
  signal.addEventListener('abort', () => {
    if (isAlive()) event.removeListener(listen);
  });
}

/** Answers messages until the signal aborts. `undefined` leaves the message to others. */
export function onMessage(
  answer: (message: unknown) => unknown,
  { signal }: { signal: AbortSignal },
): void {
  if (!isAlive()) return;
  const listen = (message: unknown, _from: unknown, respond: (value: unknown) => void) => {
    const value = answer(message);
    if (value !== undefined) respond(value);
  };
  hear(chrome.runtime.onMessage, listen, { signal });
}

/**
 * Reads one stored item now and again at every change, until the signal aborts. A store that fails reads as empty.
 * @param onCall the popup wants this page to listen for its messages. Until then `chrome.runtime` is not touched here: it
 * takes Chromium half a millisecond to make, and most pages are never asked anything.
 */
export async function watchItem(
  key: string,
  onValue: (raw: unknown) => void,
  onCall: (call: Call) => void,
  { signal }: { signal: AbortSignal },
): Promise<void> {
  let heard = 0;
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'local') return;
    const call = changes[CALL_KEY]?.newValue;
    if (call) onCall(call as Call);
    const change = changes[key];
    if (!change) return;
    heard += 1;
    onValue(change.newValue);
  };
  try {
    hear(chrome.storage.onChanged, listen, { signal });
  } catch {
    // The extension went while the page was loading.
    return;
  }
  const read = async (): Promise<void> => {
    const before = heard;
    const stored = await readItem(key);
    // A slow store may answer with what was true before a change that we have heard of meanwhile.
    if (!signal.aborted && heard === before) onValue(stored);
  };
  // A page that comes back from the back/forward cache has slept through the changes.
  addEventListener('pageshow', ({ persisted }) => void (persisted && isAlive() && read()), {
    signal,
  });
  await read();
}

/** The UI's words in the browser's language; the key itself when the extension has gone. */
export function translate(key: string, ...substitutions: (string | number)[]): string {
  if (!isAlive()) return key;
  return chrome.i18n.getMessage(key, substitutions.map(String)) || key;
}

/** Only the top frame speaks for the tab; frames mark and answer the pointer on their own. */
export function isTop(): boolean {
  return window === window.top;
}
