// @vitest-environment happy-dom
/** A control of the settings stands as they do, whatever becomes of a change. */
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Switch } from '../../../components/Switch.tsx';
import { defaultSettings } from '../../../entrypoints/shared/settings.ts';
import { useSettings } from '../../../entrypoints/shared/use-settings.ts';

function View() {
  const { settings, change, failure } = useSettings({ settings: defaultSettings(), problems: [] });
  return (
    <>
      <Switch label="badge" on={settings.badge} onChange={(on) => change({ do: 'badge', on })} />
      <p>{failure}</p>
    </>
  );
}

const control = () => document.querySelector('input')!;

/** Presses it, and waits until the background has answered. */
async function press(): Promise<void> {
  control().click();
  expect(control().checked).toBe(true);
  await vi.waitFor(() => expect(control().checked).toBe(false));
}

beforeEach(() => {
  fakeBrowser.reset();
  render(null, document.body);
  render(<View />, document.body);
});

it('goes back when the change came to nothing', async () => {
  fakeBrowser.runtime.sendMessage = vi.fn().mockResolvedValue(true);
  await press();
});

it('goes back when the browser refuses, also for the second time in the same words', async () => {
  fakeBrowser.runtime.sendMessage = vi.fn().mockResolvedValue('QUOTA_BYTES');
  await press();
  expect(document.querySelector('p')!.textContent).toBe('QUOTA_BYTES');
  await press();
});
