/** The keyboard commands with the keys they have now; the browser itself lets the reader change them. */
import { useTranslate } from '../../components/translate.tsx';
import { Section } from './section.tsx';

/** As the browser lists it; a command without a key has an empty shortcut. */
export interface Command {
  name?: string | undefined;
  shortcut?: string | undefined;
  description?: string | undefined;
}

export function ShortcutSection({ commands }: { commands: readonly Command[] }) {
  const t = useTranslate();
  return (
    <Section id="shortcuts" title={t('options_shortcuts')}>
      <dl class="shortcuts">
        {commands.map(({ name, shortcut, description }) => (
          <div key={name}>
            <dt>{name === '_execute_action' ? t('options_shortcut_popup') : description}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : t('options_shortcut_none')}</dd>
          </div>
        ))}
      </dl>
      <p class="note">
        {t(import.meta.env.FIREFOX ? 'options_shortcuts_firefox' : 'options_shortcuts_chrome')}
      </p>
    </Section>
  );
}
