/** The popup's line to the page it is about: straight to the tab, the background is no post office. */
import { browser } from 'wxt/browser';
import { CALL_KEY, type Call } from '../shared/call.ts';
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

/**
 * So many ms a page that does not listen has to hear our call, before we say that no script of ours runs there; one that
 * hears it later is shown all the same. Eight idle pages took 4 to 6 in Chromium, and 8 to 20 in Firefox.
 */
const CALL_PATIENCE = 120;

/** @param address of the popup: `?tab=ID` names a tab when the popup stands in a tab of its own. */
export async function findPage(address: string): Promise<Page> {
  const named = Number(new URL(address).searchParams.get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return createPage(named, { isHidden: true });
  const [[active], own] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    browser.tabs.getCurrent(),
  ]);
  return createPage(active?.id, { isAlone: own !== undefined && own.id === active?.id });
}

interface Where {
  isAlone?: boolean;
  /** The popup stands in a tab of its own, before the page. */
  isHidden?: boolean;
}

function createPage(tabId: number | undefined, { isAlone = false, isHidden = false }: Where): Page {
  async function ask<Answer>(request: PageRequest): Promise<Answer | undefined> {
    if (tabId === undefined) return undefined;
    try {
      return await browser.tabs.sendMessage<PageRequest, Answer>(tabId, request, { frameId: 0 });
    } catch {
      return undefined;
    }
  }
  const watch: Page['watch'] = (onChange, { signal }) => {
    const listen = (
      message: BackgroundRequest,
      sender: { tab?: { id?: number | undefined }; frameId?: number },
    ) => {
      if (message.type === 'page-changed' && sender.tab?.id === tabId && sender.frameId === 0)
        onChange();
    };
    browser.runtime.onMessage.addListener(listen);
    signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listen));
  };

  /** Lets the page listen. @returns when it has said that it does, or has had time enough */
  async function call(): Promise<void> {
    const life = new AbortController();
    const answered = new Promise<void>((resolve) => {
      watch(resolve, { signal: life.signal });
      setTimeout(resolve, CALL_PATIENCE);
    });
    try {
      const left: Call = { at: Date.now(), isHidden };
      await browser.storage.local.set({ [CALL_KEY]: left });
      await answered;
      await browser.storage.local.remove(CALL_KEY);
    } catch {
      // A full disk: the page is shown as one that cannot be reached.
    }
    life.abort();
  }

  async function state(): Promise<PageState | undefined> {
    const request: PageRequest = { type: 'page-state' };
    const known = await ask<PageState>(request);
    if (known || tabId === undefined || isAlone) return known;
    await call();
    return ask<PageState>(request);
  }

  return {
    isAlone,
    state,
    jump: (entry, step) => ask<{ at: number; of: number }>({ type: 'jump', entry, step }),
    jumpBack: () => ask<void>({ type: 'jump-back' }),
    showAnyway: () => ask<void>({ type: 'show-anyway' }),
    watch,
  };
}
