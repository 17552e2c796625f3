import type { CardStatement } from '../knowledge/card.ts';
import { showDate, showMonth } from './dates.ts';
import { BRIEFING_DAY } from './strip.ts';
import type { Words } from './words.ts';

const monthOf = (date: string): string => date.slice(0, 7);

/** When a fact happened; where its sources speak of another month than the briefing's, for which all else holds, that too. */
export function FactDate({ fact, words }: { fact: CardStatement; words: Words }) {
  const { t, locale } = words;
  const { date, asOf } = fact;
  const vouched =
    asOf && monthOf(asOf) !== monthOf(BRIEFING_DAY) && t('card_as_of', showMonth(asOf, locale));
  return (
    <time dateTime={date}>
      {showDate(date, locale)}
      {vouched && ` · ${vouched}`}
    </time>
  );
}
