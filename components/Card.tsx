/**
 * The card of one entry: readable in three seconds, unfolding to everything we know. A plain function of its content,
 * so that the background can draw it for a page (tree.ts). What is asked of it is told by `data-do` on its buttons
 * (open with data-entry, back, close, mute, not-here, undo); what only the place it is shown in knows is marked by
 * `data-fill` and hidden until it is filled in.
 */
import type { CardContent } from '../knowledge/card.ts';
import { firstView } from '../knowledge/first-view.ts';
import { CardBackground } from './CardBackground.tsx';
import { CardFirst } from './CardFirst.tsx';
import { CardFoot } from './CardFoot.tsx';
import { CardGraph } from './CardGraph.tsx';
import { CardHead } from './CardHead.tsx';
import { CardTimeline } from './CardTimeline.tsx';
import { Icon } from './icons.tsx';
import type { Translate } from './translate.tsx';
import { wordsFrom } from './words.ts';

/** What a button of the card asks for. */
export type CardDeed = 'open' | 'back' | 'close' | 'mute' | 'not-here' | 'undo';

interface Props {
  content: CardContent;
  /** The host's words; passed as a prop because a drawn view has no live context. */
  t: Translate;
  /** Whether the background is shown from the start, where there is room for it. */
  unfolded?: boolean;
}

export function Card({ content, t, unfolded = false }: Props) {
  const words = wordsFrom(t);
  const shown = firstView(content);
  return (
    // The page around it may be in another language; what is told is marked as English where it stands.
    <article class="card" lang={words.locale} aria-labelledby="card-name">
      <CardHead content={content} words={words} />
      <CardFirst content={content} shown={shown} words={words} />
      <details open={unfolded}>
        <summary>
          {t('card_more')} <Icon name="more" />
        </summary>
        <CardBackground content={content} shown={shown} words={words} />
        <CardTimeline content={content} words={words} />
        <CardGraph content={content} words={words} />
        <CardFoot content={content} words={words} />
      </details>
    </article>
  );
}
