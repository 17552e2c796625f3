/**
 * Reading and watching the stored settings from pages of the extension and the background, and asking for changes.
 * The background alone writes (background/write-settings.ts); page scripts read the item themselves.
 */
import { browser } from 'wxt/browser';
import { askBackground } from './ask-background.ts';
import type { BackgroundRequest, ChangeResponse } from './messages.ts';
import { readSettings, SETTINGS_KEY, type ReadSettings } from './settings.ts';
import type { SettingsChange } from './settings-changes.ts';

/** A store that cannot be read stands at the defaults, and says so in `problems`. */
export async function loadSettings(): Promise<ReadSettings> {
  try {
    const stored = await browser.storage.local.get(SETTINGS_KEY);
    return readSettings(stored[SETTINGS_KEY]);
  } catch {
    return readSettings(null);
  }
}

/**
 * Asks the background for a change: it goes on although this page is closed in the next moment.
 * @throws Error when nothing was stored (quota, disk), with the browser's words: the caller tells the reader.
 */
export async function requestChange(change: SettingsChange): Promise<void> {
  const request: BackgroundRequest = { type: 'change-settings', change };
  // It may be made twice: a change made twice is the same change.
  const answer =
    (await askBackground<ChangeResponse>(request)) ?? 'The background does not answer.';
  if (answer !== true) throw new Error(answer);
}

/** Calls back after every change, whoever made it, until the signal aborts. */
export function watchSettings(
  onChange: (read: ReadSettings) => void,
  { signal }: { signal: AbortSignal },
): void {
  if (signal.aborted) return;
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change) onChange(readSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), {
    once: true,
  });
}
