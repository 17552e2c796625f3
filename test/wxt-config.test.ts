/** What the manifest says to one browser alone. */
import { expect, it } from 'vitest';
import type { UserManifestFn } from 'wxt';
import config from '../wxt.config.ts';

/** The manifest as our configuration writes it; the framework adds the entrypoints. */
const manifestFor = async (browser: string) =>
  (config.manifest as UserManifestFn)({
    browser,
    command: 'build',
    manifestVersion: 3,
    mode: 'production',
  });

it.each([
  ['chrome', ['minimum_chrome_version']],
  ['edge', ['minimum_chrome_version']],
  ['firefox', ['browser_specific_settings']],
  ['safari', []],
])('%s gets no keys of another browser', async (browser, own) => {
  const { minimum_chrome_version, browser_specific_settings, ...common } =
    await manifestFor(browser);
  const found = Object.entries({ minimum_chrome_version, browser_specific_settings });
  expect(found.filter(([, value]) => value !== undefined).map(([key]) => key)).toEqual(own);
  expect(common).toMatchObject({
    name: '__MSG_extensionName__',
    permissions: ['storage', 'contextMenus'],
  });
});
