// @vitest-environment happy-dom
/** The popup's head says one thing at a time. */
import { render } from 'preact';
import { expect, it } from 'vitest';
import { Header } from '../../../entrypoints/popup/Header.tsx';
import { defaultSettings, type Settings } from '../../../entrypoints/shared/settings.ts';

const nothing = () => {};

function draw(changed: Partial<Settings>) {
  const reader = {
    settings: { ...defaultSettings(), ...changed },
    problems: [],
    failure: undefined,
    change: nothing,
  };
  render(null, document.body);
  render(
    <Header
      reader={reader}
      seen={{ site: 'example.org', status: 'active', found: [] }}
      isAlone={false}
      query=""
      onQuery={nothing}
      onEnter={nothing}
    />,
    document.body,
  );
}

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

it.each([
  ['on', {}, 'popup_switch_on'],
  ['off', { enabled: false }, 'popup_switch_off'],
  ['paused', { pausedUntil: inAnHour() }, 'popup_switch_paused'],
])('the switch for everywhere says when it is %s', (_, changed, words) => {
  draw(changed);
  expect(document.querySelector('.switch-label')!.textContent).toBe(words);
});

it('counts no names where none is marked', () => {
  draw({});
  expect(document.querySelector('.state')!.textContent).toBe('example.orgpopup_state_nothing');
});
