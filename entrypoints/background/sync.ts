/**
 * Carries the settings to the reader's other devices, when asked to. Local storage stays the truth for this device;
 * the browser's sync storage is a letter box: written after a change here, read when it changes there.
 */
import { browser } from 'wxt/browser';
import { readSettings, SETTINGS_KEY, type Settings } from '../shared/settings.ts';
import { SYNC_ERROR_KEY } from '../shared/sync-error-key.ts';
import { writeSettings } from './write-settings.ts';

export function keepSync(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[SETTINGS_KEY];
    if (!change) return;
    if (area === 'local') void send(readSettings(change.newValue).settings, change.oldValue);
    else if (area === 'sync') void receive(change.newValue);
  });
}

async function send(settings: Settings, before: unknown): Promise<void> {
  if (!settings.sync) return;
  try {
    const { [SETTINGS_KEY]: there } = await browser.storage.sync.get(SETTINGS_KEY);
    const justTurnedOn = !readSettings(before).settings.sync;
    // The reader joins a device to the others: what the others know goes before this one's defaults.
    if (justTurnedOn && there !== undefined) return await receive(there);
    if (same(settings, there)) return;
    await browser.storage.sync.set({ [SETTINGS_KEY]: settings });
    await browser.storage.local.remove(SYNC_ERROR_KEY);
  } catch (error) {
    // Its limit is 8 KB an item.
    await browser.storage.local.set({ [SYNC_ERROR_KEY]: String(error) });
  }
}

async function receive(there: unknown): Promise<void> {
  await writeSettings((settings) => {
    if (!settings.sync || there === undefined || same(settings, there)) return undefined;
    return { do: 'replace', settings: { ...readSettings(there).settings, sync: true } };
  });
}

/** By value, whatever the order of fields: otherwise two devices would answer each other for ever. */
function same(settings: Settings, there: unknown): boolean {
  return canonical(settings) === canonical(readSettings(there).settings);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
