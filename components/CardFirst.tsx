import type { CardContent } from '../knowledge/card.ts';
import { Statement } from './CardSources.tsx';
import { showDate } from './dates.ts';
import type { FirstView } from './first-view.ts';
import type { Words } from './words.ts';

/** What is read without unfolding: the latest change, then what the briefing says (or, unnamed there, the first fact). */
export function CardFirst(props: { content: CardContent; shown: FirstView; words: Words }) {
  const { content, shown, words } = props;
  const { t, locale } = words;
  const { change, says, fact } = shown;
  return (
    <>
      {change && (
        <section class="change" data-date={change.date}>
          <h3>
            <span data-fill="since">{t('card_since')}</span>{' '}
            <time dateTime={change.date}>{showDate(change.date, locale)}</time>
          </h3>
          <p>
            <Statement statement={change} words={words} brief />
          </p>
        </section>
      )}
      <p class="note" data-fill="too-new" data-known-until={content.knownUntil} hidden />
      {says && (
        <section class="says">
          <h3>
            {t('card_briefing')}{' '}
            <span class="paragraph">{t('card_paragraph', says.paragraph)}</span>
          </h3>
          <p lang="en">{says.text}</p>
        </section>
      )}
      {fact && (
        <section class="says">
          <h3>{t('card_background')}</h3>
          <p>
            <Statement statement={fact} words={words} brief />
          </p>
        </section>
      )}
    </>
  );
}
