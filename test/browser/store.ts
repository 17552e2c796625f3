/** The extension's store and messages, reached from one of its own pages as the popup reaches them. */
import type { Page } from 'puppeteer-core';
import type { PageState } from '../../entrypoints/shared/messages.ts';
import type { Driver } from './fixtures.ts';
import { until } from './marks.ts';

/** Replaces the stored settings by any value at all, sound or damaged; undefined removes them. */
export async function storeSettings(driver: Driver, settings: unknown): Promise<void> {
  const own = await driver.openOwn('popup.html');
  await own.evaluate(async (json) => {
    await chrome.storage.local.remove('settings');
    if (json !== undefined) await chrome.storage.local.set({ settings: JSON.parse(json) });
  }, JSON.stringify(settings));
  await own.close();
}

/** What is stored now. */
export async function storedSettings(driver: Driver): Promise<unknown> {
  const own = await driver.openOwn('popup.html');
  const settings = await own.evaluate(async () => {
    const stored = await chrome.storage.local.get('settings');
    return JSON.stringify(stored['settings'] ?? null);
  });
  await own.close();
  return JSON.parse(settings) ?? undefined;
}

/** Merges a change into the stored settings, one level deep. `own` is a page of the extension. */
export async function changeSettings(own: Page, change: Record<string, unknown>): Promise<void> {
  await own.evaluate(async (next) => {
    const { settings } = (await chrome.storage.local.get('settings')) as {
      settings?: Record<string, unknown>;
    };
    const merged: Record<string, unknown> = { version: 1, ...settings };
    for (const [key, value] of Object.entries(next))
      merged[key] =
        value && typeof value === 'object' && !Array.isArray(value)
          ? { ...(merged[key] as object), ...value }
          : value;
    await chrome.storage.local.set({ settings: merged });
  }, change);
}

/**
 * What the page in front answers to the popup, which has called it as it opened: asked again until `satisfies` says yes
 * or the time is over. Undefined when nothing answers there.
 */
export async function stateOf(
  driver: Driver,
  page: Page,
  satisfies: (state: PageState | undefined) => boolean = (state) => state !== undefined,
  time = 10_000,
): Promise<PageState | undefined> {
  const popup = await driver.popup(page);
  try {
    return await until(
      async () => {
        const answer = await popup.evaluate(async () => {
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
          const state: unknown = await chrome.tabs
            .sendMessage(tab!.id!, { type: 'page-state' }, { frameId: 0 })
            .catch(() => undefined);
          return JSON.stringify(state ?? null);
        });
        return (JSON.parse(answer) as PageState | null) ?? undefined;
      },
      satisfies,
      time,
    );
  } finally {
    await popup.close();
  }
}
