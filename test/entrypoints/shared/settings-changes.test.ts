import { describe, expect, test } from 'vitest';
import {
  applyChange,
  readPageChange,
  type SettingsChange,
} from '../../../entrypoints/shared/settings-changes.ts';
import { defaultSettings } from '../../../entrypoints/shared/settings.ts';

const after = (...changes: SettingsChange[]) =>
  // oxlint-disable-next-line unicorn/no-array-reduce -- a change is a step of a fold
  changes.reduce(applyChange, defaultSettings());

describe('changes', () => {
  test('two changes made from the same start are both kept, in either order', () => {
    const mute: SettingsChange = { do: 'mute', entry: 'china', on: true };
    const site: SettingsChange = { do: 'site', site: 'www.example.org', rule: 'never' };
    expect(after(mute, site)).toEqual(after(site, mute));
    expect(after(mute, site)).toMatchObject({
      muted: ['china'],
      sites: { 'example.org': 'never' },
    });
  });

  test('the value changed is a new one', () => {
    const before = defaultSettings();
    applyChange(before, { do: 'site', site: 'example.org', rule: 'never' });
    expect(before).toEqual(defaultSettings());
  });

  test('the switch ends a pause', () => {
    const until = '2030-01-01T00:00:00Z';
    expect(after({ do: 'pause', until }).pausedUntil).toBe(until);
    expect(after({ do: 'pause', until }, { do: 'switch', on: true }).pausedUntil).toBeNull();
  });

  test('muting twice mutes once, and can be undone', () => {
    const mute: SettingsChange = { do: 'mute', entry: 'china', on: true };
    expect(after(mute, mute).muted).toEqual(['china']);
    expect(after(mute, { ...mute, on: false }).muted).toEqual([]);
  });

  test('a site can be taken from the list; what is no site changes nothing', () => {
    const add: SettingsChange = { do: 'site', site: 'example.org', rule: 'always' };
    expect(after(add, { ...add, rule: null }).sites).toEqual({});
    expect(after({ do: 'site', site: 'no host', rule: 'never' }).sites).toEqual({});
  });

  test('a delay stays within its bounds', () => {
    expect(after({ do: 'open', delay: 9999 }).open.delay).toBe(2000);
    expect(after({ do: 'open', delay: 0 }).open.delay).toBe(100);
  });

  test.each([true, false])('an imported file leaves the sync of this device at %s', (on) => {
    const file = { ...defaultSettings(), theme: 'dark', sync: !on };
    const imported = after({ do: 'sync', on }, { do: 'import', settings: file });
    expect(imported).toMatchObject({ theme: 'dark', sync: on });
  });

  test('replacing reads by the guard; resetting brings the defaults back', () => {
    const replaced = after({ do: 'replace', settings: { theme: 'dark', badge: 'yes' } });
    expect(replaced).toMatchObject({ theme: 'dark', badge: false });
    expect(applyChange(replaced, { do: 'reset' })).toEqual(defaultSettings());
  });
});

test.each<[unknown, unknown]>([
  [
    { do: 'mute', entry: 'china', on: true, more: 1 },
    { do: 'mute', entry: 'china', on: true },
  ],
  [{ do: 'mute', entry: 'china', on: 'yes' }, undefined],
  // No card asks for that: what a page can be made to send is not more than a card needs.
  [{ do: 'site', site: 'a.example', rule: null }, undefined],
  [{ do: 'reset' }, undefined],
  [null, undefined],
  ['mute', undefined],
])('a page asking for %j is granted %j', (asked, granted) => {
  expect(readPageChange(asked)).toEqual(granted);
});
