/**
 * `npm start`: builds, serves the sample news page from this machine and opens a real browser with the extension on it.
 * With a display the window stays until it is closed; without one a picture with the card open is written.
 */
import { buildBoth } from './build.ts';
import { findBrowser } from './browser/executables.ts';
import { openDriver, picture } from './browser/fixtures.ts';
import { settledMarks } from './browser/marks.ts';
import { rest } from './browser/pointer.ts';
import { openSite } from './browser/site.ts';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

console.log('Building the extension ...');
buildBoth();
const kind = !findBrowser('chromium') && findBrowser('firefox') ? 'firefox' : 'chromium';
const site = await openSite();
const driver = await openDriver(kind, { visible: hasDisplay });
const page = await driver.open(site.url('summit-preview.html'));

if (hasDisplay) {
  console.log(
    `Open in ${kind}: ${page.url()}\nRest the pointer on a marked name. Close the window to end.`,
  );
  await new Promise<void>((resolve) => driver.browser.once('disconnected', () => resolve()));
} else {
  // A pointer that rests before the page is read opens nothing.
  await settledMarks(page);
  await rest(page, 'Lai Ching-te');
  // The card is there at once, and has faded in a moment later.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const shown = await driver.card(page, (root) => root.textContent ?? '');
  const file = await picture(page, `start-${kind}`);
  await driver.close();
  console.log(`No display: the page with the card of Lai Ching-te is drawn in ${file}`);
  if (!shown?.includes('Lai Ching-te')) {
    console.error('The card did not open. Look at the picture, and at the settings of the build.');
    process.exitCode = 1;
  }
}
await site.close();
