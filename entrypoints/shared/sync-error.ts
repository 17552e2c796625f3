/** What the browser said when it refused to carry the settings to other devices: written by the background, told by the settings page. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SYNC_ERROR_KEY } from './sync-error-key.ts';

/** @returns the browser's words, followed as they come and go; undefined while all is well */
export function useSyncError(): string | undefined {
  const [words, setWords] = useState<string>();
  useEffect(() => {
    const take = (value: unknown) => setWords(typeof value === 'string' ? value : undefined);
    const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      const change = changes[SYNC_ERROR_KEY];
      if (area === 'local' && change) take(change.newValue);
    };
    browser.storage.onChanged.addListener(listen);
    void browser.storage.local
      .get(SYNC_ERROR_KEY)
      .then(({ [SYNC_ERROR_KEY]: stored }) => take(stored));
    return () => browser.storage.onChanged.removeListener(listen);
  }, []);
  return words;
}
