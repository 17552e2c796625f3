/** The card of one entry: readable in three seconds, unfolding to everything we know. Data in, callbacks out. */
import { useEffect, useState } from 'preact/hooks';
import type { CardContent } from '../knowledge/card.ts';
import { CardActions, type Done } from './CardActions.tsx';
import { CardBackground } from './CardBackground.tsx';
import { CardChange, CardFact, CardSays } from './CardFirst.tsx';
import { CardGraph } from './CardGraph.tsx';
import { CardHead } from './CardHead.tsx';
import { CardTimeline } from './CardTimeline.tsx';
import { CardWhy, type Why } from './CardWhy.tsx';
import { showDate, isAfter } from './dates.ts';
import { firstView } from './first-view.ts';
import { Icon } from './icons.tsx';
import { useLocale, useTranslate } from './translate.tsx';

export interface CardProps {
  content: CardContent;
  /** The day the page says it was published, YYYY-MM-DD. */
  article?: string | undefined;
  /** How the mention was recognised; absent when the card was reached from another card. */
  why?: Why | undefined;
  /** Name of the card Back leads to. */
  backTo?: string | undefined;
  /** What the reader has just done, to be undone. */
  done?: Done | undefined;
  onBack: () => void;
  onOpen: (entry: string) => void;
  onClose: () => void;
  onNotHere?: (() => void) | undefined;
  onMute?: (() => void) | undefined;
  onUndo: () => void;
  /** The card changed its size. */
  onResize: () => void;
}

export function Card(props: CardProps) {
  const { content, article, why, done, onOpen, onResize } = props;
  const t = useTranslate();
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const shown = firstView(content);
  useEffect(() => setOpen(false), [content.id]);
  useEffect(() => onResize(), [open, content, done]);
  const tooNew = article !== undefined && isAfter(article, content.knownUntil);
  return (
    <article class="card" aria-labelledby="card-name">
      <CardHead {...props} />
      {shown.change && <CardChange change={shown.change} article={article} />}
      {tooNew && (
        <p class="note">
          {t('card_too_new', showDate(article, locale), showDate(content.knownUntil, locale))}
        </p>
      )}
      {shown.says && <CardSays says={shown.says} />}
      {shown.fact && <CardFact fact={shown.fact} />}
      <button type="button" class="more" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'card_less' : 'card_more')} <Icon name="more" />
      </button>
      {open && (
        <div class="unfolded">
          <CardBackground content={content} shown={shown} article={article} />
          <CardTimeline content={content} {...(article && { article })} />
          <CardGraph content={content} onOpen={onOpen} />
          {content.related.length > 0 && (
            <section>
              <h3>{t('card_related')}</h3>
              <ul class="chips">
                {content.related.map((other) => (
                  <li key={other.id}>
                    <button type="button" class="chip" lang="en" onClick={() => onOpen(other.id)}>
                      <Icon name={other.kind} /> {other.name}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {why && <CardWhy why={why} />}
          <CardActions {...props} />
        </div>
      )}
    </article>
  );
}
