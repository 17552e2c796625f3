import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeSettings } from '../../../entrypoints/background/write-settings.ts';
import { loadSettings } from '../../../entrypoints/shared/settings-store.ts';

const stored = async () => (await fakeBrowser.storage.local.get('settings'))['settings'];

describe('the writer of the settings', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.restoreAllMocks();
  });

  it('loses none of many changes made at once', async () => {
    const entries = Array.from({ length: 20 }, (_, at) => `entry-${at}`);
    await Promise.all(entries.map((entry) => writeSettings({ do: 'mute', entry, on: true })));
    expect(await stored()).toMatchObject({ muted: entries });
  });

  it('decides at its turn, not when it was asked', async () => {
    const turn = () => writeSettings((now) => ({ do: 'switch', on: !now.enabled }));
    await Promise.all([turn(), turn(), turn()]);
    expect(await stored()).toMatchObject({ enabled: false });
  });

  it('says when the store is full, and goes on when it is not', async () => {
    await writeSettings({ do: 'badge', on: true });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    set.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await expect(writeSettings({ do: 'reset' })).rejects.toThrow('QUOTA_BYTES');
    expect(await stored()).toMatchObject({ badge: true });
    await writeSettings({ do: 'badge', on: false });
    expect(await stored()).toMatchObject({ badge: false });
  });

  it('writes nothing over a store it could not read; views then stand at the defaults and say so', async () => {
    await writeSettings({ do: 'mute', entry: 'china', on: true });
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    get.mockRejectedValue(new Error('corruption'));
    await expect(writeSettings({ do: 'badge', on: true })).rejects.toThrow('corruption');
    expect(await loadSettings()).toMatchObject({
      settings: { muted: [] },
      problems: ['settings'],
    });
    get.mockRestore();
    expect(await stored()).toMatchObject({ muted: ['china'], badge: false });
  });
});
