// @vitest-environment happy-dom
/** The list of muted names: the focus is always on what to press next. */
import { render } from 'preact';
import { expect, it } from 'vitest';
import { MutedSection } from '../../../entrypoints/options/MutedSection.tsx';
import { applyChange, type SettingsChange } from '../../../entrypoints/shared/settings-changes.ts';
import { defaultSettings, type Settings } from '../../../entrypoints/shared/settings.ts';

let settings: Settings = { ...defaultSettings(), muted: ['china', 'russia'] };
const drawn = () => new Promise((resolve) => setTimeout(resolve));

/** As the background does: a moment later. */
function change(asked: SettingsChange) {
  void Promise.resolve().then(() => {
    settings = applyChange(settings, asked);
    draw();
  });
}

function draw() {
  render(<MutedSection settings={settings} change={change} names={new Map()} />, document.body);
}

it('leads from a name marked again to the way back, and from there to the name', async () => {
  draw();
  const again = document.querySelector<HTMLElement>('.muted button')!;
  again.focus();
  again.click();
  await drawn();
  expect(settings.muted).toEqual(['russia']);
  const undo = document.querySelector<HTMLElement>('.undo button')!;
  expect(document.activeElement).toBe(undo);
  undo.click();
  await drawn();
  expect(settings.muted).toContain('china');
  expect(document.activeElement!.parentElement!.textContent).toContain('china');
});
