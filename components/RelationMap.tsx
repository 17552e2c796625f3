/** Who stands how to whom: a drawn graph one can walk, and the same in words. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PublishedBriefing } from '../knowledge/published.ts';
import { RelationDrawing } from './RelationDrawing.tsx';
import { RelationList } from './RelationList.tsx';
import { textScale } from './text-scale.ts';
import { useTranslate } from './translate.tsx';
import './RelationMap.css';

interface Props {
  briefing: PublishedBriefing;
  onOpen: (entry: string) => void;
}

/** The briefing is about his trip: the map opens with what he does. */
const FIRST = 'antony-blinken';

export function RelationMap({ briefing, onOpen }: Props) {
  const t = useTranslate();
  const [chosen, setChosen] = useState(FIRST);
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current!;
    const measure = () => setWidth(element.clientWidth / textScale());
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const names = new Map(briefing.entries.map(({ id, name }) => [id, name]));
  return (
    <section class="map" aria-label={t('popup_room_map')}>
      <p class="legend">
        {(['reported', 'claim', 'planned'] as const).map((status) => (
          <span key={status}>
            <svg viewBox="0 0 24 8" width="24" height="8" aria-hidden="true">
              <line class={`edge ${status}`} x1="0" x2="24" y1="4" y2="4" />
            </svg>
            {t(`popup_map_key_${status}`)}
          </span>
        ))}
      </p>
      <div ref={frame} class="map-frame">
        {width > 0 && (
          <RelationDrawing
            relations={briefing.relations}
            names={names}
            width={width}
            chosen={chosen}
            onChoose={setChosen}
            onOpen={onOpen}
          />
        )}
      </div>
      <div class="map-words">
        <RelationList
          title={t('popup_map_of', names.get(chosen) ?? chosen)}
          relations={briefing.relations.filter(
            ({ subject, object }) => subject === chosen || object === chosen,
          )}
          names={names}
          onOpen={onOpen}
        />
        <details>
          <summary>{t('popup_map_all')}</summary>
          <RelationList
            title={t('popup_map_all_title')}
            relations={briefing.relations}
            names={names}
            onOpen={onOpen}
          />
        </details>
      </div>
    </section>
  );
}
