/** Which page the popup is about. */
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
