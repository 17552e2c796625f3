/** The one writer of the settings: whoever wants a change asks here, and of two made at once the second sees the first. */
import { browser } from 'wxt/browser';
import { readSettings, SETTINGS_KEY, type Settings } from '../shared/settings.ts';
import type { SettingsChange } from '../shared/settings-changes.ts';
import { changeStored } from './change-stored.ts';

/**
 * Applies one change to what is stored now.
 * @param wanted a change, or one that depends on the settings at its turn; undefined changes nothing
 * @throws Error when the browser refuses to read or store (quota, disk): nothing was changed then.
 */
export async function writeSettings(
  wanted: SettingsChange | ((now: Settings, stored: unknown) => SettingsChange | undefined),
): Promise<void> {
  await navigator.locks.request(SETTINGS_KEY, async () => {
    const { [SETTINGS_KEY]: stored } = await browser.storage.local.get(SETTINGS_KEY);
    const change =
      typeof wanted === 'function' ? wanted(readSettings(stored).settings, stored) : wanted;
    if (change) await browser.storage.local.set({ [SETTINGS_KEY]: changeStored(stored, change) });
  });
}
