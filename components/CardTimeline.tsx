import type { CardContent } from '../knowledge/card.ts';
import { showDate } from './dates.ts';
import { CardSources } from './CardSources.tsx';
import { STRIP_WIDTH, stripAt } from './strip.ts';
import type { Words } from './words.ts';

const BRIEFING = '2024-04-20';
const TICKS = ['2023-01-01', '2023-07-01', '2024-01-01', '2024-07-01'];

/** Where an entry's events lie in time, drawn as a strip and told as a list: the drawing is for the eye only. */
export function CardTimeline({ content, words }: { content: CardContent; words: Words }) {
  const { t, locale } = words;
  const events = content.events.filter((event) => !event.weak);
  if (events.length === 0) return null;
  return (
    <section>
      <h3>{t('card_timeline')}</h3>
      <Strip dates={events.map(({ date }) => date)} words={words} />
      <ol class="events">
        {events.map((event) => (
          <li key={event.date + event.text}>
            <time dateTime={event.date}>
              {showDate(event.date, locale)}
              {event.endDate && ` – ${showDate(event.endDate, locale)}`}
            </time>
            <span lang="en">{event.text}</span>{' '}
            <CardSources sources={event.sources} words={words} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Strip({ dates, words: { t, locale } }: { dates: readonly string[]; words: Words }) {
  return (
    <svg class="strip" viewBox={`0 0 ${STRIP_WIDTH} 58`} aria-hidden="true">
      <text class="strip-now" x={stripAt(BRIEFING)} y="10" text-anchor="middle">
        {t('card_strip_briefing')}
      </text>
      <line class="strip-axis" x1="6" x2={STRIP_WIDTH - 6} y1="30" y2="30" />
      {TICKS.map((date, index) => (
        <g key={date}>
          <line class="strip-axis" x1={stripAt(date)} x2={stripAt(date)} y1="26" y2="34" />
          <text
            x={stripAt(date)}
            y="52"
            text-anchor={index === 0 ? 'start' : index === TICKS.length - 1 ? 'end' : 'middle'}
          >
            {showDate(date.slice(0, 7), locale, 'short')}
          </text>
        </g>
      ))}
      <line class="strip-briefing" x1={stripAt(BRIEFING)} x2={stripAt(BRIEFING)} y1="14" y2="38" />
      <line class="strip-article" data-fill="article-line" y1="20" y2="40" visibility="hidden" />
      {dates.map((date) => (
        <circle
          key={date}
          class={date > BRIEFING ? 'strip-later' : 'strip-event'}
          cx={stripAt(date)}
          cy="30"
          r="5"
        />
      ))}
    </svg>
  );
}
