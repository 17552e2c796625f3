import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask, watchItem } from '../../../entrypoints/page.content/extension.ts';

type Listen = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

const DEAF = () => {};

/** A store that answers when told to. `touched` counts how often the interface of messages was asked for. */
function slowStore() {
  const seen = { touched: 0 };
  const listeners = new Set<Listen>();
  let answer: (stored: Record<string, unknown>) => void = () => {};
  let fail: (error: Error) => void = () => {};
  vi.stubGlobal('chrome', {
    get runtime() {
      seen.touched += 1;
      return { id: 'backgrounder' };
    },
    storage: {
      onChanged: {
        addListener: (listen: Listen) => listeners.add(listen),
        removeListener: (listen: Listen) => listeners.delete(listen),
      },
      local: {
        get: () =>
          new Promise((resolve, reject) => {
            [answer, fail] = [resolve, reject];
          }),
      },
    },
  });
  vi.stubGlobal('addEventListener', () => {});
  return {
    seen,
    listeners,
    answer: (value: unknown) => answer({ settings: value }),
    fail: () => fail(new Error('the disk is full')),
    change: (newValue: unknown, key = 'settings', area = 'local') => {
      for (const listen of listeners) listen({ [key]: { newValue } }, area);
    },
  };
}

describe('watchItem', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('does not let a slow answer undo a change heard meanwhile', async () => {
    const store = slowStore();
    const values: unknown[] = [];
    const watching = watchItem('settings', (raw) => values.push(raw), DEAF, new AbortController());
    store.change('new');
    store.answer('old');
    await watching;
    expect(values).toEqual(['new']);
  });

  it('reads a failing store as empty', async () => {
    const store = slowStore();
    const values: unknown[] = [];
    const watching = watchItem('settings', (raw) => values.push(raw), DEAF, new AbortController());
    store.fail();
    await watching;
    expect(values).toEqual([undefined]);
  });

  it('says nothing more after its end, and leaves no listener', async () => {
    const store = slowStore();
    const values: unknown[] = [];
    const life = new AbortController();
    const watching = watchItem('settings', (raw) => values.push(raw), DEAF, life);
    life.abort();
    store.answer('late');
    await watching;
    expect(values).toEqual([]);
    expect(store.listeners.size).toBe(0);
  });

  it('hears the popup call, and not that the call is taken away again', async () => {
    const store = slowStore();
    const calls: unknown[] = [];
    const call = { at: 1, isHidden: false };
    const watching = watchItem(
      'settings',
      DEAF,
      (heard) => calls.push(heard),
      new AbortController(),
    );
    store.change(call, 'call');
    store.change(undefined, 'call');
    store.change(call, 'call', 'sync');
    store.answer(undefined);
    await watching;
    expect(calls).toEqual([call]);
  });

  it('does not touch the interface of messages, which takes time to make', async () => {
    const store = slowStore();
    const watching = watchItem('settings', DEAF, DEAF, new AbortController());
    store.answer(undefined);
    await watching;
    expect(store.seen.touched).toBe(0);
  });

  it('says nothing in a page whose extension went while it was loading', async () => {
    vi.stubGlobal('chrome', {});
    const values: unknown[] = [];
    await watchItem('settings', (raw) => values.push(raw), DEAF, new AbortController());
    expect(values).toEqual([]);
  });
});

describe('ask', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  /** A background that is ended that many times before it answers: silent in one engine, failing in the other. */
  function background(ended: number, id?: string) {
    const sendMessage = vi.fn<() => Promise<string | undefined>>(async () => {
      const { length } = sendMessage.mock.calls;
      if (length === 1 && length <= ended) return undefined;
      if (length <= ended)
        throw new Error('The message port closed before a response was received.');
      return 'answered';
    });
    vi.stubGlobal('chrome', { runtime: { id, sendMessage } });
    return sendMessage;
  }

  it('asks again when the background was ended before it answered', async () => {
    background(2, 'backgrounder');
    expect(await ask({ type: 'lexicon', alphabet: 'all' })).toBe('answered');
  });

  it('gives up when nobody ever answers, and does not ask an extension that has gone', async () => {
    const silent = background(99, 'backgrounder');
    expect(await ask({ type: 'lexicon', alphabet: 'all' })).toBeUndefined();
    expect(silent.mock.calls.length).toBeLessThan(10);
    const gone = background(0);
    expect(await ask({ type: 'lexicon', alphabet: 'all' })).toBeUndefined();
    expect(gone).not.toHaveBeenCalled();
  });
});
