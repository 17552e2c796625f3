/** The entries found in this page, by kind, with steps to their mentions: also the route for those who cannot see marks. */
import { useState } from 'preact/hooks';
import type { PublishedEntry } from '../knowledge/published.ts';
import { countWords } from './count-words.ts';
import { KIND_ORDER } from './EntryIndex.tsx';
import { useTranslate } from './translate.tsx';
import './FoundList.css';

/** An entry of the page with the number of its mentions. */
export interface Found {
  entry: PublishedEntry;
  count: number;
}

interface Props {
  found: readonly Found[];
  onOpen: (entry: string) => void;
  /** Shows the next (1) or previous (-1) mention in the page; answers which it was. */
  onJump: (entry: string, step: 1 | -1) => Promise<{ at: number; of: number } | undefined>;
  onJumpBack: () => void;
}

/** Where the last step led. */
interface Stand {
  entry: string;
  words: string;
}

export function FoundList({ found, onOpen, onJump, onJumpBack }: Props) {
  const t = useTranslate();
  const [stand, setStand] = useState<Stand>();
  const jump = async (entry: string, step: 1 | -1) => {
    const shown = await onJump(entry, step);
    setStand({
      entry,
      words: shown ? t('popup_jump_at', shown.at, shown.of) : t('popup_jump_gone'),
    });
  };
  const back = () => {
    onJumpBack();
    setStand(undefined);
  };
  return (
    <div class="found">
      {stand && (
        <p class="way-back">
          <button class="quiet-button" type="button" onClick={back}>
            {t('popup_jump_back')}
          </button>
        </p>
      )}
      {KIND_ORDER.map((kind) => {
        const ofKind = found.filter(({ entry }) => entry.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <section key={kind} aria-label={t(`popup_kind_${kind}`)}>
            <h2>
              {t(`popup_kind_${kind}`)} <span class="count">{ofKind.length}</span>
            </h2>
            <ul>
              {ofKind.map(({ entry, count }) => (
                <li key={entry.id}>
                  <button class="name" lang="en" type="button" onClick={() => onOpen(entry.id)}>
                    {entry.name}
                  </button>
                  <span class="times" aria-live="polite">
                    {stand?.entry === entry.id
                      ? stand.words
                      : countWords(t, 'popup_mentions', count)}
                  </span>
                  <span class="steps">
                    <button
                      type="button"
                      aria-label={t('popup_jump_previous', entry.name)}
                      title={t('popup_jump_previous', entry.name)}
                      onClick={() => void jump(entry.id, -1)}
                    >
                      <Chevron points="4,10 8,6 12,10" />
                    </button>
                    <button
                      type="button"
                      aria-label={t('popup_jump_next', entry.name)}
                      title={t('popup_jump_next', entry.name)}
                      onClick={() => void jump(entry.id, 1)}
                    >
                      <Chevron points="4,6 8,10 12,6" />
                    </button>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Chevron({ points }: { points: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <polyline points={points} fill="none" stroke="currentColor" stroke-width="1.75" />
    </svg>
  );
}
