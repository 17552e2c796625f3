/** A card in one of our own pages: the drawn card, with what its buttons ask for handed to the page. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardContent } from '../knowledge/card.ts';
import { Card, type CardDeed } from './Card.tsx';
import { fillCard, type Done } from './fill-card.ts';
import { useTranslate } from './translate.tsx';

interface Props {
  content: CardContent;
  /** Name of the card or room Back leads to; without it there is no Back. */
  backTo?: string | undefined;
  /** What the reader has done to this entry, to be undone. */
  done?: Done | undefined;
  /** Whether the background is shown from the start. */
  unfolded?: boolean;
  onOpen: (entry: string) => void;
  /** Everything a button can ask for but opening another card. */
  onDeed: (deed: Exclude<CardDeed, 'open'>) => void;
}

/** Of the buttons that take turns in one place, the one whose turn it is. */
const TURNS = ':is([data-do="mute"], [data-do="undo"]):not([hidden])';

export function PanelCard({ content, backTo, done, unfolded, onOpen, onDeed }: Props) {
  const t = useTranslate();
  const shown = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const card = shown.current;
    if (!card) return;
    const pressed = document.activeElement;
    fillCard(card, { article: undefined, why: undefined, backTo, done }, t);
    // A button that has done its work gives way to the one that undoes it, and would take the focus with it.
    if (pressed?.matches('[hidden]') && card.contains(pressed))
      card.querySelector<HTMLElement>(TURNS)?.focus();
  });
  const act = (event: Event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-do]');
    const deed = button?.dataset['do'] as CardDeed | undefined;
    if (deed === 'open') onOpen(button?.dataset['entry'] ?? '');
    else if (deed) onDeed(deed);
  };
  return (
    // Its buttons are the controls; the box only hears them. A new entry is drawn anew, unfilled and folded as at first.
    <div key={content.id} ref={shown} onClick={act}>
      <Card content={content} t={t} unfolded={unfolded ?? false} />
    </div>
  );
}
