import type { CardContent } from '../knowledge/card.ts';
import { Icon } from './icons.tsx';
import type { Words } from './words.ts';

/** Where to go from here: related entries, why this is marked (filled in by the page), and what can be done about it. */
export function CardFoot({ content, words }: { content: CardContent; words: Words }) {
  const { t } = words;
  const subject = encodeURIComponent(`Backgrounder: ${content.name} (${content.id})`);
  const article = content.wikipedia && encodeURIComponent(content.wikipedia.replaceAll(' ', '_'));
  return (
    <>
      {content.related.length > 0 && (
        <section>
          <h3>{t('card_related')}</h3>
          <ul class="chips">
            {content.related.map(({ id, name, kind }) => (
              <li key={id}>
                <button type="button" class="chip" lang="en" data-do="open" data-entry={id}>
                  <Icon name={kind} /> {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section data-fill="why" hidden>
        <h3>{t('card_why')}</h3>
        <p data-fill="why-text" />
      </section>
      <footer class="actions">
        <span data-fill="done" role="status" hidden />
        <button type="button" data-do="undo" data-fill="undo" hidden>
          {t('card_undo')}
        </button>
        <button type="button" data-do="not-here" data-fill="action" hidden>
          {t('card_not_here')}
        </button>
        <button type="button" data-do="mute" data-fill="action" hidden>
          {t('card_mute')}
        </button>
        {article && (
          <a
            href={`https://en.wikipedia.org/wiki/${article}`}
            target="_blank"
            rel="noopener noreferrer"
          >
            Wikipedia
          </a>
        )}
        <a href={`mailto:?subject=${subject}`}>{t('card_report')}</a>
      </footer>
    </>
  );
}
