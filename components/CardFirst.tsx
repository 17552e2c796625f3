import type { CardContent, CardStatement } from '../knowledge/card.ts';
import type { FirstView } from '../knowledge/first-view.ts';
import { Statement } from './CardSources.tsx';
import { showDate } from './dates.ts';
import { FactDate } from './FactDate.tsx';
import type { Words } from './words.ts';

/**
 * What is read without unfolding: the latest change, then what the briefing says (or, unnamed there, the first fact).
 * In an article that lies between two changes, the last one before it as well: what was true on that day (fill-card.ts).
 */
export function CardFirst(props: { content: CardContent; shown: FirstView; words: Words }) {
  const { content, shown, words } = props;
  const { t, locale } = words;
  const { change, earlier, says, fact } = shown;
  const tell = (statement: CardStatement) => (
    <p>
      <Statement statement={statement} words={words} brief />
    </p>
  );
  const day = ({ date }: CardStatement) => <time dateTime={date}>{showDate(date, locale)}</time>;
  return (
    <>
      {earlier.map((before) => (
        <section key={before.text} class="change then" data-date={before.date} hidden>
          <h3>
            {t('card_by_article')} {day(before)}
          </h3>
          {tell(before)}
        </section>
      ))}
      {change && (
        <section class="change" data-date={change.date} data-fill="latest">
          <h3>
            <span data-fill="since">{t('card_since')}</span> {day(change)}
          </h3>
          {tell(change)}
        </section>
      )}
      {content.knownUntil && (
        <p class="note" data-fill="too-new" data-known-until={content.knownUntil} hidden />
      )}
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
          <h3>
            {t('card_background')} <FactDate fact={fact} words={words} />
          </h3>
          <p>
            <Statement statement={fact} words={words} brief />
          </p>
        </section>
      )}
    </>
  );
}
