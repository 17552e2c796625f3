/** What a reader has before them of the card: the name on it, and its buttons under the pointer. */
import type { Page } from 'puppeteer-core';
import type { Driver } from './fixtures.ts';

/** The open card's name, undefined when none is open. */
export const shownName = (driver: Driver, page: Page): Promise<string | undefined> =>
  driver.card(page, (root) =>
    root.host.matches('[data-open]')
      ? (root.querySelector('#card-name [lang="en"]')?.textContent ?? undefined)
      : undefined,
  );

/** Presses a button inside the closed root as a person would. */
export async function press(driver: Driver, page: Page, selector: string): Promise<void> {
  const at = await driver.card(
    page,
    (root, wanted) => {
      const button = root.querySelector(wanted)!;
      button.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    selector,
  );
  await page.mouse.click(at!.x, at!.y);
  await new Promise((resolve) => setTimeout(resolve, 200));
}

/** The text of a part of the open card; undefined when the card does not show it. */
export const partOf = (driver: Driver, page: Page, selector: string): Promise<string | undefined> =>
  driver.card(
    page,
    (root, wanted) => {
      const part = root.querySelector(wanted);
      return part?.checkVisibility() ? (part.textContent ?? undefined) : undefined;
    },
    selector,
  );

/** Sends commands to the page, as the background does when their keys are pressed. */
export async function sendCommands(
  driver: Driver,
  page: Page,
  ...commands: string[]
): Promise<void> {
  const own = await driver.openOwn('popup.html');
  await own.evaluate(async (names) => {
    // Without the tabs permission no tab tells its address: all are told, only the page has marks.
    const tabs = await chrome.tabs.query({});
    for (const name of names)
      await Promise.allSettled(
        tabs.map(({ id }) =>
          chrome.tabs.sendMessage(id!, { type: 'command', command: name }, { frameId: 0 }),
        ),
      );
  }, commands);
  await own.close();
  await page.bringToFront();
}
