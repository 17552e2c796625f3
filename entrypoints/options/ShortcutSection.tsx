/** The keyboard commands with the keys they have now; the browser itself lets the reader change them. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useTranslate } from '../../components/translate.tsx';
import { Section } from './section.tsx';

/** As the browser lists it; a command without a key has an empty shortcut. */
export interface Command {
  name?: string | undefined;
  shortcut?: string | undefined;
  description?: string | undefined;
}

/** As a reader meets them; browsers list them by the alphabet. */
const ORDER = ['_execute_action', 'next-mention', 'previous-mention', 'open-card', 'toggle'];
const rank = ({ name = '' }: Command): number => ORDER.indexOf(name);

/** @param first what the browser listed before the page was drawn */
export function ShortcutSection({ first }: { first: readonly Command[] }) {
  const t = useTranslate();
  const [commands, setCommands] = useState(first);
  useEffect(() => {
    // Keys are changed on a page of the browser, from which the reader comes back.
    const look = () => void browser.commands.getAll().then(setCommands);
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return (
    <Section id="shortcuts" title={t('options_shortcuts')}>
      <dl class="shortcuts">
        {commands
          .toSorted((a, b) => rank(a) - rank(b))
          .map(({ name, shortcut, description }) => (
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
