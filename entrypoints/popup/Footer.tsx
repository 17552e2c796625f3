/** The popup's foot: pause and the way to the settings. */
import { browser } from 'wxt/browser';
import { useTranslate } from '../../components/translate.tsx';
import { pausedFor } from '../shared/settings.ts';
import type { useSettings } from '../shared/use-settings.ts';

/** One pause, in milliseconds: an hour. */
const PAUSE = 3_600_000;

const inAnHour = () => new Date(Date.now() + PAUSE).toISOString();

export function Footer({ reader }: { reader: ReturnType<typeof useSettings> }) {
  const t = useTranslate();
  const paused = pausedFor(reader.settings, Date.now()) > 0;
  return (
    <footer class="foot">
      {reader.settings.enabled ? (
        <button
          type="button"
          class="quiet-button"
          onClick={() => reader.change({ do: 'pause', until: paused ? null : inAnHour() })}
        >
          {t(paused ? 'popup_pause_end' : 'popup_pause')}
        </button>
      ) : (
        <span />
      )}
      <button
        type="button"
        class="quiet-button"
        onClick={() => void browser.runtime.openOptionsPage()}
      >
        {t('popup_options')}
      </button>
    </footer>
  );
}
