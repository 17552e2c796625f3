import { describe, expect, it, test } from 'vitest';
import { changeStored } from '../../../entrypoints/background/change-stored.ts';
import { defaultSettings } from '../../../entrypoints/shared/settings.ts';
import type { SettingsChange } from '../../../entrypoints/shared/settings-changes.ts';

/** As a later release might write them: fields, values and members of lists that this one does not know. */
const newer = () => ({
  ...defaultSettings(),
  version: 3,
  voice: { pitch: 2 },
  theme: 'sepia',
  sites: { 'example.org': 'never', 'example.net': 'weekends' },
  mark: { which: 'all', style: 'glow', kinds: { person: false, treaty: false }, width: 3 },
  open: { by: 'voice', delay: 400, sound: true },
  muted: ['china', { entry: 'taiwan', until: '2030-01-01' }],
});

describe('settings of a newer release', () => {
  test.each<[string, SettingsChange, object]>([
    ['switch', { do: 'switch', on: false }, { enabled: false }],
    ['badge', { do: 'badge', on: true }, { badge: true }],
    ['theme', { do: 'theme', theme: 'dark' }, { theme: 'dark' }],
    ['mark', { do: 'mark', which: 'first' }, { mark: { ...newer().mark, which: 'first' } }],
    ['opening', { do: 'open', by: 'click' }, { open: { ...newer().open, by: 'click' } }],
    [
      'a kind',
      { do: 'kind', kind: 'place', on: false },
      {
        mark: { ...newer().mark, kinds: { person: false, treaty: false, place: false } },
      },
    ],
    [
      'a site',
      { do: 'site', site: 'example.com', rule: 'always' },
      { sites: { ...newer().sites, 'example.com': 'always' } },
    ],
    [
      'a site taken away',
      { do: 'site', site: 'example.org', rule: null },
      { sites: { 'example.net': 'weekends' } },
    ],
    [
      'muting',
      { do: 'mute', entry: 'wang-yi', on: true },
      { muted: ['china', 'wang-yi', newer().muted[1]] },
    ],
    ['what changes nothing', { do: 'mute', entry: 'japan', on: false }, {}],
  ])('lose nothing by a change (%s)', (_, change, changed) => {
    const stored = newer();
    expect(changeStored(stored, change)).toEqual({ ...newer(), ...changed });
    expect(stored).toEqual(newer());
  });

  it('are back after a reset and its undoing, but for values only the newer one reads', () => {
    const reset = changeStored(newer(), { do: 'reset' });
    expect(reset).toMatchObject({ version: 3, voice: { pitch: 2 }, theme: 'page', muted: [] });
    const before = { ...defaultSettings(), theme: 'dark' };
    expect(changeStored(reset, { do: 'replace', settings: before })).toMatchObject({
      version: 3,
      voice: { pitch: 2 },
      theme: 'dark',
      mark: { width: 3, style: 'dotted' },
    });
  });

  it('arrive from another device as they are', () => {
    const here = { ...defaultSettings(), local: true, muted: ['japan'] };
    expect(changeStored(here, { do: 'replace', settings: newer() })).toEqual({
      ...newer(),
      local: true,
    });
  });

  it('come out of a file but for the sync, which is this device’s own', () => {
    const here = { ...defaultSettings(), local: true };
    const file = { ...defaultSettings(), theme: 'dark', sync: true };
    const imported = changeStored(here, { do: 'import', settings: file });
    expect(imported).toEqual({ ...file, local: true, sync: false });
  });

  it('are made ours when the reader wants the defaults kept; fields we do not know stay', () => {
    expect(changeStored(newer(), { do: 'repair' })).toEqual({
      ...defaultSettings(),
      voice: { pitch: 2 },
      sites: { 'example.org': 'never' },
      mark: { which: 'all', style: 'dotted', kinds: { person: false }, width: 3 },
      open: { by: 'hover', delay: 400, sound: true },
      muted: ['china'],
    });
  });
});

describe('other stored values', () => {
  it.each([[undefined], [null], [42], ['on'], [[]], [{}]])(
    '%j becomes whole settings',
    (stored) => {
      const change: SettingsChange = { do: 'badge', on: true };
      expect(changeStored(stored, change)).toEqual({ ...defaultSettings(), badge: true });
    },
  );

  it('a group that is no group is written anew when something in it is changed', () => {
    const stored = { ...defaultSettings(), mark: 'dotted' };
    expect(changeStored(stored, { do: 'badge', on: true })).toMatchObject({ mark: 'dotted' });
    expect(changeStored(stored, { do: 'mark', style: 'tint' })).toMatchObject({
      mark: { which: 'first', style: 'tint', kinds: {} },
    });
  });

  it('an older version is brought up to ours first', () => {
    expect(changeStored({ version: 0, more: 1 }, { do: 'badge', on: true })).toEqual({
      ...defaultSettings(),
      badge: true,
      more: 1,
    });
  });

  it('a name of the language’s own changes nothing but itself', () => {
    const stored: unknown = JSON.parse(
      '{"version":1,"__proto__":{"enabled":false},"constructor":1}',
    );
    const next = changeStored(stored, { do: 'badge', on: true }) as Record<string, unknown>;
    expect(next['enabled']).toBe(true);
    expect(next['constructor']).toBe(1);
    expect({}).not.toHaveProperty('enabled');
  });
});
