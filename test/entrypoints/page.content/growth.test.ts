// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { createGrowth } from '../../../entrypoints/page.content/growth.ts';

/** What speed tests and scripts send by the hundred. */
const MADE_BY_SCRIPTS = new Set([
  'click',
  'input',
  'change',
  'keydown',
  'keypress',
  'mousedown',
  'mouseup',
]);

describe('a page turned away', () => {
  it('is not heard for what scripts do in it by the hundred', () => {
    const hear = vi.spyOn(window, 'addEventListener');
    const life = new AbortController();
    createGrowth().wait(() => {}, { signal: life.signal });
    const heard = hear.mock.calls.map(([type]) => type);
    life.abort();
    expect(heard).toContain('pointerup');
    expect(heard.filter((type) => MADE_BY_SCRIPTS.has(type))).toEqual([]);
  });

  it('is looked at again after a press, not after one that a script made up', async () => {
    vi.useFakeTimers();
    const life = new AbortController();
    const onGrown = vi.fn<() => void>();
    createGrowth().wait(onGrown, { signal: life.signal });
    await vi.advanceTimersByTimeAsync(60_000);
    onGrown.mockClear();
    dispatchEvent(new Event('pointerup'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(onGrown).not.toHaveBeenCalled();
    const press = new Event('pointerup');
    Object.defineProperty(press, 'isTrusted', { value: true });
    dispatchEvent(press);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(onGrown).toHaveBeenCalled();
    life.abort();
    vi.useRealTimers();
  });
});
