/** Every entry by kind: first what the briefing speaks of, then the background the editors added. */
import type { PublishedEntry } from '../knowledge/published.ts';
import type { Kind } from '../knowledge/schema.ts';
import { useTranslate } from './translate.tsx';

/** The order in which a reader looks for things: who, where, which bodies, what happened. */
export const KIND_ORDER: readonly Kind[] = [
  'person',
  'place',
  'institution',
  'event',
  'agreement',
  'topic',
];

interface Props {
  entries: readonly PublishedEntry[];
  onOpen: (entry: string) => void;
}

export function EntryIndex({ entries, onOpen }: Props) {
  const t = useTranslate();
  return (
    <section class="index" aria-label={t('popup_index')}>
      <h3>{t('popup_index')}</h3>
      {KIND_ORDER.map((kind) => (
        <NamesOfKind
          key={kind}
          title={t(`popup_kind_${kind}`)}
          entries={entries.filter((entry) => entry.inBriefing && entry.kind === kind)}
          onOpen={onOpen}
        />
      ))}
      <NamesOfKind
        title={t('popup_index_background')}
        entries={entries.filter((entry) => !entry.inBriefing)}
        onOpen={onOpen}
      />
    </section>
  );
}

function NamesOfKind({ title, entries, onOpen }: Props & { title: string }) {
  if (entries.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul lang="en">
        {entries.map(({ id, name }) => (
          <li key={id}>
            <button class="name" type="button" onClick={() => onOpen(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
