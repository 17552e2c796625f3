// @vitest-environment happy-dom
/** The popup as a whole: its rooms, and the way from the search to a card. */
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { App } from '../../../entrypoints/popup/App.tsx';
import type { Page } from '../../../entrypoints/popup/page.ts';
import { defaultSettings, type Settings } from '../../../entrypoints/shared/settings.ts';
import { compile } from '../../../knowledge/compile.ts';
import { readBriefingFiles } from '../../../knowledge/files.ts';
import { publish } from '../../../knowledge/published.ts';

const briefing = publish(compile(readBriefingFiles()).briefing);

function open(isAlone: boolean, changed: Partial<Settings> = {}) {
  const page = { isAlone, state: async () => undefined, watch: () => {} } as unknown as Page;
  const read = { settings: { ...defaultSettings(), ...changed }, problems: [] };
  render(
    <App briefing={briefing} read={read} page={page} state={undefined} question={undefined} />,
    document.body,
  );
}

const rooms = () => Array.from(document.querySelectorAll('[role=tab]'), ({ id }) => id);
const state = () => document.querySelector('.state');

afterEach(() => render(null, document.body));

it('tells of the page it is about, even where it cannot run', () => {
  open(false);
  expect(rooms()).toContain('tab-page');
  expect(state()!.textContent).toBe('popup_state_cannot_run');
});

it('speaks of no page in a tab of its own', () => {
  open(true);
  expect(rooms()).toEqual(['tab-summary', 'tab-timeline', 'tab-map']);
  expect(state()).toBeNull();
});

it('says in a tab of its own, too, that it is off', () => {
  open(true, { enabled: false });
  expect(state()!.textContent).toBe('popup_state_off_everywhere');
});

const field = () => document.querySelector<HTMLInputElement>('input[type=search]')!;
const drawn = () => new Promise((resolve) => setTimeout(resolve));
const press = (on: Element, key: string, more: KeyboardEventInit = {}) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
async function search(words: string) {
  open(true);
  field().focus();
  field().value = words;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
}

it('opens the first result by Enter', async () => {
  await search('blinkin');
  press(field(), 'Enter');
  await drawn();
  expect(document.querySelector('#card-name')!.textContent).toContain('Antony Blinken');
});

it('takes the Enter that ends a word of an input method for no more than that', async () => {
  await search('習近平');
  press(field(), 'Enter', { isComposing: true });
  await drawn();
  expect(document.querySelector('#card-name')).toBeNull();
});

it('opens nothing by Enter where nothing is found', async () => {
  await search('zzzqqq');
  press(field(), 'Enter');
  await drawn();
  expect(document.querySelector('#card-name')).toBeNull();
});

it('walks from the search through its results and back by arrow keys', async () => {
  await search('taiwan');
  const results = [...document.querySelectorAll('.result')];
  press(field(), 'ArrowDown');
  expect(document.activeElement).toBe(results[0]);
  press(results[0]!, 'ArrowDown');
  expect(document.activeElement).toBe(results[1]);
  press(results[1]!, 'ArrowUp');
  press(results[0]!, 'ArrowUp');
  expect(document.activeElement).toBe(field());
});
