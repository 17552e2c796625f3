/** All settings on one page. Each acts at once, in every open page. */
import { useTranslate } from '../../components/translate.tsx';
import { SettingsNotice } from '../../components/SettingsNotice.tsx';
import { Switch } from '../../components/Switch.tsx';
import type { ReadSettings } from '../shared/settings.ts';
import { useSettings } from '../shared/use-settings.ts';
import { DataSection } from './DataSection.tsx';
import { LookSection } from './LookSection.tsx';
import { MarkSection } from './MarkSection.tsx';
import { MutedSection } from './MutedSection.tsx';
import { OpenSection } from './OpenSection.tsx';
import { ShortcutSection, type Command } from './ShortcutSection.tsx';
import { SiteSection } from './SiteSection.tsx';
import './options.css';

interface Props {
  read: ReadSettings;
  /** Names of entries by id. */
  names: ReadonlyMap<string, string>;
  commands: readonly Command[];
}

export function App({ read, names, commands }: Props) {
  const t = useTranslate();
  const reader = useSettings(read);
  const { settings, problems, failure, change } = reader;
  return (
    <main class="options">
      <header>
        <img src="/icon/48.png" width="40" height="40" alt="" />
        <h1>{t('options_title')}</h1>
        <Switch
          label={t(settings.enabled ? 'popup_switch_on' : 'popup_switch_off')}
          on={settings.enabled}
          onChange={(on) => change({ do: 'switch', on })}
        />
      </header>
      <SettingsNotice problems={problems} onRepair={() => change({ do: 'repair' })} />
      {failure && (
        <p class="notice" role="alert">
          {t('popup_settings_not_stored', failure)}
        </p>
      )}
      <SiteSection settings={settings} change={change} />
      <MarkSection settings={settings} change={change} />
      <OpenSection settings={settings} change={change} />
      <LookSection settings={settings} change={change} />
      <MutedSection settings={settings} change={change} names={names} />
      <ShortcutSection first={commands} />
      <DataSection settings={settings} change={change} />
    </main>
  );
}
