/**
 * Carries the settings to the reader's other devices, when asked to. Local storage stays the truth for this device;
 * the browser's sync storage is a letter box: written after a change here, read when it changes there.
 * Letters are handed on as they are: a device with an older release must not take from them what only a newer one reads.
 */
import { browser } from 'wxt/browser';
import { isRecord, readSettings, SETTINGS_KEY } from '../shared/settings.ts';
import { SYNC_ERROR_KEY } from '../shared/sync-error-key.ts';
import { writeSettings } from './write-settings.ts';

export function keepSync(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[SETTINGS_KEY];
    if (!change) return;
    if (area === 'local') void send(change.newValue, change.oldValue);
    else if (area === 'sync') void receive(change.newValue);
  });
}

async function send(stored: unknown, before: unknown): Promise<void> {
  if (!readSettings(stored).settings.sync) return;
  try {
    const { [SETTINGS_KEY]: there } = await browser.storage.sync.get(SETTINGS_KEY);
    const justTurnedOn = !readSettings(before).settings.sync;
    // The reader joins a device to the others: what the others know goes before this one's defaults.
    if (justTurnedOn && there !== undefined) return await receive(there);
    if (canonical(stored) === canonical(there)) return;
    await browser.storage.sync.set({ [SETTINGS_KEY]: stored });
    await browser.storage.local.remove(SYNC_ERROR_KEY);
  } catch (error) {
    // Its limit is 8 KB an item.
    await browser.storage.local.set({ [SYNC_ERROR_KEY]: String(error) });
  }
}

async function receive(there: unknown): Promise<void> {
  if (!isRecord(there)) return;
  await writeSettings((settings, stored) => {
    if (!settings.sync || canonical(stored) === canonical(there)) return undefined;
    return { do: 'replace', settings: { ...there, sync: true } };
  });
}

/** By value, whatever the order of fields: otherwise two devices would answer each other for ever. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isRecord(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
