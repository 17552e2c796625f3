/**
 * Changes to the settings as plain data: each says what to change, not what the result is,
 * so that two of them made at once are both kept, in whatever order they arrive.
 */
import {
  cleanSite,
  DELAY,
  defaultSettings,
  readSettings,
  type Settings,
  type SiteRule,
} from './settings.ts';

export type SettingsChange =
  | { do: 'switch'; on: boolean }
  /** `until` is an ISO time; null ends the pause. */
  | { do: 'pause'; until: string | null }
  /** A null rule takes the site from the list. */
  | { do: 'site'; site: string; rule: SiteRule | null }
  | { do: 'mute'; entry: string; on: boolean }
  | { do: 'kind'; kind: string; on: boolean }
  | { do: 'mark'; which?: Settings['mark']['which']; style?: Settings['mark']['style'] }
  | { do: 'open'; by?: Settings['open']['by']; delay?: number }
  | { do: 'mode'; mode: Settings['mode'] }
  | { do: 'theme'; theme: Settings['theme'] }
  | { do: 'badge'; on: boolean }
  | { do: 'sync'; on: boolean }
  /** Writes what could be read back, so that damaged values are gone from the store. */
  | { do: 'repair' }
  | { do: 'reset' }
  /** `settings` as they arrived from another device, or were before; read by the guard again. */
  | { do: 'replace'; settings: unknown }
  /** `settings` out of a file; whether this device syncs stays its own affair. */
  | { do: 'import'; settings: unknown };

/** The change a card in a page may ask for; everything else needs a page of the extension. */
export type PageSettingsChange = Extract<SettingsChange, { do: 'mute' }>;

/** A new value; `settings` itself is left alone. A site that is no host changes nothing. */
export function applyChange(settings: Settings, change: SettingsChange): Settings {
  const next = structuredClone(settings);
  switch (change.do) {
    case 'switch':
      // Whoever turns the switch means now: an old pause must not outlive it.
      return { ...next, enabled: change.on, pausedUntil: null };
    case 'pause':
      return { ...next, pausedUntil: change.until };
    case 'site': {
      const site = cleanSite(change.site);
      if (site !== undefined && change.rule === null) delete next.sites[site];
      else if (site !== undefined && change.rule !== null) next.sites[site] = change.rule;
      return next;
    }
    case 'mute': {
      const others = next.muted.filter((id) => id !== change.entry);
      return { ...next, muted: change.on ? [...others, change.entry] : others };
    }
    case 'kind':
      next.mark.kinds[change.kind] = change.on;
      return next;
    case 'mark':
      next.mark.which = change.which ?? next.mark.which;
      next.mark.style = change.style ?? next.mark.style;
      return next;
    case 'open':
      next.open.by = change.by ?? next.open.by;
      next.open.delay = Math.min(
        Math.max(change.delay ?? next.open.delay, DELAY.least),
        DELAY.most,
      );
      return next;
    case 'mode':
      return { ...next, mode: change.mode };
    case 'theme':
      return { ...next, theme: change.theme };
    case 'badge':
      return { ...next, badge: change.on };
    case 'sync':
      return { ...next, sync: change.on };
    case 'repair':
      return next;
    case 'reset':
      return defaultSettings();
    case 'import':
      return { ...readSettings(change.settings).settings, sync: settings.sync };
    default:
      return readSettings(change.settings).settings;
  }
}

/**
 * The guard at the door for changes that arrive from a page.
 * @returns undefined for anything but a well-formed PageSettingsChange
 */
export function readPageChange(raw: unknown): PageSettingsChange | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { do: what, entry, on } = raw as Record<string, unknown>;
  if (what === 'mute' && typeof entry === 'string' && typeof on === 'boolean')
    return { do: 'mute', entry, on };
  return undefined;
}
