/** The timeline, drawn to scale, and the same as a list. */
import { useState } from 'preact/hooks';
import type { PublishedBriefing } from '../knowledge/published.ts';
import type { TimelineEvent } from '../knowledge/schema.ts';
import { sourceRefs } from '../knowledge/source-refs.ts';
import { spanWords } from './date-words.ts';
import { Sourced } from './Sourced.tsx';
import { TimelineDrawing } from './TimelineDrawing.tsx';
import { standingOf, type Stretch } from './timeline-layout.ts';
import { useTranslate } from './translate.tsx';
import './Timeline.css';

interface Props {
  briefing: PublishedBriefing;
  onOpen: (entry: string) => void;
}

type View = 'story' | 'april' | 'since' | 'list';

/** What came before is in the list: on this scale it would press the story into a corner. */
const STORY_BEGINS = new Date('2023-01-20');

export function Timeline({ briefing, onOpen }: Props) {
  const t = useTranslate();
  const [view, setView] = useState<View>('story');
  // A folded stretch the reader has opened within the view.
  const [opened, setOpened] = useState<Stretch>();
  const until = new Date(briefing.knowledgeUntil);
  const stretches: Record<Exclude<View, 'list'>, Stretch> = {
    story: { from: STORY_BEGINS, to: new Date('2024-06-05') },
    april: { from: new Date('2024-03-30'), to: new Date('2024-05-03') },
    since: { from: new Date(briefing.date), to: until },
  };
  const choose = (next: View) => {
    setView(next);
    setOpened(undefined);
  };
  return (
    <section class="timeline" aria-label={t('popup_room_timeline')}>
      <div class="chips" role="group" aria-label={t('popup_timeline_views')}>
        {(['story', 'april', 'since', 'list'] as const).map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={view === id && !opened}
            onClick={() => choose(id)}
          >
            {t(`popup_timeline_${id}`)}
          </button>
        ))}
      </div>
      {view === 'list' ? (
        <TimelineList briefing={briefing} onOpen={onOpen} />
      ) : (
        <>
          <p class="legend">
            {(['briefing', 'context', 'later'] as const).map((standing) => (
              <span key={standing}>
                <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                  <circle class={`dot ${standing}`} cx="6" cy="6" r="4.5" />
                </svg>
                {t(`popup_timeline_key_${standing}`)}
              </span>
            ))}
          </p>
          {opened && (
            <button type="button" class="quiet-button" onClick={() => setOpened(undefined)}>
              {t('popup_timeline_zoom_out')}
            </button>
          )}
          <TimelineDrawing
            events={briefing.timeline}
            stretch={opened ?? stretches[view]}
            briefingDate={briefing.date}
            onOpen={onOpen}
            onStretch={setOpened}
          />
        </>
      )}
    </section>
  );
}

/** All events in words, with paragraphs and sources, the oldest first. */
function TimelineList({ briefing, onOpen }: Props) {
  const t = useTranslate();
  const events = briefing.timeline.toSorted((a, b) => a.date.localeCompare(b.date));
  return (
    <ol class="event-list">
      {events.map((event) => (
        <li key={keyOf(event)} class={standingOf(event, briefing.date)}>
          <p class="event-head">
            <time dateTime={event.date}>{spanWords(event.date, event.endDate, t)}</time>
            <span class="event-standing">
              {t(`popup_timeline_key_${standingOf(event, briefing.date)}`)}
            </span>
          </p>
          <div lang="en">
            <Sourced
              text={`[[${event.entries[0]!}|${event.text}]]`}
              paragraphs={event.paragraphs}
              sources={sourceRefs(briefing, event.sources)}
              onOpen={onOpen}
            />
            {event.note && <p class="event-note">{event.note}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Two events may share a day, not their words. */
export const keyOf = (event: TimelineEvent): string => `${event.date} ${event.text}`;
