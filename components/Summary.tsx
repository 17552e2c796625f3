/** The briefing told in full: as of when, what it says, what has changed since, and everything it speaks of. */
import type { PublishedBriefing } from '../knowledge/published.ts';
import { sourceRefs } from '../knowledge/source-refs.ts';
import { ageWords, dateWords } from './date-words.ts';
import { EntryIndex } from './EntryIndex.tsx';
import { Sourced } from './Sourced.tsx';
import { useTranslate } from './translate.tsx';
import './Summary.css';

interface Props {
  briefing: PublishedBriefing;
  now: Date;
  onOpen: (entry: string) => void;
}

export function Summary({ briefing, now, onOpen }: Props) {
  const t = useTranslate();
  const { lead, keyPoints, sections, since } = briefing.summary;
  const tell = (told: {
    text: string;
    paragraphs: readonly number[];
    sources: readonly string[];
  }) => (
    <Sourced
      text={told.text}
      paragraphs={told.paragraphs}
      sources={sourceRefs(briefing, told.sources)}
      onOpen={onOpen}
    />
  );
  return (
    <article class="summary">
      <header>
        <h2 lang="en">{briefing.title}</h2>
        <p class="dateline">
          <time dateTime={briefing.date}>
            {t('popup_summary_age', dateWords(briefing.date, t), ageWords(briefing.date, now, t))}
          </time>
        </p>
      </header>
      <div class="lead" lang="en">
        {lead.map((told) => tell(told))}
      </div>
      <section lang="en" aria-label={t('popup_key_points')}>
        <h3 lang={t('language')}>{t('popup_key_points')}</h3>
        <ol class="points">
          {keyPoints.map((told, index) => (
            <li key={index}>{tell(told)}</li>
          ))}
        </ol>
      </section>
      {sections.map(({ id, title, statements }) => (
        <section key={id} lang="en" aria-label={title}>
          <h3>{title}</h3>
          {statements.map((told) => tell(told))}
        </section>
      ))}
      <section class="since" lang="en" aria-label={since.title}>
        <h3>{since.title}</h3>
        <p class="until" lang={t('language')}>
          {t('popup_known_until', dateWords(briefing.knowledgeUntil, t))}
        </p>
        <ol>
          {since.statements.map(({ date, text, sources }, index) => (
            <li key={index}>
              <time dateTime={date}>{dateWords(date, t)}</time>
              {tell({ text, paragraphs: [], sources })}
            </li>
          ))}
        </ol>
      </section>
      <EntryIndex entries={briefing.entries} onOpen={onOpen} />
    </article>
  );
}
