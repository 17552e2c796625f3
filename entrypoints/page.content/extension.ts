/**
 * The extension as a page script sees it. No polyfill: both engines give promises by the global `chrome` (Manifest V3),
 * and that name cannot be clobbered by the page's element ids, which `browser` can where it is not defined.
 * After an update or a removal of the extension the old script lives on without its context: then every call here
 * answers `undefined` instead of throwing into the page.
 */
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
  chrome.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => {
    if (isAlive()) chrome.runtime.onMessage.removeListener(listen);
  });
}

/** Reads one stored item now and again at every change, until the signal aborts. A store that fails reads as empty. */
export async function watchItem(
  key: string,
  onValue: (raw: unknown) => void,
  { signal }: { signal: AbortSignal },
): Promise<void> {
  if (!isAlive()) return;
  let heard = 0;
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area !== 'local' || !change) return;
    heard += 1;
    onValue(change.newValue);
  };
  chrome.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => {
    if (isAlive()) chrome.storage.onChanged.removeListener(listen);
  });
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
