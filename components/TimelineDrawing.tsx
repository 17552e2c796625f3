/** One stretch of time as a drawing: the axis and its dots as SVG, the labels as buttons beside it. */
import { useMemo, useRef } from 'preact/hooks';
import type { TimelineEvent } from '../knowledge/schema.ts';
import { countWords } from './count-words.ts';
import { dateWords, spanWords } from './date-words.ts';
import { moveFocus } from './move-focus.ts';
import { textScale } from './text-scale.ts';
import { layOutTimeline, stretchOf, type Stretch, type TimelineLabel } from './timeline-layout.ts';
import { useTranslate, type Translate } from './translate.tsx';
import { localeOf } from './words.ts';

interface Props {
  events: readonly TimelineEvent[];
  stretch: Stretch;
  /** YYYY-MM-DD */
  briefingDate: string;
  onOpen: (entry: string) => void;
  /** Opens the stretch of folded events. */
  onStretch: (stretch: Stretch) => void;
}

/** From the left edge, in px: the axis, the place where lines bend, and where labels begin. */
const AXIS = 54;
const BEND = 74;
const LABELS = 88;

/** From a label's top to the middle of its first line, in px. */
const FIRST_LINE = 11;

export function TimelineDrawing({ events, stretch, briefingDate, onOpen, onStretch }: Props) {
  const t = useTranslate();
  const list = useRef<HTMLOListElement>(null);
  const { labels, height, ticks, briefingDay } = useMemo(
    () => layOutTimeline(events, stretch, briefingDate),
    [events, stretch.from.getTime(), stretch.to.getTime(), briefingDate],
  );
  return (
    <div class="drawing" style={{ height: `${height}px`, zoom: `${textScale()}` }}>
      <svg width="100%" height={height} aria-hidden="true">
        <line class="axis" x1={AXIS} x2={AXIS} y1="0" y2={height} />
        {ticks.map(({ at, date }) => (
          <g key={at}>
            <line class="tick" x1={AXIS - 5} x2={AXIS} y1={at} y2={at} />
            <text class="tick-label" x={AXIS - 9} y={at} dy="0.32em">
              {tickWords(date, stretch, t)}
            </text>
          </g>
        ))}
        {briefingDay !== undefined && (
          <line class="briefing-day" x1={AXIS - 12} x2={BEND} y1={briefingDay} y2={briefingDay} />
        )}
        {labels.map((label) => (
          <LabelLine key={label.top} label={label} />
        ))}
      </svg>
      <ol ref={list} onKeyDown={(event) => moveFocus(event, list.current)}>
        {labels.map((label) => (
          <li
            key={label.top}
            class={label.standing}
            style={{ top: `${label.top}px`, left: `${LABELS}px` }}
          >
            <button
              type="button"
              onClick={() =>
                label.events.length > 1
                  ? onStretch(stretchOf(label.events))
                  : onOpen(label.events[0]!.entries[0]!)
              }
            >
              <LabelWords label={label} />
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

function LabelLine({ label: { dot, span, top, standing, events } }: { label: TimelineLabel }) {
  const middle = top + FIRST_LINE;
  return (
    <g>
      <polyline
        class="leader"
        points={`${AXIS},${dot} ${BEND},${middle} ${LABELS - 4},${middle}`}
      />
      {span[1] - span[0] > 1 && (
        <line class={`lasting ${standing}`} x1={AXIS} x2={AXIS} y1={span[0]} y2={span[1]} />
      )}
      <circle class={`dot ${standing}`} cx={AXIS} cy={dot} r={events.length > 1 ? 6 : 4.5} />
    </g>
  );
}

function LabelWords({ label: { events } }: { label: TimelineLabel }) {
  const t = useTranslate();
  const first = events[0]!;
  if (events.length === 1)
    return (
      <>
        <time dateTime={first.date}>{spanWords(first.date, first.endDate, t, 'short')}</time>
        <span lang="en">{first.text}</span>
      </>
    );
  const last = events.at(-1)!;
  return (
    <>
      <time dateTime={first.date}>
        {spanWords(first.date, last.endDate ?? last.date, t, 'short')}
      </time>
      <span class="folded">{countWords(t, 'popup_timeline_folded', events.length)}</span>
    </>
  );
}

/** Days within two months, else months, and years where they begin. */
function tickWords(date: Date, { from, to }: Stretch, t: Translate): string {
  const days = (to.getTime() - from.getTime()) / 86_400_000;
  const day = date.toISOString().slice(0, 10);
  if (days < 60 || date.getUTCDate() !== 1)
    return new Intl.DateTimeFormat(localeOf(t), {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'short',
    }).format(date);
  // A year's first month carries the year; the others go without.
  if (date.getUTCMonth() === 0) return dateWords(day.slice(0, 4), t);
  return new Intl.DateTimeFormat(localeOf(t), { timeZone: 'UTC', month: 'short' }).format(date);
}
