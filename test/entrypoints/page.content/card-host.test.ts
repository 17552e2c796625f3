// @vitest-environment happy-dom
/** Cards that are on their way while the page moves, the reader goes on, or the session ends. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Tree } from '../../../components/tree.ts';
import { createCardHost, type CardHost } from '../../../entrypoints/page.content/card-host.ts';
import type { PopoverOptions } from '../../../entrypoints/page.content/popover.ts';

/** Milliseconds in which the background answers. */
const ANSWER = 50;

const seen = vi.hoisted(() => ({
  shown: [] as string[],
  on: '',
  ask: undefined as unknown as (entry: string) => void,
}));

vi.mock(import('../../../entrypoints/page.content/popover.ts'), () => ({
  createPopover: ({ onAsked }: PopoverOptions) => {
    let card: Element | undefined;
    seen.ask = (entry) => onAsked('open', entry);
    return {
      get content() {
        return card;
      },
      dress: () => undefined,
      put: (next: Element) => (card = next),
      lay: () => undefined,
      show: () => seen.shown.push((seen.on = card!.id)),
      move: () => (seen.on = card?.id ?? ''),
      hide: () => (card = undefined),
      owns: () => false,
      announce: () => undefined,
    };
  },
}));
vi.mock(import('../../../entrypoints/page.content/extension.ts'), async (original) => ({
  ...(await original()),
  translate: (key: string) => key,
  ask: async <Answer>(request: { type: string; entry?: string }) => {
    await new Promise((resolve) => setTimeout(resolve, ANSWER));
    const tree: Tree = { tag: 'article', attributes: { id: request.entry ?? '' }, children: [] };
    return (request.type === 'card-look' ? '.card{}' : tree) as Answer;
  },
}));

describe('a card on its way', () => {
  let life: AbortController;
  let card: CardHost;
  const anchor = () => ({ element: document.body, box: new DOMRect(), boxes: [] });
  const show = (entry: string, focus = false) =>
    card.show({ entry, why: undefined, anchor: anchor(), theme: 'light', focus, sheet: false });

  beforeEach(() => {
    vi.useFakeTimers();
    seen.shown = [];
    seen.on = '';
    life = new AbortController();
    card = createCardHost({
      signal: life.signal,
      articleDate: () => undefined,
      nameOf: (entry) => entry,
      onClose: () => undefined,
      onHideHere: () => undefined,
    });
  });
  afterEach(() => vi.useRealTimers());

  it('opens although the page scrolls meanwhile', async () => {
    const opened = show('lai-ching-te');
    card.follow(anchor());
    await vi.advanceTimersByTimeAsync(2 * ANSWER);
    expect(await opened).toBe(true);
    expect(seen.shown).toEqual(['lai-ching-te']);
  });

  it('is no longer wanted when another one was asked for', async () => {
    const first = show('lai-ching-te');
    const second = show('xi-jinping');
    await vi.advanceTimersByTimeAsync(2 * ANSWER);
    expect([await first, await second]).toEqual([true, true]);
    expect(seen.shown).toEqual(['xi-jinping']);
  });

  it('opens once when it is asked for twice', async () => {
    const [first, second] = [show('lai-ching-te'), show('lai-ching-te')];
    await vi.advanceTimersByTimeAsync(2 * ANSWER);
    // Who hears "false" closes what is open.
    expect([await first, await second]).toEqual([true, true]);
    expect(seen.shown).toEqual(['lai-ching-te']);
  });

  it('does not take the place of another name’s card when it was asked for in the one before', async () => {
    void show('lai-ching-te');
    void show('xi-jinping');
    await vi.advanceTimersByTimeAsync(2 * ANSWER);
    await show('lai-ching-te');
    seen.ask('taiwan');
    await show('xi-jinping');
    await vi.advanceTimersByTimeAsync(2 * ANSWER);
    expect(seen.on).toBe('xi-jinping');
  });

  it('gives the focus back into an open shadow root', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const button = host
      .attachShadow({ mode: 'open' })
      .appendChild(document.createElement('button'));
    button.focus();
    const opened = show('lai-ching-te', true);
    await vi.advanceTimersByTimeAsync(2 * ANSWER);
    await opened;
    button.blur();
    card.hide();
    expect(host.shadowRoot!.activeElement).toBe(button);
    host.remove();
  });
});
