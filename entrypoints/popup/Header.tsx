/** The popup's head: the name, the two switches, the state of this page in words, the search. */
import { SettingsNotice } from '../../components/SettingsNotice.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useTranslate } from '../../components/translate.tsx';
import { standing, type Standing } from '../shared/settings.ts';
import { switchSite } from '../shared/site-switch.ts';
import type { useSettings } from '../shared/use-settings.ts';
import { stateWords } from './state-words.ts';
import type { SeenPage } from './use-page.ts';

interface Props {
  reader: ReturnType<typeof useSettings>;
  seen: SeenPage;
  /** There is no page to tell the state of. */
  isAlone: boolean;
  query: string;
  onQuery: (query: string) => void;
  /** Enter was pressed in the search. */
  onEnter: () => void;
}

/** The words of the switch for everywhere, where it is not on. */
const SWITCHED_OFF: Partial<Record<Standing, string>> = {
  'off-everywhere': 'popup_switch_off',
  paused: 'popup_switch_paused',
};

export function Header({ reader, seen, isAlone, query, onQuery, onEnter }: Props) {
  const t = useTranslate();
  const { settings, problems, failure, change } = reader;
  const site = typeof seen === 'object' ? seen.site : undefined;
  const where = standing(settings, site ?? '', Date.now());
  const whyOff = SWITCHED_OFF[where];
  const everywhere = whyOff === undefined;
  return (
    <header class="head">
      <div class="head-row">
        <h1>{t('extensionName')}</h1>
        <Switch
          label={t(whyOff ?? 'popup_switch_on')}
          on={everywhere}
          onChange={(on) => change({ do: 'switch', on })}
        />
      </div>
      {(!isAlone || !everywhere) && (
        <div class="head-row site-row">
          <p class="state" role="status">
            {site && <strong class="site">{site}</strong>}
            <span>{stateWords(where, settings, seen, t)}</span>
          </p>
          {site && everywhere && (
            <Switch
              label={t('popup_switch_site')}
              on={where === 'on'}
              onChange={(on) => change(switchSite(settings, site, on, Date.now()))}
            />
          )}
        </div>
      )}
      <SettingsNotice problems={problems} onRepair={() => change({ do: 'repair' })} />
      {failure && (
        <p class="notice" role="alert">
          {t('popup_settings_not_stored', failure)}
        </p>
      )}
      <label class="search">
        <span class="sr-only">{t('popup_search')}</span>
        <input
          type="search"
          value={query}
          placeholder={t('popup_search')}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            // The Enter that ends a word of an input method belongs to that.
            if (event.key === 'Enter' && !event.isComposing) onEnter();
            // Escape empties the search first; only an empty one lets the popup close.
            if (event.key !== 'Escape' || query === '') return;
            event.preventDefault();
            onQuery('');
          }}
        />
      </label>
    </header>
  );
}
