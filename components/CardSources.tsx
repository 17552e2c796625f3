import type { SourceRef } from '../knowledge/card.ts';
import { showDate } from './dates.ts';
import { useLocale, useTranslate } from './translate.tsx';

/** Where a statement comes from: publisher and date, linked where the page itself can be read. */
export function CardSources({ sources }: { sources: readonly SourceRef[] }) {
  const t = useTranslate();
  const locale = useLocale();
  if (sources.length === 0) return null;
  return (
    <span class="sources">
      <span class="sr-only">{t('card_sources')}</span>
      {sources.map((source, index) => {
        const date = source.undated
          ? t('card_source_read', showDate(source.date, locale))
          : showDate(source.date, locale);
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
            , {date}
          </cite>
        );
      })}
    </span>
  );
}
