/** What is marked and how it looks, with a sample that follows the choice. */
import { Choice } from '../../components/Choice.tsx';
import { useTranslate } from '../../components/translate.tsx';
import { MARK_STYLES, MARKED_KINDS, type Settings } from '../shared/settings.ts';
import { Section, type SectionProps } from './section.tsx';
import '../../components/Marked.css';

export function MarkSection({ settings, change }: SectionProps) {
  const t = useTranslate();
  const { which, style, kinds } = settings.mark;
  return (
    <Section id="marks" title={t('options_marks')}>
      <MarkSample mark={settings.mark} />
      <Choice
        label={t('options_style')}
        options={MARK_STYLES.map((value) => ({ value, label: t(`options_style_${value}`) }))}
        chosen={style}
        onChoose={(value) => change({ do: 'mark', style: value })}
      />
      <Choice
        label={t('options_which')}
        options={(['first', 'all'] as const).map((value) => ({
          value,
          label: t(`options_which_${value}`),
          note: t(`options_which_${value}_note`),
        }))}
        chosen={which}
        onChoose={(value) => change({ do: 'mark', which: value })}
      />
      <fieldset class="choice kinds">
        <legend>{t('options_kinds')}</legend>
        {MARKED_KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={kinds[kind] !== false}
              onChange={(event) => change({ do: 'kind', kind, on: event.currentTarget.checked })}
            />
            <span>{t(`popup_kind_${kind}`)}</span>
          </label>
        ))}
      </fieldset>
    </Section>
  );
}

/** A line of news: what is marked, by kind of entry. English, as the knowledge is. */
const SAMPLE: readonly (string | [kind: (typeof MARKED_KINDS)[number], name: string])[] = [
  ['person', 'Antony Blinken'],
  ' flew to ',
  ['place', 'Shanghai'],
  ' to speak of ',
  ['topic', 'dual-use materials'],
  ', said the ',
  ['institution', 'State Department'],
  '. ',
  ['person', 'Blinken'],
  ' had last come in 2023, before ',
  ['event', 'the summit at Woodside'],
  '.',
];

function MarkSample({ mark: { which, style, kinds } }: Pick<Settings, 'mark'>) {
  const t = useTranslate();
  const firstOf = (name: string) => !(which === 'first' && name === 'Blinken');
  return (
    <figure class="mark-sample">
      <figcaption>{t('options_sample')}</figcaption>
      <p lang="en">
        {SAMPLE.map((part, index) =>
          typeof part === 'string' || kinds[part[0]] === false || !firstOf(part[1]) ? (
            <span key={index}>{typeof part === 'string' ? part : part[1]}</span>
          ) : (
            <span key={index} class={`marked ${style}`}>
              {part[1]}
            </span>
          ),
        )}
      </p>
    </figure>
  );
}
