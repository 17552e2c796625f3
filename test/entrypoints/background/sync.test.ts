import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepSync } from '../../../entrypoints/background/sync.ts';
import { writeSettings } from '../../../entrypoints/background/write-settings.ts';
import { defaultSettings } from '../../../entrypoints/shared/settings.ts';

const { local, sync } = fakeBrowser.storage;
const here = async () => (await local.get('settings'))['settings'];
const trouble = async () => (await local.get('sync-error'))['sync-error'];
const there = async () => (await sync.get('settings'))['settings'];

const pass = (time: number) => new Promise((done) => setTimeout(done, time));

/** Long enough for everything under way to end. */
const quiet = () => pass(200);

/** What the browser does with the news of a letter of our own. */
let echo: 'at once' | 'late' | 'never';
let sent: unknown[];

/** The fake store answers at once and tells at once, which no browser does. */
function slowBrowser(): void {
  const { onChanged } = fakeBrowser.storage;
  const listen = onChanged.addListener.bind(onChanged);
  const set = sync.set.bind(sync);
  let own = false;
  vi.spyOn(onChanged, 'addListener').mockImplementation((tell) =>
    listen((changes, area) => {
      if (!own || area !== 'sync' || echo === 'at once') tell(changes, area);
      else if (echo === 'late') setTimeout(tell, 30, changes, area);
    }),
  );
  vi.spyOn(sync, 'set').mockImplementation(async (items: { settings?: unknown }) => {
    sent.push(items.settings);
    await pass(5);
    own = true;
    await set(items);
    own = false;
  });
}

/** A letter from another device. */
let letter: (settings: unknown) => Promise<void>;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  echo = 'at once';
  sent = [];
  const set = sync.set.bind(sync);
  letter = (settings) => set({ settings });
  slowBrowser();
  keepSync();
});

/** As another device with a later release would send them. */
const newer = { ...defaultSettings(), version: 3, sync: true, theme: 'sepia', voice: { pitch: 2 } };

it('sends a change to the other devices, once', async () => {
  await writeSettings({ do: 'sync', on: true });
  await quiet();
  await writeSettings({ do: 'theme', theme: 'dark' });
  await vi.waitFor(async () => expect(await there()).toMatchObject({ theme: 'dark' }));
  expect(await there()).toEqual(await here());
  expect(sent).toHaveLength(2);
});

it('sends nothing unasked', async () => {
  await writeSettings({ do: 'theme', theme: 'dark' });
  await letter(newer);
  await pass(50);
  expect(await here()).toMatchObject({ theme: 'dark', sync: false });
  expect(await there()).toEqual(newer);
});

it('takes nothing from a device with a newer release that only that one can read', async () => {
  await letter(newer);
  await writeSettings({ do: 'sync', on: true });
  await vi.waitFor(async () => expect(await here()).toEqual(newer));
  expect(await there()).toEqual(newer);
  await writeSettings({ do: 'mute', entry: 'china', on: true });
  await vi.waitFor(async () => expect(await there()).toEqual({ ...newer, muted: ['china'] }));
});

it('takes what is damaged there for nothing', async () => {
  await writeSettings({ do: 'sync', on: true });
  const before = await here();
  for (const damage of [7, 'x', null, [true]]) await letter(damage);
  await pass(50);
  expect(await here()).toEqual(before);
});

describe('while the browser takes its time', () => {
  beforeEach(async () => {
    await writeSettings({ do: 'sync', on: true });
    await quiet();
    sent = [];
  });

  it.each(['at once', 'late', 'never'] as const)(
    'keeps the last of four quick changes, here and there (it tells of our own %s)',
    async (told) => {
      echo = told;
      const events = vi.fn();
      fakeBrowser.storage.onChanged.addListener(events);
      for (const delay of [500, 900, 1300, 1700]) {
        await writeSettings({ do: 'open', delay });
        await pass(4);
      }
      await quiet();
      expect(await here()).toMatchObject({ open: { delay: 1700 } });
      expect(await there()).toEqual(await here());
      expect(sent.length).toBeLessThanOrEqual(4);
      const soFar = events.mock.calls.length;
      await quiet();
      expect(events).toHaveBeenCalledTimes(soFar);
    },
  );

  it('takes a letter that says again what this device once said', async () => {
    echo = 'never';
    await writeSettings({ do: 'theme', theme: 'dark' });
    await quiet();
    const dark = await here();
    await writeSettings({ do: 'theme', theme: 'light' });
    await quiet();
    await letter(dark);
    await quiet();
    expect(await here()).toEqual(dark);
    expect(await there()).toEqual(dark);
  });

  it('knows its own letter when the background was ended before the browser tells of it', async () => {
    echo = 'late';
    await writeSettings({ do: 'theme', theme: 'dark' });
    await pass(15);
    expect(sent).toHaveLength(1);
    fakeBrowser.storage.onChanged.removeAllListeners();
    await writeSettings({ do: 'badge', on: true });
    vi.resetModules();
    const anew = await import('../../../entrypoints/background/sync.ts');
    anew.keepSync();
    await letter(sent[0]);
    await quiet();
    expect(await here()).toMatchObject({ theme: 'dark', badge: true });
    expect(await there()).toEqual(await here());
  });

  it('sends what the browser refused with the next change', async () => {
    vi.spyOn(sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES_PER_ITEM'));
    await writeSettings({ do: 'theme', theme: 'dark' });
    await vi.waitFor(async () => expect(await trouble()).toContain('QUOTA_BYTES_PER_ITEM'));
    await writeSettings({ do: 'badge', on: true });
    await quiet();
    expect(await there()).toMatchObject({ theme: 'dark', badge: true });
    expect(await trouble()).toBeUndefined();
  });

  it('forgets the browser’s refusal when the reader goes back to what the others have', async () => {
    vi.spyOn(sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES_PER_ITEM'));
    await writeSettings({ do: 'theme', theme: 'dark' });
    await vi.waitFor(async () => expect(await trouble()).toBeDefined());
    await writeSettings({ do: 'theme', theme: 'page' });
    await quiet();
    expect(await trouble()).toBeUndefined();
  });
});
