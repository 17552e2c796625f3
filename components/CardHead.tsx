import type { CardProps } from './Card.tsx';
import { showMonth } from './dates.ts';
import { Flag, Icon } from './icons.tsx';
import { useLocale, useTranslate } from './translate.tsx';

/** Who or what this is: kind, name, native name, and the role with the month for which it is told. */
export function CardHead({ content, backTo, onBack, onClose }: CardProps) {
  const t = useTranslate();
  const locale = useLocale();
  const { nativeName, role, flag } = content;
  return (
    <header>
      <div class="bar">
        {backTo ? (
          <button type="button" class="back" onClick={onBack}>
            <Icon name="back" /> <span class="sr-only">{t('card_back')}</span>{' '}
            <span lang="en">{backTo}</span>
          </button>
        ) : (
          <p class="kind">
            {flag ? <Flag code={flag} /> : <Icon name={content.kind} />}
            {t(`card_kind_${content.kind}`)}
            {!content.inBriefing && <span> · {t('card_not_in_briefing')}</span>}
          </p>
        )}
        <button type="button" class="close" aria-label={t('card_close')} onClick={onClose}>
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
