/** What the popup's switch for one site asks for. */
import { applyChange, type SettingsChange } from './settings-changes.ts';
import { standing, type Settings } from './settings.ts';

/**
 * The site is taken from the list where that is enough; a rule of its own it gets where the mode, or the rule of a host
 * above it, says otherwise.
 */
export function switchSite(
  settings: Settings,
  site: string,
  on: boolean,
  now: number,
): SettingsChange {
  const listless: SettingsChange = { do: 'site', site, rule: null };
  const isOn = standing(applyChange(settings, listless), site, now) === 'on';
  return isOn === on ? listless : { do: 'site', site, rule: on ? 'always' : 'never' };
}
