import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepSync } from '../../../entrypoints/background/sync.ts';
import { writeSettings } from '../../../entrypoints/background/write-settings.ts';
import { defaultSettings } from '../../../entrypoints/shared/settings.ts';

const { local, sync } = fakeBrowser.storage;
const here = async () => (await local.get('settings'))['settings'];
const there = async () => (await sync.get('settings'))['settings'];

beforeEach(() => {
  fakeBrowser.reset();
  keepSync();
});

/** As another device with a later release would send them. */
const newer = { ...defaultSettings(), version: 3, sync: true, theme: 'sepia', voice: { pitch: 2 } };

it('sends a change to the other devices, once', async () => {
  const set = vi.spyOn(sync, 'set');
  await writeSettings({ do: 'sync', on: true });
  await writeSettings({ do: 'theme', theme: 'dark' });
  await vi.waitFor(async () => expect(await there()).toMatchObject({ theme: 'dark' }));
  expect(await there()).toEqual(await here());
  expect(set.mock.calls.length).toBeLessThanOrEqual(2);
  set.mockRestore();
});

it('sends nothing unasked', async () => {
  await writeSettings({ do: 'theme', theme: 'dark' });
  await sync.set({ settings: newer });
  await new Promise((done) => setTimeout(done, 50));
  expect(await here()).toMatchObject({ theme: 'dark', sync: false });
  expect(await there()).toEqual(newer);
});

it('takes nothing from a device with a newer release that only that one can read', async () => {
  await sync.set({ settings: newer });
  await writeSettings({ do: 'sync', on: true });
  await vi.waitFor(async () => expect(await here()).toEqual(newer));
  expect(await there()).toEqual(newer);
  await writeSettings({ do: 'mute', entry: 'china', on: true });
  await vi.waitFor(async () => expect(await there()).toEqual({ ...newer, muted: ['china'] }));
});

it('takes what is damaged there for nothing', async () => {
  await writeSettings({ do: 'sync', on: true });
  const before = await here();
  for (const damage of [7, 'x', null, [true]]) await sync.set({ settings: damage });
  await new Promise((done) => setTimeout(done, 50));
  expect(await here()).toEqual(before);
});
