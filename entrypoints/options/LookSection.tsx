/** Light, dark, and the number on the button. */
import { Choice } from '../../components/Choice.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useTranslate } from '../../components/translate.tsx';
import { THEMES } from '../shared/settings.ts';
import { Section, type SectionProps } from './section.tsx';

export function LookSection({ settings, change }: SectionProps) {
  const t = useTranslate();
  return (
    <Section id="look" title={t('options_look')}>
      <Choice
        label={t('options_theme')}
        options={THEMES.map((value) => ({ value, label: t(`options_theme_${value}`) }))}
        chosen={settings.theme}
        onChoose={(theme) => change({ do: 'theme', theme })}
      />
      <Switch
        label={t('options_badge')}
        note={t('options_badge_note')}
        on={settings.badge}
        onChange={(on) => change({ do: 'badge', on })}
      />
    </Section>
  );
}
