/** The card of an entry over the popup's rooms, with the way back through the cards that led to it. */
import { useEffect, useRef } from 'preact/hooks';
import { Sourced } from '../../components/Sourced.tsx';
import { useTranslate } from '../../components/translate.tsx';
import { projectCard } from '../../knowledge/card.ts';
import type { PublishedBriefing } from '../../knowledge/published.ts';
import type { useSettings } from '../shared/use-settings.ts';

interface Props {
  briefing: PublishedBriefing;
  /** Entry ids, the shown one last. */
  trail: readonly string[];
  reader: ReturnType<typeof useSettings>;
  onOpen: (entry: string) => void;
  onBack: () => void;
  onClose: () => void;
}

export function CardPanel({ briefing, trail, onOpen, onBack, onClose }: Props) {
  const t = useTranslate();
  const panel = useRef<HTMLDivElement>(null);
  const id = trail.at(-1)!;
  const content = projectCard(briefing, id);
  useEffect(() => panel.current?.focus(), [id]);
  if (!content) return null;
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // The browser would close the popup; the reader means the card.
    event.preventDefault();
    onClose();
  };
  return (
    <div
      class="card-panel"
      role="dialog"
      aria-label={content.name}
      tabIndex={-1}
      ref={panel}
      onKeyDown={escape}
    >
      <button type="button" class="quiet-button" onClick={trail.length > 1 ? onBack : onClose}>
        {t('popup_card_back')}
      </button>
      <h2 lang="en">{content.name}</h2>
      <p lang="en">{content.role.text}</p>
      <div lang="en">
        {content.since.map(({ id: key, text, sources }) => (
          <Sourced key={key} text={text} paragraphs={[]} sources={sources} onOpen={onOpen} />
        ))}
        {content.briefing.map(({ paragraph, text }) => (
          <Sourced key={text} text={text} paragraphs={[paragraph]} sources={[]} onOpen={onOpen} />
        ))}
      </div>
    </div>
  );
}
