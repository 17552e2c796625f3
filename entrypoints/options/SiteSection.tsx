/** Where Backgrounder runs: everywhere but here, or only there. */
import { useRef, useState } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import { useTranslate } from '../../components/translate.tsx';
import { cleanSite, MODES, type SiteRule } from '../shared/settings.ts';
import { Section, type SectionProps } from './section.tsx';

export function SiteSection({ settings, change }: SectionProps) {
  const t = useTranslate();
  return (
    <Section id="sites" title={t('options_sites')}>
      <Choice
        label={t('options_mode')}
        options={MODES.map((mode) => ({
          value: mode,
          label: t(`options_mode_${mode}`),
          note: t(`options_mode_${mode}_note`),
        }))}
        chosen={settings.mode}
        onChoose={(mode) => change({ do: 'mode', mode })}
      />
      {(['always', 'never'] as const).map((rule) => (
        <SiteList key={rule} rule={rule} settings={settings} change={change} />
      ))}
    </Section>
  );
}

/** A rule holds for the hosts below a site anyway: the star some write for them is left out. */
function typedSite(typed: string): string | undefined {
  const site = cleanSite(typed.trim().replace(/^(?:[\w*]+:\/\/)?\*\./, ''));
  // A star elsewhere, which Chromium writes as %2A, is in no host's name.
  return site !== undefined && /[*%]/.test(site) ? undefined : site;
}

function SiteList({ rule, settings, change }: SectionProps & { rule: SiteRule }) {
  const t = useTranslate();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const sites = Object.keys(settings.sites)
    .filter((site) => settings.sites[site] === rule)
    .toSorted();
  const add = (event: Event) => {
    event.preventDefault();
    const site = typedSite(typed);
    setWrong(site === undefined && typed.trim() !== '' ? t('options_site_wrong', typed) : '');
    if (site === undefined) return;
    change({ do: 'site', site, rule });
    setTyped('');
  };
  const remove = (button: HTMLElement, site: string) => {
    // The button goes with its row: the focus goes on before it would fall out of the list.
    const row = button.closest('li')!;
    const near = row.nextElementSibling ?? row.previousElementSibling;
    (near?.querySelector('button') ?? input.current)?.focus();
    change({ do: 'site', site, rule: null });
  };
  const field = `site-${rule}`;
  return (
    <div class="sites">
      <h3>{t(`options_sites_${rule}`)}</h3>
      {sites.length > 0 && (
        <ul>
          {sites.map((site) => (
            <li key={site}>
              <span>{site}</span>
              <button
                type="button"
                class="quiet-button"
                aria-label={t('options_site_remove_label', site)}
                onClick={(event) => remove(event.currentTarget, site)}
              >
                {t('options_site_remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={add} noValidate>
        <label class="sr-only" for={field}>
          {t('options_site_add_label')}
        </label>
        <input
          id={field}
          ref={input}
          value={typed}
          placeholder="example.org"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={wrong !== ''}
          aria-describedby={wrong ? `${field}-wrong` : undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button plain">
          {t('options_site_add')}
        </button>
      </form>
      {wrong && (
        <p class="wrong" id={`${field}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
