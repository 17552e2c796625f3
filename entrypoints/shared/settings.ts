/**
 * The reader's settings: one versioned item in local storage.
 * This file is pure and small because the page script carries it too: no zod, no browser.
 * A damaged value falls back to its default alone, and is named in `problems`.
 */
import { migrate, MIGRATIONS, SETTINGS_VERSION } from './settings-migrations.ts';

export { SETTINGS_VERSION };

/** The storage key under which the one item lives. */
export const SETTINGS_KEY = 'settings';

export const MARK_STYLES = ['dotted', 'solid', 'tint'] as const;
export const OPENINGS = ['hover', 'alt-hover', 'click'] as const;
export const THEMES = ['page', 'light', 'dark'] as const;
export const MODES = ['everywhere', 'chosen'] as const;
export const MARKED_KINDS = [
  'person',
  'place',
  'institution',
  'event',
  'agreement',
  'topic',
] as const;

/** Rest before a card opens, in milliseconds: below the first a card flickers, above the last it seems broken. */
export const DELAY = { least: 100, usual: 400, most: 2000, step: 50 } as const;

export type SiteRule = 'never' | 'always';

export interface Settings {
  version: typeof SETTINGS_VERSION;
  /** The switch for everywhere. */
  enabled: boolean;
  /** When set and in the future: paused until then (ISO time). */
  pausedUntil: string | null;
  /** everywhere: all sites but `never`, those in `always` whatever the gate says · chosen: only sites in `always`. */
  mode: (typeof MODES)[number];
  /** By host name without "www."; a rule holds for the hosts below it too, the nearest one wins. */
  sites: Record<string, SiteRule>;
  mark: {
    which: 'first' | 'all';
    style: (typeof MARK_STYLES)[number];
    /** Kinds of entry; only `false` hides one, so that a kind added later is shown. */
    kinds: Record<string, boolean>;
  };
  /** `delay` in milliseconds. */
  open: { by: (typeof OPENINGS)[number]; delay: number };
  theme: (typeof THEMES)[number];
  /** Ids of entries never to be marked. */
  muted: string[];
  /** Whether the toolbar button shows the number of names in the page. */
  badge: boolean;
  /** Whether the browser carries the settings to the reader's other devices. */
  sync: boolean;
}

/** What could be read, and the fields ("mark.style") that could not and stand at their default. */
export interface ReadSettings {
  settings: Settings;
  problems: string[];
}

export type Raw = Record<string, unknown>;

export const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const flag = (value: unknown): value is boolean => typeof value === 'boolean';

const oneOf = (words: readonly string[]) => (value: unknown) => words.includes(value as string);

/** A fresh copy of the settings of a reader who never changed any. */
export const defaultSettings = (): Settings => ({
  version: SETTINGS_VERSION,
  enabled: true,
  pausedUntil: null,
  mode: 'everywhere',
  sites: {},
  mark: { which: 'first', style: 'dotted', kinds: {} },
  open: { by: 'hover', delay: DELAY.usual },
  theme: 'page',
  muted: [],
  badge: false,
  sync: false,
});

/**
 * @param raw what storage or a file holds: an older version, a damaged value or nothing at all.
 * Never throws; nothing stored yet is no problem.
 */
export function readSettings(raw: unknown): ReadSettings {
  const settings = defaultSettings();
  // Most readers never change any, and each page asks: it is spared the way through them.
  const problems = raw === undefined ? [] : takeStored(settings, raw);
  return { settings, problems };
}

/** Takes over what is stored, field by field; a missing one is simply young. @returns the problems */
function takeStored(settings: Settings, raw: unknown): string[] {
  if (!isRecord(raw)) return ['settings'];
  /** The fields of one value, by name, each with its guard. */
  const values: Record<string, (value: unknown) => boolean> = {
    version: (value) => value === SETTINGS_VERSION,
    enabled: flag,
    pausedUntil: (value) =>
      value === null || (typeof value === 'string' && !Number.isNaN(Date.parse(value))),
    mode: oneOf(MODES),
    theme: oneOf(THEMES),
    badge: flag,
    sync: flag,
    which: oneOf(['first', 'all']),
    style: oneOf(MARK_STYLES),
    by: oneOf(OPENINGS),
    delay: (value) => typeof value === 'number' && value >= DELAY.least && value <= DELAY.most,
  };
  const isRule = oneOf(['never', 'always']);
  const isKind = oneOf(MARKED_KINDS);
  /** Those of many, each with the guard of one: a damaged one is left out, and named. */
  const items: Record<string, (name: string, value: unknown) => boolean> = {
    sites: (site, rule) => isRule(rule) && cleanSite(site) === site,
    kinds: (kind, on) => isKind(kind) && flag(on),
  };
  const problems: string[] = [];

  function take(into: Raw, from: Raw, path: string): void {
    for (const [name, own] of Object.entries(into)) {
      if (!Object.hasOwn(from, name)) continue;
      const value = from[name];
      const at = path + name;
      const isItem = items[name];
      if (!(values[name] ?? (Array.isArray(own) ? Array.isArray : isRecord))(value))
        problems.push(at);
      else if (!isRecord(own)) into[name] = value;
      else if (isItem)
        for (const [key, item] of Object.entries(value as Raw))
          if (isItem(key, item)) own[key] = item;
          else problems.push(`${at}.${key}`);
      else take(own, value as Raw, `${at}.`);
    }
  }
  take(settings as unknown as Raw, migrate(raw, MIGRATIONS, SETTINGS_VERSION), '');
  const ids = settings.muted.filter((id) => id && typeof id === 'string');
  if (ids.length < settings.muted.length) problems.push('muted');
  settings.muted = [...new Set(ids)];
  return problems;
}

/**
 * The name a site goes by in the settings: its host in lower case, without "www." and port.
 * @param typed a host, an address, or what a reader typed
 * @returns undefined when there is no host in it
 */
export function cleanSite(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return undefined;
  try {
    const { hostname } = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
    return hostname.replace(/^www\./, '').replace(/\.$/, '') || undefined;
  } catch {
    return undefined;
  }
}

/** The rule for a site: its own, else that of the nearest host above it ("news.example.org" under "example.org"). */
export function siteRule(settings: Settings, site: string): SiteRule | undefined {
  // Most readers have no rules, and every page asks.
  if (Object.keys(settings.sites).length === 0) return undefined;
  for (let host = cleanSite(site) ?? ''; host !== ''; host = host.split('.').slice(1).join('.'))
    if (Object.hasOwn(settings.sites, host)) return settings.sites[host];
  return undefined;
}

/** Why Backgrounder works on a site, or does not. */
export type Standing = 'on' | 'off-everywhere' | 'paused' | 'off-here' | 'not-chosen';

/** @param now milliseconds since 1970 */
export function standing(settings: Settings, site: string, now: number): Standing {
  if (!settings.enabled) return 'off-everywhere';
  if (pausedFor(settings, now) > 0) return 'paused';
  const rule = siteRule(settings, site);
  if (rule === 'never') return 'off-here';
  if (settings.mode === 'chosen' && rule !== 'always') return 'not-chosen';
  return 'on';
}

/** Milliseconds until the pause ends; 0 when there is none. For the timer that brings the marks back. */
export function pausedFor(settings: Settings, now: number): number {
  return settings.pausedUntil === null ? 0 : Math.max(0, Date.parse(settings.pausedUntil) - now);
}
