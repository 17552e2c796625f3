import type { CardContent } from '../knowledge/card.ts';
import type { FirstView } from '../knowledge/first-view.ts';
import { Statement } from './CardSources.tsx';
import { showDate } from './dates.ts';
import { FactDate } from './FactDate.tsx';
import type { Words } from './words.ts';

/** A paragraph's mark does not begin a line. */
const NO_BREAK = '\u00a0';

interface Props {
  content: CardContent;
  shown: FirstView;
  words: Words;
}

/** What the unfolded card tells beyond the first view: facts as of the briefing, then what came since, in order. */
export function CardBackground({ content, shown, words }: Props) {
  const { t } = words;
  const says = content.briefing.filter((part) => part !== shown.says);
  const facts = content.facts.filter((fact) => fact !== shown.fact);
  return (
    <>
      {says.length > 0 && (
        <section>
          <h3>{t(shown.says ? 'card_briefing_more' : 'card_briefing')}</h3>
          {says.map((part) => (
            <p key={part.text}>
              <span lang="en">{part.text}</span>
              {NO_BREAK}
              <span class="sources">{t('card_paragraph', part.paragraph)}</span>
            </p>
          ))}
        </section>
      )}
      {facts.length > 0 && (
        <section>
          <h3>{t(shown.fact ? 'card_background_more' : 'card_background')}</h3>
          <ul class="events">
            {facts.map((fact) => (
              <li key={fact.text}>
                <FactDate fact={fact} words={words} />
                <Statement statement={fact} words={words} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Since content={content} shown={shown} words={words} />
    </>
  );
}

/** Everything known to have changed, with a line drawn where the article stands in it (see fill-card.ts). */
function Since({ content, shown, words }: Props) {
  const { since } = content;
  if (since.length === 0 || (since.length === 1 && since[0] === shown.change)) return null;
  return (
    <section>
      <h3>{words.t('card_since_all')}</h3>
      <ol class="events">
        {since.map((change) => (
          <li key={change.text} data-date={change.date}>
            <p class="divide" data-fill="divide" hidden />
            <time dateTime={change.date}>{showDate(change.date, words.locale)}</time>
            <Statement statement={change} words={words} />
          </li>
        ))}
      </ol>
    </section>
  );
}
