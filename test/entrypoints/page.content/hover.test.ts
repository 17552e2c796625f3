import { describe, expect, test } from 'vitest';
import {
  GRACE,
  hover,
  hoverStart,
  REST,
  REST_WHEN_OPEN,
  timerOf,
  type HoverEvent,
} from '../../../entrypoints/page.content/hover.ts';

type Event = HoverEvent<string>;
const over = (target: string | undefined, moved = true): Event => ({ type: 'over', target, moved });
const run = (...events: Event[]) => events.reduce(hover<string>, hoverStart<string>());
const opened = [over('lai'), { type: 'rested' }] satisfies Event[];

/** Events, then what is open and what is waited for. */
const TABLE: [string, Event[], open: string | undefined, waits: string | undefined][] = [
  ['nothing happens by itself', [], undefined, undefined],
  ['resting on a mention waits', [over('lai')], undefined, `rested ${REST}`],
  ['the rest being over opens', opened, 'lai', undefined],
  ['leaving before that forgets', [over('lai'), over(undefined)], undefined, undefined],
  ['passing to another waits for that one', [over('lai'), over('xi')], undefined, `rested ${REST}`],
  ['leaving an open card gives grace', [...opened, over(undefined)], 'lai', `grace-over ${GRACE}`],
  ['moving into the card keeps it', [...opened, over(undefined), over('card')], 'lai', undefined],
  ['going back to the mark keeps it', [...opened, over(undefined), over('lai')], 'lai', undefined],
  [
    'the grace being over closes',
    [...opened, over(undefined), { type: 'grace-over' }],
    undefined,
    undefined,
  ],
  [
    'leaving the card gives grace again',
    [...opened, over('card'), over(undefined)],
    'lai',
    `grace-over ${GRACE}`,
  ],
  [
    'the focus in the card keeps it when the pointer leaves',
    [...opened, over('card'), { type: 'focus' }, over(undefined)],
    'lai',
    undefined,
  ],
  [
    'the focus coming in ends the grace',
    [...opened, over(undefined), { type: 'focus' }, { type: 'grace-over' }],
    'lai',
    undefined,
  ],
  ['the focus alone opens nothing', [{ type: 'focus' }], undefined, undefined],
  [
    'another mark opens sooner when a card is open',
    [...opened, over('xi')],
    'lai',
    `rested ${REST_WHEN_OPEN}`,
  ],
  ['and replaces the card', [...opened, over('xi'), { type: 'rested' }], 'xi', undefined],
  [
    'crossing a mark on the way to the card keeps the first card',
    [...opened, over('xi'), over('card')],
    'lai',
    undefined,
  ],
  ['a pressed button forbids opening', [{ type: 'press' }, over('lai')], undefined, undefined],
  ['pressing while waiting forgets', [over('lai'), { type: 'press' }], undefined, undefined],
  ['selecting while waiting forgets', [over('lai'), { type: 'select' }], undefined, undefined],
  ['scrolling while waiting forgets', [over('lai'), { type: 'scroll' }], undefined, undefined],
  [
    'after the release resting counts again',
    [{ type: 'press' }, { type: 'release' }, over('lai')],
    undefined,
    `rested ${REST}`,
  ],
  [
    'a late timer does nothing',
    [over('lai'), over(undefined), { type: 'rested' }],
    undefined,
    undefined,
  ],
  ['Escape closes', [...opened, { type: 'dismiss' }], undefined, undefined],
  [
    'after Escape the same mark needs a new rest',
    [...opened, { type: 'dismiss' }, over('lai')],
    undefined,
    `rested ${REST}`,
  ],
  [
    'after Escape a trembling hand does not open it again',
    [...opened, { type: 'dismiss' }, over('lai', false)],
    undefined,
    undefined,
  ],
  [
    'nor after a press',
    [over('lai'), { type: 'press' }, { type: 'release' }, over('lai', false)],
    undefined,
    undefined,
  ],
  [
    'a hand that trembles onto a mention rests there',
    [over(undefined, false), over('lai', false)],
    undefined,
    `rested ${REST}`,
  ],
  ['a card asked for opens at once', [{ type: 'show', target: 'xi' }], 'xi', undefined],
  [
    'and stays when the pointer wanders',
    [{ type: 'show', target: 'xi' }, over(undefined)],
    'xi',
    undefined,
  ],
  [
    'a mention read anew keeps its card',
    [...opened, { type: 'replaced', from: 'lai', to: 'lai again' }],
    'lai again',
    undefined,
  ],
];

describe('the card', () => {
  test.each(TABLE)('%s', (_name, events, open, waits) => {
    const state = run(...events);
    const timer = timerOf(state);
    expect(state.open).toBe(open);
    expect(timer && `${timer.event} ${timer.delay}`).toBe(waits);
  });

  test('a trembling hand does not restart the rest, a moving one does', () => {
    const resting = run(over('lai'));
    expect(hover(resting, over('lai', false))).toBe(resting);
    expect(hover(resting, over('lai', true))).not.toBe(resting);
  });

  test('the reader’s own delay counts, also when it is shorter than the second one', () => {
    expect(timerOf(run(over('lai')), 1000)?.delay).toBe(1000);
    expect(timerOf(run(...opened, over('xi')), 100)?.delay).toBe(100);
  });
});
