/**
 * Reading, watching and changing the stored settings from pages of the extension and the background.
 * Page scripts read the item themselves and ask the background to change it (see messages.ts).
 */
import { browser } from 'wxt/browser';
import { readSettings, SETTINGS_KEY, type ReadSettings, type Settings } from './settings.ts';
import { applyChange, type SettingsChange } from './settings-changes.ts';

export async function loadSettings(): Promise<ReadSettings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return readSettings(stored[SETTINGS_KEY]);
}

/**
 * Applies one change to what is stored now. Popup, options and background share one origin and so one lock:
 * of two changes made at once the second reads what the first has written.
 * @throws Error when the browser refuses to store (quota, disk): the caller tells the reader.
 */
export async function updateSettings(change: SettingsChange): Promise<Settings> {
  return await navigator.locks.request(SETTINGS_KEY, async () => {
    const { settings } = await loadSettings();
    const next = applyChange(settings, change);
    await browser.storage.local.set({ [SETTINGS_KEY]: next });
    return next;
  });
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
