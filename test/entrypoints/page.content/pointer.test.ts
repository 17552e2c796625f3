// @vitest-environment happy-dom
/** When the pointer asks what lies under it, and how long it then rests. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPointer } from '../../../entrypoints/page.content/pointer.ts';
import type { Hit } from '../../../entrypoints/page.content/hit-test.ts';

const DELAY = 400;
const HIT = { mention: {} } as Hit;

describe('the pointer', () => {
  let life: AbortController;
  const hitTest = vi.fn<() => Hit | undefined>();
  const onOpen = vi.fn();
  let by: 'hover' | 'alt-hover';

  /** An event as the reader's hand makes it. */
  function hand(type: string, x = 0, altKey = false): void {
    const event = new MouseEvent(type, { clientX: x, clientY: 0, altKey, bubbles: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    (type === 'blur' ? window : document.body).dispatchEvent(event);
  }

  function sweep(): void {
    for (let x = 0; x < 300; x += 10) {
      hand('pointermove', x);
      vi.advanceTimersByTime(20);
    }
  }

  beforeEach(() => {
    vi.useFakeTimers();
    life = new AbortController();
    hitTest.mockReset().mockReturnValue(HIT);
    onOpen.mockReset();
    by = 'hover';
    createPointer({
      signal: life.signal,
      hitTest,
      isCard: () => false,
      onOpen,
      onPending: () => undefined,
      opening: () => ({ by, delay: DELAY }),
    });
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
  });

  it('asks nothing on its way, and once when it pauses', () => {
    sweep();
    expect(hitTest).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(hitTest).toHaveBeenCalledTimes(1);
  });

  it('opens when the delay after its last move is over', () => {
    hand('pointermove');
    vi.advanceTimersByTime(DELAY - 1);
    expect(onOpen).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onOpen).toHaveBeenCalledTimes(1);
  });

  it('begins its rest anew when it moves on over a name', () => {
    hand('pointermove');
    vi.advanceTimersByTime(DELAY / 2);
    hand('pointermove', 20);
    vi.advanceTimersByTime(DELAY - 1);
    expect(onOpen).not.toHaveBeenCalled();
  });

  it.each(['pointerdown', 'scroll', 'blur'])('opens nothing after a %s in its pause', (type) => {
    hand('pointermove');
    hand(type);
    vi.advanceTimersByTime(2 * DELAY);
    expect(hitTest).not.toHaveBeenCalled();
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('goes on resting when an element loses the focus', () => {
    hand('pointermove');
    document.body.dispatchEvent(new FocusEvent('blur'));
    vi.advanceTimersByTime(DELAY);
    expect(onOpen).toHaveBeenCalledTimes(1);
  });

  it('opens with Alt alone where the reader wants that, and keeps the card when Alt is let go', () => {
    by = 'alt-hover';
    hand('pointermove');
    vi.advanceTimersByTime(2 * DELAY);
    expect(onOpen).not.toHaveBeenCalled();
    hand('pointermove', 20, true);
    vi.advanceTimersByTime(DELAY);
    expect(onOpen).toHaveBeenLastCalledWith(HIT.mention, expect.anything());
    hand('pointermove', 30);
    vi.advanceTimersByTime(2 * DELAY);
    expect(onOpen).toHaveBeenCalledTimes(1);
    hitTest.mockReturnValue({ mention: {} } as Hit);
    hand('pointermove', 60);
    vi.advanceTimersByTime(2 * DELAY);
    expect(onOpen).toHaveBeenLastCalledWith(undefined, undefined);
  });

  it('asks nothing when it has left the page', () => {
    hand('pointermove');
    document.documentElement.dispatchEvent(new Event('pointerleave'));
    vi.advanceTimersByTime(2 * DELAY);
    expect(hitTest).not.toHaveBeenCalled();
  });
});
