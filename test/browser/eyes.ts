/** What a test sees and does that differs from browser to browser: the closed card, the popup, the background. */
import type { Page } from 'puppeteer-core';

/** The one element a session adds to a page: the card's host. */
export const HOST = 'backgrounder-card';

/** A self-contained function: it is sent as text, so it sees only its arguments. */
export type CardReader<Result, Args extends unknown[]> = (
  root: ShadowRoot,
  ...args: Args
) => Result;

/** The toolbar popup, opened over the active tab. */
export interface Popup {
  /** Runs a self-contained function in the popup's document; arguments and result are JSON. */
  evaluate<Result, Args extends unknown[]>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Clicks the first element matching the selector, as the reader would. Throws when there is none. */
  click(selector: string): Promise<void>;
  close(): Promise<void>;
}

/** What differs from browser to browser. */
export interface Eyes {
  /** Runs `read` on the closed shadow root of our host element in this page; undefined when there is none. */
  card<Result, Args extends unknown[]>(
    page: Page,
    read: CardReader<Result, Args>,
    ...args: Args
  ): Promise<Result | undefined>;
  popup(page: Page): Promise<Popup>;
  /** Waits for the first-run page that opens after the installation and closes it: it takes the front from every test. */
  closeWelcome(): Promise<void>;
  /** Stops the background (service worker or event page), as the browser may at any moment. */
  stopBackground(): Promise<void>;
}
