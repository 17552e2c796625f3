/** The popup's rooms and the way between them; what each shows is its own affair. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { SearchResults } from '../../components/SearchResults.tsx';
import { Summary } from '../../components/Summary.tsx';
import { moveFocus } from '../../components/move-focus.ts';
import { Tabs } from '../../components/Tabs.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { RelationMap } from '../../components/RelationMap.tsx';
import { useTranslate } from '../../components/translate.tsx';
import type { PublishedBriefing } from '../../knowledge/published.ts';
import { createSearch, type SearchEntries } from '../shared/entry-search.ts';
import type { Question } from '../shared/question.ts';
import type { ReadSettings } from '../shared/settings.ts';
import { useSettings } from '../shared/use-settings.ts';
import { CardPanel } from './CardPanel.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import type { Page } from './page.ts';
import { ThisPage } from './ThisPage.tsx';
import { usePage, type SeenPage } from './use-page.ts';
import './popup.css';

interface Props {
  briefing: PublishedBriefing;
  read: ReadSettings;
  page: Page;
  /** What the page answered before the first paint. */
  state: SeenPage;
  question: Question | undefined;
}

type Room = 'page' | 'summary' | 'timeline' | 'map';
const ROOMS: readonly Room[] = ['page', 'summary', 'timeline', 'map'];

export function App({ briefing, read, page, state, question }: Props) {
  const t = useTranslate();
  const reader = useSettings(read);
  const [seen, look] = usePage(page, state, reader.settings);
  const marked = typeof seen === 'object' && seen.found.length > 0;
  const [room, setRoom] = useState<Room>(marked ? 'page' : 'summary');
  const [query, setQuery] = useState(question && 'words' in question ? question.words : '');
  // The cards opened one from another, the shown one last.
  const [trail, setTrail] = useState(question && 'entry' in question ? [question.entry] : []);
  // Made at the first search: indexing everything takes longer than drawing the popup.
  const search = useRef<SearchEntries>(undefined);
  const all = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);

  const open = (entry: string) => {
    if (trail.length === 0) opener.current = document.activeElement;
    setTrail([...trail.filter((id) => id !== entry), entry]);
  };
  const close = () => setTrail([]);
  useEffect(() => {
    if (trail.length === 0 && opener.current instanceof HTMLElement) opener.current.focus();
  }, [trail.length]);

  const rooms = page.isAlone ? ROOMS.filter((id) => id !== 'page') : ROOMS;
  const asked = query.trim();
  const found = asked === '' ? [] : (search.current ??= createSearch(briefing.entries))(asked);
  return (
    <main class={room === 'map' && asked === '' ? 'popup wide' : 'popup'}>
      {/* Behind a card the rest keeps its place and its scroll, but is out of reach. */}
      <div
        class="rooms"
        inert={trail.length > 0}
        ref={all}
        onKeyDown={(event) => moveFocus(event, all.current, 'input[type=search], .result')}
      >
        <Header
          reader={reader}
          seen={seen}
          isAlone={page.isAlone}
          query={query}
          onQuery={setQuery}
          onEnter={() => found[0] !== undefined && open(found[0])}
        />
        {asked === '' ? (
          <Tabs
            label={t('popup_rooms')}
            tabs={rooms.map((id) => ({ id, label: t(`popup_room_${id}`) }))}
            chosen={room}
            onChoose={setRoom}
          >
            {room === 'page' && (
              <ThisPage
                briefing={briefing}
                reader={reader}
                page={page}
                seen={seen}
                onLook={look}
                onOpen={open}
              />
            )}
            {room === 'summary' && <Summary briefing={briefing} now={new Date()} onOpen={open} />}
            {room === 'timeline' && <Timeline briefing={briefing} onOpen={open} />}
            {room === 'map' && <RelationMap briefing={briefing} onOpen={open} />}
          </Tabs>
        ) : (
          <div class="tab-panel">
            <SearchResults
              query={asked}
              results={found.flatMap(
                (id) => briefing.entries.find((entry) => entry.id === id) ?? [],
              )}
              onOpen={open}
            />
          </div>
        )}
        <Footer reader={reader} />
      </div>
      {trail.length > 0 && (
        <CardPanel
          briefing={briefing}
          trail={trail}
          room={asked === '' ? t(`popup_room_${room}`) : t('popup_search_results')}
          reader={reader}
          onOpen={open}
          onBack={() => setTrail(trail.slice(0, -1))}
          onClose={close}
        />
      )}
    </main>
  );
}
