/** "Background on “…”" for selected text: the card in the page, else the popup with the words looked up. */
import { browser } from 'wxt/browser';
import briefing from 'virtual:backgrounder/briefing';
import { findEntryByName } from '../shared/entry-names.ts';
import type { PageCommand } from '../shared/messages.ts';
import { QUESTION_KEY, type Question } from '../shared/question.ts';

const MENU_ID = 'background-on';

/** Longer selections are passages, not names; the search is for names. */
const LONGEST_QUESTION = 120;

export function offerMenu(): void {
  // The browser keeps menus over restarts: making one twice is an error.
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() =>
      browser.contextMenus.create({
        id: MENU_ID,
        title: browser.i18n.getMessage('background_menu'),
        contexts: ['selection'],
      }),
    );
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== MENU_ID) return;
    const words = (info.selectionText ?? '').trim().slice(0, LONGEST_QUESTION);
    void answer(words, tab?.id, info.frameId ?? 0);
  });
}

async function answer(words: string, tabId: number | undefined, frameId: number): Promise<void> {
  const entry = findEntryByName(briefing.entries, words)?.id;
  if (entry !== undefined && tabId !== undefined && (await showInPage(tabId, frameId, entry)))
    return;
  const question: Question = entry === undefined ? { words } : { entry };
  await browser.storage.session.set({ [QUESTION_KEY]: question });
  try {
    await browser.action.openPopup();
  } catch {
    // Browsers that open a popup only by a click on the button: a tab does the same.
    const address = browser.runtime.getURL('/popup.html');
    await browser.tabs.create({ url: tabId === undefined ? address : `${address}?tab=${tabId}` });
  }
}

async function showInPage(tabId: number, frameId: number, entry: string): Promise<boolean> {
  try {
    const request: PageCommand = { type: 'show-entry', entry };
    return (await browser.tabs.sendMessage(tabId, request, { frameId })) === true;
  } catch {
    return false;
  }
}
