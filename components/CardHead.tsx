import type { CardContent } from '../knowledge/card.ts';
import { showMonth } from './dates.ts';
import { Flag, Icon } from './icons.tsx';
import type { Words } from './words.ts';

/** Who or what this is: kind, name, native name, and the role with the month for which it is told. */
export function CardHead({ content, words }: { content: CardContent; words: Words }) {
  const { t, locale } = words;
  const { nativeName, role, flag } = content;
  return (
    <header>
      <div class="bar">
        <p class="kind">
          {flag ? <Flag code={flag} /> : <Icon name={content.kind} />}
          {t(`card_kind_${content.kind}`)}
          {!content.inBriefing && ` · ${t('card_not_in_briefing')}`}
        </p>
        <button type="button" class="back" data-do="back" data-fill="back" hidden>
          <Icon name="back" />
          <span class="sr-only">{t('card_back')} </span>
          <span lang="en" data-fill="back-name" />
        </button>
        <button type="button" class="close" data-do="close" aria-label={t('card_close')}>
          <Icon name="close" />
        </button>
      </div>
      <h2 id="card-name" tabIndex={-1}>
        <span lang="en">{content.name}</span>
        {nativeName && (
          <>
            {' '}
            <span class="native" lang={nativeName.lang}>
              {nativeName.text}
            </span>
          </>
        )}
      </h2>
      <p class="role">
        <span lang="en">{role.text}</span>{' '}
        <span class="as-of">{t('card_as_of', showMonth(role.asOf, locale))}</span>
      </p>
    </header>
  );
}
