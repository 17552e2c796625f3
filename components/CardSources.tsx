import type { CardStatement, SourceRef } from '../knowledge/card.ts';
import { noteOf } from '../knowledge/source-refs.ts';
import { showDate } from './dates.ts';
import type { Words } from './words.ts';

/** Where a statement comes from: publisher and date, linked where the page itself can be read, and what to know of it. */
export function CardSources({ sources, words }: { sources: readonly SourceRef[]; words: Words }) {
  const { t, locale } = words;
  if (sources.length === 0) return null;
  return (
    <span class="sources">
      <span class="sr-only">{t('card_sources')} </span>
      {sources.map((source, index) => {
        const date = showDate(source.date, locale, 'short');
        const note = noteOf(source);
        return (
          <cite key={source.id}>
            {index > 0 && '; '}
            {source.link ? (
              <a href={source.url} target="_blank" rel="noopener noreferrer" title={source.title}>
                <span lang="en">{source.publisher}</span>
              </a>
            ) : (
              <span lang="en" title={source.title}>
                {source.publisher}
              </span>
            )}
            , {source.undated ? t('card_source_read', date) : <span class="day">{date}</span>}
            {note && <span lang="en"> ({note})</span>}
          </cite>
        );
      })}
    </span>
  );
}

/** One dated statement with its sources. @param brief only the source that says most, for the first view */
export function Statement(props: { statement: CardStatement; words: Words; brief?: boolean }) {
  const { statement, words, brief } = props;
  const { sources } = statement;
  const shown = brief ? [sources.find(({ link }) => link) ?? sources[0]!] : sources;
  return (
    <>
      <span lang="en">{statement.text}</span> <CardSources sources={shown} words={words} />
      {statement.weak && <span class="weak"> {words.t('card_weak')}</span>}
    </>
  );
}
