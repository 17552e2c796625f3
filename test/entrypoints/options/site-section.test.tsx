// @vitest-environment happy-dom
/** The lists of sites: what is taken for the name of one, and where the focus goes. */
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { SiteSection } from '../../../entrypoints/options/SiteSection.tsx';
import { applyChange, type SettingsChange } from '../../../entrypoints/shared/settings-changes.ts';
import { defaultSettings, type Settings } from '../../../entrypoints/shared/settings.ts';

let settings: Settings;
const drawn = () => new Promise((resolve) => setTimeout(resolve));
const change = vi.fn<(change: SettingsChange) => void>();

function draw() {
  render(<SiteSection settings={settings} change={change} />, document.body);
}

beforeEach(() => {
  render(null, document.body);
  settings = defaultSettings();
  change.mockReset();
  // As the background does: a moment later.
  change.mockImplementation((asked) => {
    void Promise.resolve().then(() => {
      settings = applyChange(settings, asked);
      draw();
    });
  });
});

const field = () => document.querySelector<HTMLInputElement>('#site-never')!;
const wrong = () => document.querySelector('.wrong')?.textContent;

async function add(typed: string) {
  draw();
  field().value = typed;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
  field().form!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await drawn();
}

it.each([
  'bbc.co.uk',
  '*.bbc.co.uk',
  ' *.bbc.co.uk ',
  'https://*.bbc.co.uk/news',
  '*://*.bbc.co.uk/*',
])('takes %j for a site and the hosts below it', async (typed) => {
  await add(typed);
  expect(settings.sites).toEqual({ 'bbc.co.uk': 'never' });
  expect(wrong()).toBeUndefined();
});

it.each(['b*c.example', 'two words', '*', '%2A.bbc.co.uk'])('refuses %j', async (typed) => {
  await add(typed);
  expect(settings.sites).toEqual({});
  expect(wrong()).toContain('options_site_wrong');
});

it.each(['', '  '])('says nothing to %j', async (typed) => {
  await add('two words');
  await add(typed);
  expect(wrong()).toBeUndefined();
  expect(change).not.toHaveBeenCalled();
});

it('leads from a removed site to the next, the one before, then the field', async () => {
  settings.sites = { 'a.example': 'never', 'b.example': 'never', 'c.example': 'never' };
  draw();
  const buttons = () => [...document.querySelectorAll<HTMLElement>('.sites li button')];
  const siteOf = (button: Element | null) => button?.parentElement?.firstChild?.textContent;
  const remove = async (at: number) => {
    buttons()[at]!.focus();
    buttons()[at]!.click();
    await drawn();
  };
  await remove(1);
  expect(siteOf(document.activeElement)).toBe('c.example');
  await remove(1);
  expect(siteOf(document.activeElement)).toBe('a.example');
  await remove(0);
  expect(document.activeElement).toBe(field());
});
