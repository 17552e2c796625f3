/**
 * Carries the settings to the reader's other devices, when asked to. Local storage stays the truth for this device;
 * the browser's sync storage is a letter box: written after a change here, read when it changes there.
 * Letters are handed on as they are: a device with an older release must not take from them what only a newer one reads.
 *
 * The browser tells of our own letters too, late, several at once or never, and may have ended us meanwhile. So what it
 * tells is only a reason to look: at what is here, what is there, and which letters this device knows, as they are then.
 */
import { browser } from 'wxt/browser';
import { isRecord, readSettings, SETTINGS_KEY, type Raw } from '../shared/settings.ts';
import { SYNC_ERROR_KEY } from '../shared/sync-error-key.ts';
import { writeSettings } from './write-settings.ts';

/**
 * Key in local storage for the letters, as canonical texts, of which one in the box is no news: the one last agreed
 * upon, and while another is being sent, that one too. Absent while the settings are not carried.
 */
const KNOWN_KEY = 'sync-known';

/** Whether a look has been asked for and not begun: it will see whatever changes until then. */
let due = false;

export function keepSync(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (changes[SETTINGS_KEY] && (area === 'local' || area === 'sync')) void look();
  });
}

/** One look after the other, so that of many quick changes the newest is sent. */
async function look(): Promise<void> {
  if (due) return;
  due = true;
  await navigator.locks.request(KNOWN_KEY, async () => {
    due = false;
    try {
      await compare();
    } catch (error) {
      // Its limit is 8 KB an item.
      await browser.storage.local.set({ [SYNC_ERROR_KEY]: String(error) });
    }
  });
}

async function compare(): Promise<void> {
  const { local, sync } = browser.storage;
  const stored = await local.get([SETTINGS_KEY, KNOWN_KEY, SYNC_ERROR_KEY]);
  const here = stored[SETTINGS_KEY];
  if (!readSettings(here).settings.sync) {
    // Most readers do not sync, and to write is dear where the store is full.
    if (KNOWN_KEY in stored || SYNC_ERROR_KEY in stored)
      await local.remove([KNOWN_KEY, SYNC_ERROR_KEY]);
    return;
  }
  const { [SETTINGS_KEY]: there } = await sync.get(SETTINGS_KEY);
  const [mine, theirs] = [canonical(here), canonical(there)];
  const known = Array.isArray(stored[KNOWN_KEY]) ? stored[KNOWN_KEY] : [];
  let agreed = mine;
  if (isRecord(there) && mine !== theirs && !known.includes(theirs)) {
    // Also when the reader has just joined this device to the others: what they know goes before this one's defaults.
    await take(there);
    agreed = theirs;
  } else if (mine !== theirs) {
    // Noted before it goes: whoever hears of it, after whatever end of this background, knows it.
    await local.set({ [KNOWN_KEY]: [theirs, mine] });
    await sync.set({ [SETTINGS_KEY]: here });
  }
  // One alone: a letter sent earlier, when it comes back from another device, is news.
  await local.set({ [KNOWN_KEY]: [agreed] });
  await local.remove(SYNC_ERROR_KEY);
}

const take = (there: Raw): Promise<void> =>
  writeSettings(({ sync }) =>
    sync ? { do: 'replace', settings: { ...there, sync: true } } : undefined,
  );

/** By value, whatever the order of fields: otherwise two devices would answer each other for ever. */
function canonical(value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) =>
    isRecord(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) as string | undefined;
  return text ?? '';
}
