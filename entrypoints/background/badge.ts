/** The number on the toolbar button, for readers who want it: how many names the page has, as the popup tells it. */
import { browser } from 'wxt/browser';
import type { PageRequest, PageState } from '../shared/messages.ts';
import { loadSettings, watchSettings } from '../shared/settings-store.ts';

/** Dark enough for white figures in every toolbar (8.1:1). */
const BADGE_COLOUR = '#0a5a67';

/** @param total entries found in the tab's page, however often; none shows no badge. */
export async function showTotal(tabId: number, total: number): Promise<void> {
  const { settings } = await loadSettings();
  const text = settings.badge && total > 0 ? String(Math.min(total, 999)) : '';
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
  } catch {
    // The tab was closed meanwhile: there is nothing to show it on.
  }
}

/** Shows or clears all badges when the reader changes the setting. */
export function keepBadges(): void {
  let shown: boolean | undefined;
  watchSettings(
    ({ settings }) => {
      if (settings.badge !== shown) void refreshBadges();
      shown = settings.badge;
    },
    // Lives as long as the background does; the browser ends both.
    { signal: new AbortController().signal },
  );
}

async function refreshBadges(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    await showTotal(id, await totalOf(id));
  }
}

async function totalOf(tabId: number): Promise<number> {
  try {
    const request: PageRequest = { type: 'page-state' };
    const state = await browser.tabs.sendMessage<PageRequest, PageState | undefined>(
      tabId,
      request,
      { frameId: 0 },
    );
    return state?.found.length ?? 0;
  } catch {
    // No page script there (a browser page, a PDF), or one that was never asked: nothing was found.
    return 0;
  }
}
