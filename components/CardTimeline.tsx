import type { CardContent } from '../knowledge/card.ts';
import { showDate } from './dates.ts';
import { CardSources } from './CardSources.tsx';
import { BRIEFING_DAY, spanOf, STRIP_WIDTH, stripAt } from './strip.ts';
import { ticksBetween } from './ticks.ts';
import type { Words } from './words.ts';

/** More words than these run into each other below the strip. */
const MOST_TICKS = 5;

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
            <span lang="en">
              {event.text}
              {event.note && ` (${event.note.replace(/\.$/, '')})`}
            </span>{' '}
            <CardSources sources={event.sources} words={words} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Strip({ dates, words: { t, locale } }: { dates: readonly string[]; words: Words }) {
  const span = spanOf(dates);
  const at = (date: string) => stripAt(date, span);
  const ticks = ticksBetween(new Date(span.from), new Date(span.to), MOST_TICKS).map(dayOf);
  const yearly = ticks.every((date) => date.endsWith('-01-01'));
  return (
    <svg
      class="strip"
      viewBox={`0 0 ${STRIP_WIDTH} 58`}
      aria-hidden="true"
      data-from={span.from}
      data-to={span.to}
    >
      <text
        class="strip-now"
        x={at(BRIEFING_DAY)}
        y="10"
        text-anchor={STRIP_WIDTH - at(BRIEFING_DAY) < 30 ? 'end' : 'middle'}
      >
        {t('card_strip_briefing')}
      </text>
      <line class="strip-axis" x1="6" x2={STRIP_WIDTH - 6} y1="30" y2="30" />
      {ticks.map((date) => (
        <g key={date}>
          <line class="strip-axis" x1={at(date)} x2={at(date)} y1="26" y2="34" />
          <text
            x={at(date)}
            y="52"
            text-anchor={date === span.from ? 'start' : date === span.to ? 'end' : 'middle'}
          >
            {showDate(date.slice(0, yearly ? 4 : 7), locale, 'short')}
          </text>
        </g>
      ))}
      <line class="strip-briefing" x1={at(BRIEFING_DAY)} x2={at(BRIEFING_DAY)} y1="14" y2="38" />
      <g data-fill="article-line" visibility="hidden">
        <line class="strip-article" y1="14" y2="38" />
        <text class="strip-article-word" y="10" text-anchor="middle">
          {t('card_strip_article')}
        </text>
      </g>
      {dates.map((date) => (
        <circle
          key={date}
          class={date > BRIEFING_DAY ? 'strip-later' : 'strip-event'}
          cx={at(date)}
          cy="30"
          r="5"
        />
      ))}
    </svg>
  );
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
