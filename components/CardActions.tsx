import type { CardProps } from './Card.tsx';
import { useTranslate } from './translate.tsx';

/** What was done and can be undone. */
export type Done = 'not-here' | 'muted';

/** Runs an action only when a person did it: the page can dispatch events, but not trusted ones. */
const trusted = (action: () => void) => (event: Event) => {
  if (event.isTrusted) action();
};

/** Settings changes at the foot of the card, the way to the encyclopedia, and the report that only opens a draft. */
export function CardActions({ content, done, onNotHere, onMute, onUndo }: CardProps) {
  const t = useTranslate();
  if (done)
    return (
      <footer class="actions">
        <span role="status">{t(done === 'muted' ? 'card_muted' : 'card_hidden_here')}</span>
        <button type="button" onClick={trusted(onUndo)}>
          {t('card_undo')}
        </button>
      </footer>
    );
  const subject = encodeURIComponent(`Backgrounder: ${content.name} (${content.id})`);
  return (
    <footer class="actions">
      {onNotHere && (
        <button type="button" onClick={trusted(onNotHere)}>
          {t('card_not_here')}
        </button>
      )}
      {onMute && (
        <button type="button" onClick={trusted(onMute)}>
          {t('card_mute')}
        </button>
      )}
      {content.wikipedia && (
        <a
          href={`https://en.wikipedia.org/wiki/${encodeURIComponent(content.wikipedia.replaceAll(' ', '_'))}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          Wikipedia
        </a>
      )}
      <a href={`mailto:?subject=${subject}`}>{t('card_report')}</a>
    </footer>
  );
}
