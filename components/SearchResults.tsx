/** What a search found: a name, what it is, and nothing else to read before choosing. */
import type { PublishedEntry } from '../knowledge/published.ts';
import { countWords } from './count-words.ts';
import { useTranslate } from './translate.tsx';
import './SearchResults.css';

interface Props {
  query: string;
  results: readonly PublishedEntry[];
  onOpen: (entry: string) => void;
}

export function SearchResults({ query, results, onOpen }: Props) {
  const t = useTranslate();
  return (
    <section class="results" aria-label={t('popup_search_results')}>
      <p class="results-count" role="status">
        {results.length === 0
          ? t('popup_search_none', query)
          : countWords(t, 'popup_search_found', results.length)}
      </p>
      <ul>
        {results.map((entry) => (
          <li key={entry.id}>
            <button class="result" type="button" onClick={() => onOpen(entry.id)}>
              <span class="result-name" lang="en">
                {entry.name}
                {entry.nativeName && (
                  <span class="native" lang={entry.nativeName.lang}>
                    {entry.nativeName.text}
                  </span>
                )}
              </span>
              <span class="result-kind">{t(`popup_kind_one_${entry.kind}`)}</span>
              <span class="result-role" lang="en">
                {entry.role.text}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
