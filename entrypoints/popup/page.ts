/** The popup's line to the page it is about: straight to the tab, the background is no post office. */
import { browser } from 'wxt/browser';
import type {
  BackgroundRequest,
  JumpResponse,
  PageRequest,
  PageState,
} from '../shared/messages.ts';

export interface Page {
  /** The popup stands in a tab of its own, about no page. */
  readonly isAlone: boolean;
  /** @returns undefined when no page script runs there: a browser page, a shop of extensions, a PDF. */
  state(): Promise<PageState | undefined>;
  jump(entry: string, step: 1 | -1): Promise<JumpResponse>;
  jumpBack(): Promise<void>;
  showAnyway(): Promise<void>;
  /** Calls back when the page says that something changed in it. */
  watch(onChange: () => void, options: { signal: AbortSignal }): void;
}

/** A page busy with other things must not keep the popup from opening: after this many ms we show what we know. */
export const PATIENCE = 150;

/** @param address of the popup: `?tab=ID` names a tab when the popup stands in a tab of its own. */
export async function findPage(address: string): Promise<Page> {
  const named = Number(new URL(address).searchParams.get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return createPage(named);
  const [[active], own] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    browser.tabs.getCurrent(),
  ]);
  return createPage(active?.id, own !== undefined && own.id === active?.id);
}

function createPage(tabId: number | undefined, isAlone = false): Page {
  async function ask<Answer>(request: PageRequest): Promise<Answer | undefined> {
    if (tabId === undefined) return undefined;
    try {
      return await browser.tabs.sendMessage<PageRequest, Answer>(tabId, request, { frameId: 0 });
    } catch {
      return undefined;
    }
  }
  return {
    isAlone,
    state: () => ask<PageState>({ type: 'page-state' }),
    jump: (entry, step) => ask<{ at: number; of: number }>({ type: 'jump', entry, step }),
    jumpBack: () => ask<void>({ type: 'jump-back' }),
    showAnyway: () => ask<void>({ type: 'show-anyway' }),
    watch(onChange, { signal }) {
      const listen = (
        message: BackgroundRequest,
        sender: { tab?: { id?: number | undefined }; frameId?: number },
      ) => {
        if (message.type === 'page-changed' && sender.tab?.id === tabId && sender.frameId === 0)
          onChange();
      };
      browser.runtime.onMessage.addListener(listen);
      signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listen));
    },
  };
}
