/** How a card is opened. */
import { Choice } from '../../components/Choice.tsx';
import { useTranslate } from '../../components/translate.tsx';
import { localeOf } from '../../components/words.ts';
import { DELAY, OPENINGS } from '../shared/settings.ts';
import { Section, type SectionProps } from './section.tsx';

export function OpenSection({ settings, change }: SectionProps) {
  const t = useTranslate();
  const { by, delay } = settings.open;
  const seconds = new Intl.NumberFormat(localeOf(t), {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
  }).format(delay / 1000);
  return (
    <Section id="opening" title={t('options_open')}>
      <Choice
        label={t('options_open_by')}
        options={OPENINGS.map((value) => ({
          value,
          label: t(`options_open_${value.replace('-', '_')}`),
        }))}
        chosen={by}
        onChoose={(value) => change({ do: 'open', by: value })}
      />
      <label class="range">
        <span>{t('options_delay')}</span>
        <input
          type="range"
          min={DELAY.least}
          max={DELAY.most}
          step={DELAY.step}
          value={delay}
          disabled={by === 'click'}
          aria-valuetext={seconds}
          onInput={(event) => change({ do: 'open', delay: event.currentTarget.valueAsNumber })}
        />
        <output>{seconds}</output>
      </label>
    </Section>
  );
}
