/** The room "This page": what was found in it, or why nothing is shown and what to do about it. */
import { FoundList } from '../../components/FoundList.tsx';
import { useTranslate } from '../../components/translate.tsx';
import { localeOf } from '../../components/words.ts';
import type { Verdict } from '../../knowledge/recognise.ts';
import type { PublishedBriefing } from '../../knowledge/published.ts';
import type { PageState } from '../shared/messages.ts';
import { siteRule, standing, type Settings, type SiteRule } from '../shared/settings.ts';
import type { useSettings } from '../shared/use-settings.ts';
import type { Page } from './page.ts';
import type { SeenPage } from './use-page.ts';

interface Props {
  briefing: PublishedBriefing;
  reader: ReturnType<typeof useSettings>;
  page: Page;
  seen: SeenPage;
  /** Asks the page again. */
  onLook: () => void;
  onOpen: (entry: string) => void;
}

/** The rules a site can have, each with its words. On a chosen site the gate decides, so there "always" means that. */
const CHOICES: Record<Settings['mode'], readonly [rule: SiteRule | null, words: string][]> = {
  everywhere: [
    [null, 'gate'],
    ['always', 'always'],
    ['never', 'never'],
  ],
  chosen: [
    ['always', 'gate'],
    ['never', 'never'],
  ],
};

export function ThisPage({ briefing, reader, page, seen, onLook, onOpen }: Props) {
  const t = useTranslate();
  const { settings, change } = reader;
  if (seen === undefined) return <p class="empty">{t('popup_page_cannot_run')}</p>;
  if (seen === 'late') return <p class="empty">{t('popup_state_reading')}</p>;
  const { site } = seen;
  const where = standing(settings, site, Date.now());
  if (where !== 'on') return <p class="empty">{t(`popup_page_${where.replace('-', '_')}`)}</p>;
  const rule = siteRule(settings, site) ?? null;
  const found = seen.found.flatMap(({ entry: id, count }) => {
    const entry = briefing.entries.find((candidate) => candidate.id === id);
    return entry ? [{ entry, count }] : [];
  });
  return (
    <>
      {seen.status === 'quiet' && (
        <div class="empty">
          <p>{seen.verdict ? reasonWords(seen.verdict, briefing, t) : t('popup_state_quiet')}</p>
          <button type="button" class="button" onClick={() => void page.showAnyway().then(onLook)}>
            {t('popup_show_anyway')}
          </button>
        </div>
      )}
      {seen.status === 'active' && found.length > 0 && (
        <FoundList
          found={found}
          onOpen={onOpen}
          onJump={(entry, step) => page.jump(entry, step)}
          onJumpBack={() => void page.jumpBack()}
        />
      )}
      {seen.status === 'active' && found.length === 0 && (
        <p class="empty">
          {t(hides(settings, seen, briefing) ? 'popup_page_hidden' : 'popup_page_nothing')}
        </p>
      )}
      <fieldset class="site-rules">
        <legend>{t('popup_site_rule', site)}</legend>
        {CHOICES[settings.mode].map(([choice, words]) => (
          <label key={words}>
            <input
              type="radio"
              name="site-rule"
              checked={rule === choice}
              onChange={() => change({ do: 'site', site, rule: choice })}
            />
            <span>{t(`popup_site_rule_${words}`)}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

/** Whether the settings leave out names that were found: the gate's reasons are among them, whatever is marked. */
function hides(
  settings: Settings,
  { verdict }: PageState,
  { entries }: PublishedBriefing,
): boolean {
  const hidden = ({ id, kind }: PublishedBriefing['entries'][number]) =>
    settings.muted.includes(id) || settings.mark.kinds[kind] === false;
  return entries.some((entry) => verdict?.entries.includes(entry.id) && hidden(entry));
}

/** The gate's reason in the reader's words, where there are some, else in its own. */
function reasonWords(
  verdict: Verdict,
  briefing: PublishedBriefing,
  t: ReturnType<typeof useTranslate>,
): string {
  const names = verdict.entries
    .slice(0, 3)
    .flatMap((id) => briefing.entries.find((entry) => entry.id === id)?.name ?? []);
  const list = new Intl.ListFormat(localeOf(t)).format(names);
  return t(`reason_${verdict.code}`, list);
}
