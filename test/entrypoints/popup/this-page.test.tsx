// @vitest-environment happy-dom
/** What the room "This page" offers for a site holds when it is chosen. */
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import type { Page } from '../../../entrypoints/popup/page.ts';
import { ThisPage } from '../../../entrypoints/popup/ThisPage.tsx';
import type { PageState } from '../../../entrypoints/shared/messages.ts';
import { applyChange, type SettingsChange } from '../../../entrypoints/shared/settings-changes.ts';
import { defaultSettings, standing, type Settings } from '../../../entrypoints/shared/settings.ts';
import type { Verdict } from '../../../knowledge/recognise.ts';
import type { PublishedBriefing } from '../../../knowledge/published.ts';

const SITE = 'news.example.org';

const PAGE: PageState = { site: SITE, status: 'active', found: [] };

function draw(settings: Settings, seen = PAGE) {
  const change = vi.fn<(change: SettingsChange) => void>();
  const nothing = () => {};
  render(null, document.body);
  render(
    <ThisPage
      briefing={{ entries: [{ id: 'china', kind: 'place' }] } as unknown as PublishedBriefing}
      reader={{ settings, problems: [], failure: undefined, change }}
      page={{} as Page}
      seen={seen}
      onLook={nothing}
      onOpen={nothing}
    />,
    document.body,
  );
  const radios = [...document.querySelectorAll<HTMLInputElement>('.site-rules input')];
  return { radios, change };
}

const wordsOf = (radio: HTMLInputElement) => radio.parentElement!.textContent;

/** The choices, by the words for them, and the settings after each. */
function offered(settings: Settings): Map<string, Settings> {
  const { radios, change } = draw(settings);
  return new Map(
    radios.map((radio) => {
      change.mockClear();
      if (!radio.checked) radio.click();
      const [asked] = change.mock.calls.flat();
      return [wordsOf(radio), asked ? applyChange(settings, asked) : settings];
    }),
  );
}

it.each(['everywhere', 'chosen'] as const)(
  'in mode %s names show unless never is chosen',
  (mode) => {
    const settings: Settings = { ...defaultSettings(), mode, sites: { [SITE]: 'always' } };
    const choices = offered(settings);
    for (const [words, after] of choices)
      expect(standing(after, SITE, Date.now()), words).toBe(
        words === 'popup_site_rule_never' ? 'off-here' : 'on',
      );
    // On a chosen site the gate decides: there is no always.
    expect([...choices.keys()]).toEqual([
      'popup_site_rule_gate',
      ...(mode === 'chosen' ? [] : ['popup_site_rule_always']),
      'popup_site_rule_never',
    ]);
  },
);

it('says of a chosen site that the gate decides there', () => {
  const { radios } = draw({
    ...defaultSettings(),
    mode: 'chosen',
    sites: { 'example.org': 'always' },
  });
  expect(radios.filter(({ checked }) => checked).map(wordsOf)).toEqual(['popup_site_rule_gate']);
});

it.each([
  ['its kind is switched off', { mark: { ...defaultSettings().mark, kinds: { place: false } } }],
  ['it is muted', { muted: ['china'] }],
])('says that the settings hide what was found where %s', (_, changed) => {
  const verdict: Verdict = { relevant: true, code: 'subject', entries: ['china'] };
  const seen = { ...PAGE, verdict };
  const told = () => document.querySelector('.empty')!.textContent;
  draw({ ...defaultSettings(), ...changed }, seen);
  expect(told()).toBe('popup_page_hidden');
  draw(defaultSettings(), seen);
  expect(told()).toBe('popup_page_nothing');
  draw({ ...defaultSettings(), ...changed });
  expect(told()).toBe('popup_page_nothing');
});
