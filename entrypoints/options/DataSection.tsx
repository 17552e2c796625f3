/** The settings themselves: to other devices, into a file, out of one, back to the start. */
import { useRef, useState } from 'preact/hooks';
import { Switch } from '../../components/Switch.tsx';
import { useTranslate } from '../../components/translate.tsx';
import type { Settings } from '../shared/settings.ts';
import { useSyncError } from '../shared/sync-error.ts';
import { readImport } from './import-settings.ts';
import { Section, type SectionProps } from './section.tsx';

/** What was done last: words, and the settings to go back to. */
interface Outcome {
  words: string;
  failed?: boolean;
  before?: Settings;
}

export function DataSection({ settings, change }: SectionProps) {
  const t = useTranslate();
  const syncError = useSyncError();
  const [outcome, setOutcome] = useState<Outcome>();
  const picker = useRef<HTMLInputElement>(null);
  const takeIn = async (file: File | undefined) => {
    if (!file) return;
    const read = readImport(await file.text());
    if ('wrong' in read)
      return setOutcome({ failed: true, words: t(read.wrong, file.name, read.detail) });
    change({ do: 'import', settings: read.settings });
    return setOutcome({ words: t('options_imported', file.name), before: settings });
  };
  const reset = () => {
    change({ do: 'reset' });
    setOutcome({ words: t('options_reset_done'), before: settings });
  };
  const undo = ({ before }: Outcome) => {
    change({ do: 'replace', settings: before });
    setOutcome(undefined);
  };
  return (
    <Section id="data" title={t('options_data')}>
      <Switch
        label={t('options_sync')}
        note={t('options_sync_note')}
        on={settings.sync}
        onChange={(on) => change({ do: 'sync', on })}
      />
      {settings.sync && syncError && (
        <p class="notice" role="alert">
          {t('options_sync_failed', syncError)}
        </p>
      )}
      <div class="data-buttons">
        <button type="button" class="button plain" onClick={() => save(settings)}>
          {t('options_export')}
        </button>
        <button type="button" class="button plain" onClick={() => picker.current?.click()}>
          {t('options_import')}
        </button>
        <button type="button" class="button plain" onClick={reset}>
          {t('options_reset')}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('options_import')}
          onChange={(event) => {
            const field = event.currentTarget;
            // Emptied, so that the same file can be chosen again once it is mended.
            void takeIn(field.files?.[0]).then(() => (field.value = ''));
          }}
        />
      </div>
      {outcome && (
        <p class={outcome.failed ? 'notice' : 'undo'} role={outcome.failed ? 'alert' : 'status'}>
          {outcome.words}{' '}
          {outcome.before && (
            <button type="button" class="quiet-button" onClick={() => undo(outcome)}>
              {t('options_undo')}
            </button>
          )}
        </p>
      )}
    </Section>
  );
}

/** Hands the settings to the browser as a file; nothing leaves the device. */
function save(settings: Settings): void {
  const file = new Blob([`${JSON.stringify(settings, null, 2)}\n`], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), {
    href: address,
    download: 'backgrounder-settings.json',
  });
  link.click();
  URL.revokeObjectURL(address);
}
