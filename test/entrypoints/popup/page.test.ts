/** Which page the popup is about, and how it reaches one that does not listen. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findPage } from '../../../entrypoints/popup/page.ts';

const POPUP = 'chrome-extension://x/popup.html';
beforeEach(() => fakeBrowser.reset());

it.each([
  ['over a page', POPUP, undefined, 1, false],
  ['in a tab of its own', POPUP, 1, 1, true],
  ['in a tab of its own that names a page', `${POPUP}?tab=7`, 1, 1, false],
])('the popup %s', async (_, address, own, active, isAlone) => {
  fakeBrowser.tabs.getCurrent = vi.fn(async () => own && { id: own }) as never;
  fakeBrowser.tabs.query = async () => [{ id: active }] as never;
  expect((await findPage(address)).isAlone).toBe(isAlone);
});

const QUIET = { site: 'example.org', status: 'quiet', found: [] };

/** A page of tab 7 that listens once it has heard a call. @returns the calls */
function deafPage({ hears }: { hears: boolean }) {
  const calls: unknown[] = [];
  let listens = false;
  fakeBrowser.tabs.sendMessage = async () => {
    if (!listens) throw new Error('Could not establish connection. Receiving end does not exist.');
    return QUIET as never;
  };
  fakeBrowser.storage.onChanged.addListener(({ call }) => {
    if (!call?.newValue) return;
    calls.push(call.newValue);
    if (!hears) return;
    listens = true;
    const news = { type: 'page-changed', total: 0, status: 'quiet' };
    const told = fakeBrowser.runtime.onMessage as unknown as {
      trigger: (news: object, from: object) => void;
    };
    told.trigger({ ...news, status: 'active' }, { tab: { id: 8 }, frameId: 0 });
    told.trigger(news, { tab: { id: 7 }, frameId: 0 });
  });
  return calls;
}

it('calls a page that does not listen, and leaves no call behind', async () => {
  const calls = deafPage({ hears: true });
  const page = await findPage(`${POPUP}?tab=7`);
  expect(await page.state()).toEqual(QUIET);
  expect(calls).toEqual([{ at: expect.any(Number), isHidden: true }]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  await page.state();
  expect(calls).toHaveLength(1);
});

it('says that nothing runs where no call is heard, or none can be left', async () => {
  deafPage({ hears: false });
  const page = await findPage(`${POPUP}?tab=7`);
  expect(await page.state()).toBeUndefined();
  fakeBrowser.storage.local.set = vi.fn().mockRejectedValue(new Error('The disk is full.'));
  expect(await page.state()).toBeUndefined();
});
