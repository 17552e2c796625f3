/** A line of news with live names: recognised here and now by the same rules as in pages, opening the real card. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { PanelCard } from '../../components/PanelCard.tsx';
import { projectCard } from '../../knowledge/card.ts';
import type { PublishedBriefing } from '../../knowledge/published.ts';
import { createRecognition, type Match, type OpenLexicon } from '../../knowledge/recognise.ts';
import { DELAY, type Settings } from '../shared/settings.ts';
import '../../components/Card.css';
import '../../components/Marked.css';

interface Props {
  briefing: PublishedBriefing;
  /** Without it nothing is marked. */
  lexicon: OpenLexicon | undefined;
  style: Settings['mark']['style'];
  /** Off: the sample shows that nothing is marked then. */
  on: boolean;
}

/** Written for this page; in English, as the knowledge is. */
const SAMPLE =
  'Antony Blinken lands in Shanghai on Wednesday and goes on to Beijing, where he hopes to see Xi Jinping. ' +
  'He comes a month before Lai Ching-te takes office in Taiwan, and days after Janet Yellen left China.';

export function Sample({ briefing, lexicon, style, on }: Props) {
  const [entry, setEntry] = useState<string>();
  const [before, setBefore] = useState<string[]>([]);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const matches = useMemo(() => {
    if (!lexicon) return [];
    const recognition = createRecognition(lexicon);
    const reading = recognition.read(SAMPLE, 'main', 'en');
    return recognition.resolve(reading);
  }, [lexicon]);
  useEffect(() => () => clearTimeout(rest.current), []);
  const open = (id: string) => {
    clearTimeout(rest.current);
    setBefore([]);
    setEntry(id);
  };
  const content = on && entry !== undefined ? projectCard(briefing, entry) : undefined;
  const last = before.at(-1);
  return (
    <div class="sample">
      <p class="sample-text" lang="en">
        {cut(SAMPLE, on ? matches : []).map(({ text, match }) =>
          match ? (
            <a
              key={match.start}
              href={`#${match.entry}`}
              class={`marked ${style}`}
              aria-expanded={entry === match.entry}
              onPointerEnter={() => {
                rest.current = setTimeout(() => open(match.entry), DELAY.usual);
              }}
              onPointerLeave={() => clearTimeout(rest.current)}
              onClick={(event) => {
                event.preventDefault();
                open(match.entry);
              }}
            >
              {text}
            </a>
          ) : (
            text
          ),
        )}
      </p>
      {content && (
        <div class="sample-card">
          <PanelCard
            content={content}
            backTo={briefing.entries.find(({ id }) => id === last)?.name}
            onOpen={(id) => {
              setBefore([...before, content.id]);
              setEntry(id);
            }}
            onDeed={(deed) => {
              // The others are not offered here (welcome.css).
              if (deed === 'close') setEntry(undefined);
              if (deed !== 'back') return;
              setEntry(last);
              setBefore(before.slice(0, -1));
            }}
          />
        </div>
      )}
    </div>
  );
}

/** A text in runs of plain words and names, in order. */
function cut(text: string, matches: readonly Match[]): { text: string; match?: Match }[] {
  const parts: { text: string; match?: Match }[] = [];
  let end = 0;
  for (const match of matches) {
    if (match.start > end) parts.push({ text: text.slice(end, match.start) });
    parts.push({ text: text.slice(match.start, match.end), match });
    end = match.end;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
