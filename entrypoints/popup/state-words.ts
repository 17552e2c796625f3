/** The state of this page in one sentence. */
import { countWords } from '../../components/count-words.ts';
import type { Translate } from '../../components/translate.tsx';
import { localeOf } from '../../components/words.ts';
import type { Settings, Standing } from '../shared/settings.ts';
import type { SeenPage } from './use-page.ts';

export function stateWords(
  where: Standing,
  settings: Settings,
  seen: SeenPage,
  t: Translate,
): string {
  if (where === 'off-everywhere') return t('popup_state_off_everywhere');
  if (where === 'paused') return t('popup_state_paused', timeWords(settings.pausedUntil!, t));
  if (seen === undefined) return t('popup_state_cannot_run');
  if (where === 'off-here') return t('popup_state_off_here');
  if (where === 'not-chosen') return t('popup_state_not_chosen');
  if (seen === 'late' || seen.status === 'reading') return t('popup_state_reading');
  if (seen.status === 'quiet') return t('popup_state_quiet');
  // The page has not heard of the switch yet; it will within a moment.
  if (seen.status === 'off') return t('popup_state_reading');
  if (seen.found.length === 0) return t('popup_state_nothing');
  return countWords(t, 'popup_state_names', seen.found.length);
}

/** The reader's own time of day: "21:35". */
function timeWords(iso: string, t: Translate): string {
  return new Intl.DateTimeFormat(localeOf(t), { timeStyle: 'short' }).format(new Date(iso));
}
