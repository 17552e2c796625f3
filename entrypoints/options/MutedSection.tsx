/** Names the reader does not want marked, each with the way back. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTranslate } from '../../components/translate.tsx';
import { Section, type SectionProps } from './section.tsx';

interface Props extends SectionProps {
  /** Names of entries by id; one that an update has taken away is shown by its id. */
  names: ReadonlyMap<string, string>;
}

export function MutedSection({ settings, change, names }: Props) {
  const t = useTranslate();
  /** What was asked last. */
  const [asked, setAsked] = useState<{ entry: string; on: boolean }>();
  const list = useRef<HTMLUListElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const name = (id: string) => names.get(id) ?? id;
  const mute = (entry: string, on: boolean) => {
    change({ do: 'mute', entry, on });
    setAsked({ entry, on });
  };
  const done = asked && settings.muted.includes(asked.entry) === asked.on ? asked : undefined;
  // The button that was pressed is gone once it is done: the focus goes to the one that takes it back.
  useLayoutEffect(() => {
    if (!done) return;
    const rows = list.current!.querySelectorAll('button');
    (done.on ? rows[settings.muted.indexOf(done.entry)] : undo.current)?.focus();
  }, [done]);
  return (
    <Section id="muted" title={t('options_muted')}>
      <p class="note">
        {t(settings.muted.length > 0 ? 'options_muted_some' : 'options_muted_none')}
      </p>
      <ul class="muted" ref={list}>
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
      {done && !done.on && (
        <p class="undo" role="status">
          {t('options_unmuted', name(done.entry))}{' '}
          <button
            ref={undo}
            type="button"
            class="quiet-button"
            onClick={() => mute(done.entry, true)}
          >
            {t('options_undo')}
          </button>
        </p>
      )}
    </Section>
  );
}
