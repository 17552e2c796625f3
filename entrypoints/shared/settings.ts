/** The reader's settings: one versioned item in local storage; damaged values fall back to defaults and say so. */

export interface Settings {
  version: 1;
  /** The switch for everywhere. */
  enabled: boolean;
  /** When set and in the future: paused until then (ISO time). */
  pausedUntil: string | null;
  /** everywhere: all sites but `never` · chosen: only sites in `always`. */
  mode: 'everywhere' | 'chosen';
  sites: Record<string, 'never' | 'always'>;
  mark: {
    which: 'first' | 'all';
    style: 'dotted' | 'solid' | 'tint';
    kinds: Record<string, boolean>;
  };
  open: { by: 'hover' | 'alt-hover' | 'click'; delay: number };
  theme: 'page' | 'light' | 'dark';
  muted: string[];
  badge: boolean;
}

export const SETTINGS_KEY = 'settings';
