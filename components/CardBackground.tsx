import type { CardContent, CardStatement } from '../knowledge/card.ts';
import { showDate, isAfter } from './dates.ts';
import { CardSources } from './CardSources.tsx';
import type { FirstView } from './first-view.ts';
import { useLocale, useTranslate } from './translate.tsx';

/** One dated statement with its sources. */
export function Statement({ statement }: { statement: CardStatement }) {
  const t = useTranslate();
  return (
    <>
      <span lang="en">{statement.text}</span> <CardSources sources={statement.sources} />
      {statement.weak && <span class="weak"> {t('card_weak')}</span>}
    </>
  );
}

/** What the unfolded card tells beyond the first view: facts as of the briefing, then what came since, in order. */
export function CardBackground(props: {
  content: CardContent;
  shown: FirstView;
  article: string | undefined;
}) {
  const { content, shown, article } = props;
  const t = useTranslate();
  const locale = useLocale();
  const says = content.briefing.filter((part) => part !== shown.says);
  const facts = content.facts.filter((fact) => fact !== shown.fact);
  const since = content.since.filter(
    (change) => change !== shown.change || content.since.length > 1,
  );
  const firstLater = article ? since.find(({ date }) => isAfter(date, article)) : undefined;
  return (
    <>
      {says.length > 0 && (
        <section>
          <h3>{t(shown.says ? 'card_briefing_more' : 'card_briefing')}</h3>
          {says.map((part) => (
            <p key={part.text}>
              <span lang="en">{part.text}</span>{' '}
              <span class="sources">{t('card_paragraph', part.paragraph)}</span>
            </p>
          ))}
        </section>
      )}
      {facts.length > 0 && (
        <section>
          <h3>{t('card_background')}</h3>
          <ul>
            {facts.map((fact) => (
              <li key={fact.id}>
                <Statement statement={fact} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {since.length > 0 && (
        <section>
          <h3>{t('card_since_all')}</h3>
          <ol class="events">
            {since.map((change) => (
              <li key={change.id}>
                {change === firstLater && (
                  <p class="divide">{t('card_article_of', showDate(article!, locale))}</p>
                )}
                <time dateTime={change.date}>{showDate(change.date, locale)}</time>
                <Statement statement={change} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
