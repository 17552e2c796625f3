/** The card of an entry over the popup's rooms, with the way back through the cards that led to it. */
import { useEffect, useRef } from 'preact/hooks';
import { PanelCard } from '../../components/PanelCard.tsx';
import { projectCard } from '../../knowledge/card.ts';
import type { PublishedBriefing } from '../../knowledge/published.ts';
import type { useSettings } from '../shared/use-settings.ts';
import '../../components/Card.css';

interface Props {
  briefing: PublishedBriefing;
  /** Entry ids, the shown one last. */
  trail: readonly string[];
  /** Name of the room the first card was opened from. */
  room: string;
  reader: ReturnType<typeof useSettings>;
  onOpen: (entry: string) => void;
  onBack: () => void;
  onClose: () => void;
}

export function CardPanel({ briefing, trail, room, reader, onOpen, onBack, onClose }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const id = trail.at(-1)!;
  const content = projectCard(briefing, id);
  const before = trail.at(-2);
  useEffect(() => {
    panel.current?.scrollTo(0, 0);
    panel.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [id]);
  if (!content) return null;
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // The browser would close the popup; the reader means the card.
    event.preventDefault();
    onClose();
  };
  const muted = reader.settings.muted.includes(id);
  const mute = (on: boolean) => reader.change({ do: 'mute', entry: id, on });
  const deeds = {
    back: onBack,
    close: onClose,
    mute: () => mute(true),
    undo: () => mute(false),
    // Not offered here (popup.css).
    'not-here': () => {},
  };
  return (
    <div
      class="card-panel"
      role="dialog"
      aria-labelledby="card-name"
      ref={panel}
      onKeyDown={escape}
    >
      <PanelCard
        content={content}
        backTo={briefing.entries.find((entry) => entry.id === before)?.name ?? room}
        done={muted ? 'mute' : undefined}
        unfolded
        onOpen={onOpen}
        onDeed={(deed) => deeds[deed]()}
      />
    </div>
  );
}
