import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchItem } from '../../../entrypoints/page.content/extension.ts';

type Listen = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

/** A store that answers when told to. */
function slowStore() {
  const listeners = new Set<Listen>();
  let answer: (stored: Record<string, unknown>) => void = () => {};
  let fail: (error: Error) => void = () => {};
  vi.stubGlobal('chrome', {
    runtime: { id: 'backgrounder' },
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
    listeners,
    answer: (value: unknown) => answer({ settings: value }),
    fail: () => fail(new Error('the disk is full')),
    change: (newValue: unknown) => {
      for (const listen of listeners) listen({ settings: { newValue } }, 'local');
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
    const watching = watchItem('settings', (raw) => values.push(raw), new AbortController());
    store.change('new');
    store.answer('old');
    await watching;
    expect(values).toEqual(['new']);
  });

  it('reads a failing store as empty', async () => {
    const store = slowStore();
    const values: unknown[] = [];
    const watching = watchItem('settings', (raw) => values.push(raw), new AbortController());
    store.fail();
    await watching;
    expect(values).toEqual([undefined]);
  });

  it('says nothing more after its end, and leaves no listener', async () => {
    const store = slowStore();
    const values: unknown[] = [];
    const life = new AbortController();
    const watching = watchItem('settings', (raw) => values.push(raw), life);
    life.abort();
    store.answer('late');
    await watching;
    expect(values).toEqual([]);
    expect(store.listeners.size).toBe(0);
  });
});
