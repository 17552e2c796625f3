/** Names the reader does not want marked, each with the way back. */
import { useState } from 'preact/hooks';
import { useTranslate } from '../../components/translate.tsx';
import { Section, type SectionProps } from './section.tsx';

interface Props extends SectionProps {
  /** Names of entries by id; one that an update has taken away is shown by its id. */
  names: ReadonlyMap<string, string>;
}

export function MutedSection({ settings, change, names }: Props) {
  const t = useTranslate();
  const [freed, setFreed] = useState<string>();
  const name = (id: string) => names.get(id) ?? id;
  const mute = (entry: string, on: boolean) => {
    change({ do: 'mute', entry, on });
    setFreed(on ? undefined : entry);
  };
  return (
    <Section id="muted" title={t('options_muted')}>
      <p class="note">
        {t(settings.muted.length > 0 ? 'options_muted_some' : 'options_muted_none')}
      </p>
      <ul class="muted">
        {settings.muted.map((id) => (
          <li key={id}>
            <span lang="en">{name(id)}</span>
            <button
              type="button"
              class="quiet-button"
              aria-label={t('options_unmute_label', name(id))}
              onClick={() => mute(id, false)}
            >
              {t('options_unmute')}
            </button>
          </li>
        ))}
      </ul>
      {freed && !settings.muted.includes(freed) && (
        <p class="undo" role="status">
          {t('options_unmuted', name(freed))}{' '}
          <button type="button" class="quiet-button" onClick={() => mute(freed, true)}>
            {t('options_undo')}
          </button>
        </p>
      )}
    </Section>
  );
}
