import type { CardContent } from '../knowledge/card.ts';
import { showDate } from './dates.ts';
import { CardSources } from './CardSources.tsx';
import { useLocale, useTranslate } from './translate.tsx';

/** The strip spans the briefing's own time: the low point of early 2023 to the months after the inauguration. */
const FROM = Date.parse('2023-01-01');
const TO = Date.parse('2024-07-01');
const BRIEFING = '2024-04-20';
const WIDTH = 320;

const at = (date: string): number => {
  const share = (Date.parse(date) - FROM) / (TO - FROM);
  // What lies outside stands at the strip's ends.
  return 10 + Math.max(0, Math.min(1, share)) * (WIDTH - 20);
};

/** Where an entry's events lie in time, drawn as a strip and told as a list: the drawing is for the eye only. */
export function CardTimeline({ content, article }: { content: CardContent; article?: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const events = content.events.filter((event) => !event.weak);
  if (events.length === 0) return null;
  return (
    <section>
      <h3>{t('card_timeline')}</h3>
      <svg class="strip" viewBox={`0 0 ${WIDTH} 46`} aria-hidden="true">
        <line class="strip-axis" x1="6" x2={WIDTH - 6} y1="20" y2="20" />
        {['2023-01-01', '2023-07-01', '2024-01-01', '2024-07-01'].map((date) => (
          <g key={date}>
            <line class="strip-axis" x1={at(date)} x2={at(date)} y1="16" y2="24" />
            <text
              x={at(date)}
              y="40"
              text-anchor={
                date === '2023-01-01' ? 'start' : date === '2024-07-01' ? 'end' : 'middle'
              }
            >
              {showDate(date.slice(0, 7), locale)}
            </text>
          </g>
        ))}
        <line class="strip-briefing" x1={at(BRIEFING)} x2={at(BRIEFING)} y1="6" y2="27" />
        {article && <line class="strip-article" x1={at(article)} x2={at(article)} y1="6" y2="27" />}
        {events.map((event) => (
          <circle
            key={event.date + event.text}
            class={event.date > BRIEFING ? 'strip-later' : 'strip-event'}
            cx={at(event.date)}
            cy="20"
            r="5"
          />
        ))}
      </svg>
      <ol class="events">
        {events.map((event) => (
          <li key={event.date + event.text}>
            <time dateTime={event.date}>
              {showDate(event.date, locale)}
              {event.endDate && ` – ${showDate(event.endDate, locale)}`}
            </time>
            <span lang="en">{event.text}</span> <CardSources sources={event.sources} />
          </li>
        ))}
      </ol>
    </section>
  );
}
