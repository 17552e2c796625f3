/** The settings as state of a view, followed wherever they are changed. */
import { useEffect, useState } from 'preact/hooks';
import type { ReadSettings } from './settings.ts';
import type { SettingsChange } from './settings-changes.ts';
import { requestChange, watchSettings } from './settings-store.ts';
import { applyTheme } from './panel.tsx';

interface UsedSettings extends ReadSettings {
  change: (change: SettingsChange) => void;
  /** The browser's words when it would not store the last change. */
  failure: string | undefined;
}

/** @param first what was read before the view was drawn */
export function useSettings(first: ReadSettings): UsedSettings {
  const [read, setRead] = useState(first);
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    const life = new AbortController();
    watchSettings(setRead, { signal: life.signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener(
      'change',
      () => applyTheme(read.settings),
      { signal: life.signal },
    );
    applyTheme(read.settings);
    return () => life.abort();
  }, [read.settings.theme]);
  const answered = (words?: string) => {
    setFailure(words);
    // Drawn anew although nothing may have changed: the control the reader pressed shows what was wanted, not what is.
    setRead((now) => ({ ...now }));
  };
  const change = (wanted: SettingsChange) => {
    requestChange(wanted).then(
      () => answered(),
      (error: unknown) => answered(error instanceof Error ? error.message : String(error)),
    );
  };
  return { ...read, change, failure };
}
