import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepBadges } from '../../../entrypoints/background/badge.ts';
import { writeSettings } from '../../../entrypoints/background/write-settings.ts';

it('counts names, not mentions, when the reader asks for the number', async () => {
  fakeBrowser.reset();
  const { id } = await fakeBrowser.tabs.create({ url: 'https://example.org/' });
  const found = [
    { entry: 'china', count: 5 },
    { entry: 'taiwan', count: 2 },
  ];
  fakeBrowser.tabs.sendMessage = vi.fn().mockResolvedValue({ found });
  keepBadges();
  await writeSettings({ do: 'badge', on: true });
  await expect.poll(() => fakeBrowser.action.getBadgeText({ tabId: id! })).toBe('2');
  await writeSettings({ do: 'badge', on: false });
  await expect.poll(() => fakeBrowser.action.getBadgeText({ tabId: id! })).toBe('');
});
