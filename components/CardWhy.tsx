import { useTranslate } from './translate.tsx';

/** By what a name was recognised. */
export interface Why {
  alias: string;
  rule: string;
  evidence: string;
}

/** "Why is this marked?": the spelling, the rule and what it rests on. */
export function CardWhy({ why }: { why: Why }) {
  const t = useTranslate();
  const key = `card_rule_${why.rule.replaceAll('-', '_')}`;
  const rule = t(key);
  return (
    <section>
      <h3>{t('card_why')}</h3>
      <p>
        {t('card_why_alias')} <q lang="en">{why.alias}</q>
        {'. '}
        {rule === key ? t('card_why_rule', why.rule) : rule}
        {why.evidence && (
          <>
            {' '}
            {t('card_why_evidence')} <q lang="en">{why.evidence}</q>.
          </>
        )}
      </p>
    </section>
  );
}
