/** First run: the off-switch first, then what it does, on a live sample, then what it reads and what it sends. */
import { useState } from 'preact/hooks';
import type { OpenLexicon } from '../../knowledge/recognise.ts';
import { browser } from 'wxt/browser';
import { Switch } from '../../components/Switch.tsx';
import { useTranslate } from '../../components/translate.tsx';
import type { PublishedBriefing } from '../../knowledge/published.ts';
import type { ReadSettings } from '../shared/settings.ts';
import { useSettings } from '../shared/use-settings.ts';
import { askForNames } from './names.ts';
import { Sample } from './Sample.tsx';
import './welcome.css';

interface Props {
  briefing: PublishedBriefing;
  /** Absent when the background did not answer: the page stands all the same. */
  lexicon: OpenLexicon | undefined;
  read: ReadSettings;
}

export function App({ briefing, lexicon, read }: Props) {
  const t = useTranslate();
  const { settings, change, failure } = useSettings(read);
  const [names, setNames] = useState(lexicon);
  return (
    <main class="welcome">
      <header>
        <img src="/icon/96.png" width="56" height="56" alt="" />
        <h1>{t('welcome_title')}</h1>
        <p>{t('welcome_what')}</p>
      </header>
      <section class="off-switch" aria-label={t('welcome_switch')}>
        <Switch
          label={t(settings.enabled ? 'welcome_switch_on' : 'welcome_switch_off')}
          note={t('welcome_switch_note')}
          on={settings.enabled}
          onChange={(on) => change({ do: 'switch', on })}
        />
      </section>
      {failure && (
        <p class="notice" role="alert">
          {t('popup_settings_not_stored', failure)}
        </p>
      )}
      <section aria-labelledby="sample-title">
        <h2 id="sample-title">{t('welcome_sample')}</h2>
        <p>{t('welcome_sample_how')}</p>
        <Sample
          briefing={briefing}
          lexicon={names}
          style={settings.mark.style}
          on={settings.enabled}
        />
        {!names && (
          <p class="notice" role="alert">
            {t('welcome_no_names')}{' '}
            <button
              type="button"
              class="quiet-button"
              onClick={() => void askForNames().then(setNames)}
            >
              {t('welcome_again')}
            </button>
          </p>
        )}
      </section>
      <section class="promises" aria-label={t('welcome_promises')}>
        {(['read', 'sent', 'page', 'asof'] as const).map((promise) => (
          <div key={promise}>
            <h2>{t(`welcome_${promise}_title`)}</h2>
            <p>{t(`welcome_${promise}`)}</p>
          </div>
        ))}
      </section>
      <footer>
        <button
          type="button"
          class="button"
          onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('/popup.html') })}
        >
          {t('welcome_summary')}
        </button>
        <button
          type="button"
          class="button plain"
          onClick={() => void browser.runtime.openOptionsPage()}
        >
          {t('popup_options')}
        </button>
      </footer>
    </main>
  );
}
