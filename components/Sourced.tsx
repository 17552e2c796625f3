/** A statement with its paragraphs and sources on demand: the proof is one press away and out of the way of reading. */
import { useId, useState } from 'preact/hooks';
import { noteOf, type SourceRef } from '../knowledge/source-refs.ts';
import { countWords } from './count-words.ts';
import { dateWords } from './date-words.ts';
import { Linked } from './Linked.tsx';
import { useTranslate, type Translate } from './translate.tsx';
import { localeOf } from './words.ts';

interface Props {
  text: string;
  paragraphs: readonly number[];
  sources: readonly SourceRef[];
  onOpen: (entry: string) => void;
}

export function Sourced({ text, paragraphs, sources, onOpen }: Props) {
  const t = useTranslate();
  const [shown, setShown] = useState(false);
  const id = useId();
  const proof = [
    ...(paragraphs.length > 0 ? [paragraphMark(paragraphs)] : []),
    ...(sources.length > 0 ? [countWords(t, 'popup_sources_count', sources.length)] : []),
  ].join(' · ');
  return (
    <>
      <p class="told">
        <Linked text={text} onOpen={onOpen} />{' '}
        <button
          class="proof"
          type="button"
          aria-expanded={shown}
          aria-controls={id}
          onClick={() => setShown(!shown)}
        >
          {proof}
        </button>
      </p>
      {shown && (
        <div class="sources" id={id}>
          {paragraphs.length > 0 && <p>{paragraphWords(paragraphs, t)}</p>}
          {sources.length > 0 && (
            <ul>
              {sources.map((source) => (
                <li key={source.id}>
                  <SourceLine source={source} />
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </>
  );
}

/** "¶3, 6": short enough to stand in a line of text. */
export const paragraphMark = (paragraphs: readonly number[]): string => `¶${paragraphs.join(', ')}`;

/** "Paragraphs 3 and 6 of the briefing." */
export function paragraphWords(paragraphs: readonly number[], t: Translate): string {
  const list = new Intl.ListFormat(localeOf(t)).format(paragraphs.map(String));
  return countWords(t, 'popup_paragraphs', paragraphs.length, list);
}

/** Copies and weak pages are named, not linked: a reader is sent only to the page itself. */
function SourceLine({ source }: { source: SourceRef }) {
  const t = useTranslate();
  const day = dateWords(source.date, t);
  const note = noteOf(source);
  return (
    <>
      <cite lang="en">
        {source.link ? (
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            {source.title}
          </a>
        ) : (
          source.title
        )}
      </cite>
      <span class="origin">
        {source.undated
          ? t('popup_source_undated', source.publisher, day)
          : t('popup_source_dated', source.publisher, day)}
      </span>
      {note && (
        <span class="source-note" lang="en">
          {note}
        </span>
      )}
    </>
  );
}
