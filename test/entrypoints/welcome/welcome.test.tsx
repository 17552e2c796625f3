// @vitest-environment happy-dom
/** The first-run page where the background does not do what it is asked. */
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings } from '../../../entrypoints/shared/settings.ts';
import { App } from '../../../entrypoints/welcome/App.tsx';
import { askForNames } from '../../../entrypoints/welcome/names.ts';
import { compile } from '../../../knowledge/compile.ts';
import { readBriefingFiles } from '../../../knowledge/files.ts';
import type { PublishedBriefing } from '../../../knowledge/published.ts';

// How names travel is not what this is about.
vi.mock('../../../knowledge/shipment.ts', () => ({ receiveLexicon: (sent: unknown) => sent }));

const { lexicon: names } = compile(readBriefingFiles());
const briefing = { entries: [] } as unknown as PublishedBriefing;
const answer = vi.fn();

async function open(): Promise<void> {
  render(null, document.body);
  const read = { settings: defaultSettings(), problems: [] };
  render(<App briefing={briefing} lexicon={await askForNames()} read={read} />, document.body);
}

const notice = () => document.querySelector('.notice');
const marks = () => document.querySelectorAll('.sample .marked').length;

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.sendMessage = answer;
  answer.mockReset();
});

it('asks once more for names that did not come', async () => {
  answer.mockRejectedValueOnce(new Error('no receiving end')).mockResolvedValueOnce(names);
  await open();
  expect(notice()).toBeNull();
  expect(marks()).toBeGreaterThan(4);
});

it('stands without marks where nobody answers, says so, and can try again', async () => {
  answer.mockResolvedValue(undefined);
  await open();
  expect(document.querySelector('.sample-text')!.textContent).toContain('Antony Blinken');
  expect(marks()).toBe(0);
  expect(notice()!.textContent).toContain('welcome_no_names');
  answer.mockResolvedValue(names);
  notice()!.querySelector('button')!.click();
  await vi.waitFor(() => expect(marks()).toBeGreaterThan(4));
  expect(notice()).toBeNull();
});

it('says when the switch could not be stored', async () => {
  answer.mockResolvedValueOnce(names).mockResolvedValue('QUOTA_BYTES');
  await open();
  document.querySelector<HTMLInputElement>('input[role=switch]')!.click();
  await vi.waitFor(() => expect(notice()?.textContent).toContain('popup_settings_not_stored'));
  expect(document.querySelector<HTMLInputElement>('input[role=switch]')!.checked).toBe(true);
});
