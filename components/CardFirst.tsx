import type { CardContent, CardStatement } from '../knowledge/card.ts';
import { Statement } from './CardBackground.tsx';
import { isAfter, showDate } from './dates.ts';
import { useLocale, useTranslate } from './translate.tsx';

/** The latest change since the briefing, and whether it came before or after the article being read. */
export function CardChange(props: { change: CardStatement; article: string | undefined }) {
  const { change, article } = props;
  const t = useTranslate();
  const locale = useLocale();
  const later = article !== undefined && isAfter(change.date, article);
  return (
    <section class="change">
      <h3>
        {t(later ? 'card_after_article' : 'card_since')}{' '}
        <time dateTime={change.date}>{showDate(change.date, locale)}</time>
      </h3>
      <p>
        <Statement statement={change} />
      </p>
    </section>
  );
}

/** What the briefing says, with the paragraph it stands in. */
export function CardSays({ says }: { says: CardContent['briefing'][number] }) {
  const t = useTranslate();
  return (
    <section class="says">
      <h3>
        {t('card_briefing')} <span class="paragraph">{t('card_paragraph', says.paragraph)}</span>
      </h3>
      <p lang="en">{says.text}</p>
    </section>
  );
}

/** For an entry the briefing does not name: the fact that says most. */
export function CardFact({ fact }: { fact: CardStatement }) {
  const t = useTranslate();
  return (
    <section class="says">
      <h3>{t('card_background')}</h3>
      <p>
        <Statement statement={fact} />
      </p>
    </section>
  );
}
