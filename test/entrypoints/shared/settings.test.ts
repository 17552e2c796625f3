import { describe, expect, test } from 'vitest';
import {
  cleanSite,
  defaultSettings,
  pausedFor,
  readSettings,
  siteRule,
  standing,
  type Settings,
} from '../../../entrypoints/shared/settings.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const withSites = (sites: Settings['sites']): Settings => ({ ...defaultSettings(), sites });

describe('reading what is stored', () => {
  test('nothing stored gives the defaults and no problem', () => {
    expect(readSettings(undefined)).toEqual({ settings: defaultSettings(), problems: [] });
  });

  test('whole settings come back as they were written', () => {
    const written: Settings = {
      version: 1,
      enabled: false,
      pausedUntil: '2026-11-23T13:00:00.000Z',
      mode: 'chosen',
      sites: { 'example.org': 'always' },
      mark: { which: 'all', style: 'tint', kinds: { topic: false } },
      open: { by: 'click', delay: 250 },
      theme: 'dark',
      muted: ['china'],
      badge: true,
      sync: true,
    };
    const stored: unknown = JSON.parse(JSON.stringify(written));
    expect(readSettings(stored)).toEqual({ settings: written, problems: [] });
  });

  test.each([[null], ['on'], [7], [[]]])('%j in place of settings is named as a whole', (raw) => {
    expect(readSettings(raw)).toEqual({ settings: defaultSettings(), problems: ['settings'] });
  });

  test.each<[string, unknown, string]>([
    ['enabled', { enabled: 'yes' }, 'enabled'],
    ['pause', { pausedUntil: 'tomorrow' }, 'pausedUntil'],
    ['mode', { mode: 'sometimes' }, 'mode'],
    ['theme', { theme: 3 }, 'theme'],
    ['sites', { sites: [] }, 'sites'],
    ['one site', { sites: { 'example.org': 'maybe' } }, 'sites.example.org'],
    ['a site that is no host', { sites: { 'a b': 'never' } }, 'sites.a b'],
    ['mark', { mark: 'dotted' }, 'mark'],
    ['mark style', { mark: { style: 'wavy' } }, 'mark.style'],
    ['a kind', { mark: { kinds: { person: 'no' } } }, 'mark.kinds.person'],
    ['delay below the least', { open: { delay: 5 } }, 'open.delay'],
    ['delay not a number', { open: { delay: Number.NaN } }, 'open.delay'],
    ['muted', { muted: ['china', 4] }, 'muted'],
    ['badge', { badge: null }, 'badge'],
    ['sync', { sync: 1 }, 'sync'],
  ])('a damaged value (%s) falls back alone and is named', (_, damage, problem) => {
    const read = readSettings({ version: 1, badge: true, ...(damage as object) });
    expect(read.problems).toEqual([problem]);
    if (problem !== 'badge') expect(read.settings.badge).toBe(true);
  });

  test('settings of a later release are read as far as they are understood, and said so', () => {
    const read = readSettings({ version: 9, theme: 'dark', mark: { style: 'glow' } });
    expect(read.settings.theme).toBe('dark');
    expect(read.settings.version).toBe(1);
    expect(read.problems).toEqual(['version', 'mark.style']);
  });

  test('two readers never share one object', () => {
    readSettings(undefined).settings.sites['example.org'] = 'never';
    expect(readSettings(undefined).settings.sites).toEqual({});
  });
});

describe('sites', () => {
  test.each([
    ['https://www.Example.org/a?b', 'example.org'],
    ['news.example.org:8080', 'news.example.org'],
    ['  example.org. ', 'example.org'],
    ['http://[::1]/', '[::1]'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['two words', undefined],
    ['', undefined],
    ['https://', undefined],
  ])('%j is the site %j', (typed, site) => {
    expect(cleanSite(typed)).toBe(site);
  });

  test('a rule holds for the hosts below it, and the nearest one wins', () => {
    const settings = withSites({ 'example.org': 'never', 'news.example.org': 'always' });
    expect(siteRule(settings, 'shop.example.org')).toBe('never');
    expect(siteRule(settings, 'www.news.example.org')).toBe('always');
    expect(siteRule(settings, 'notexample.org')).toBeUndefined();
    expect(siteRule(settings, 'constructor')).toBeUndefined();
  });
});

describe('where it runs', () => {
  test.each<[string, Partial<Settings>, string]>([
    ['on by default', {}, 'on'],
    ['the switch goes before everything', { enabled: false, mode: 'chosen' }, 'off-everywhere'],
    ['a pause goes before the site', { pausedUntil: '2026-11-23T12:00:01Z' }, 'paused'],
    ['a pause that is over is none', { pausedUntil: '2026-11-23T12:00:00Z' }, 'on'],
    ['never here', { sites: { 'example.org': 'never' } }, 'off-here'],
    ['not among the chosen', { mode: 'chosen' }, 'not-chosen'],
    ['among the chosen', { mode: 'chosen', sites: { 'example.org': 'always' } }, 'on'],
  ])('%s', (_, change, expected) => {
    expect(standing({ ...defaultSettings(), ...change }, 'example.org', NOW)).toBe(expected);
  });

  test('the pause is measured in milliseconds', () => {
    const settings = { ...defaultSettings(), pausedUntil: '2026-11-23T13:00:00Z' };
    expect(pausedFor(settings, NOW)).toBe(3_600_000);
    expect(pausedFor(settings, NOW + 4_000_000)).toBe(0);
  });
});
