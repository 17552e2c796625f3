/** What a hostile page is, for the table-driven test. */
import type { Page } from 'puppeteer-core';
import type { Driver } from '../fixtures.ts';
import type { Served } from '../site.ts';

export interface Attack {
  /** A sentence: what the page does to us. */
  name: string;
  /** File name on the site; its ending gives the type. */
  path: string;
  html: string;
  headers?: Record<string, string>;
  /** Further files of the page. */
  files?: Record<string, Served>;
  /** Texts that must be marked at the end. Default: the article's names. Empty: nothing may be marked. */
  names?: string[];
  /**
   * The mention whose card must open and close (default: the second name); `false`: none may open over the article;
   * `null`: whether one opens is the page's affair, but nothing may break.
   */
  opens?: string | false | null;
  /** Index of the child frame the article stands in. */
  frame?: number;
  /** The page lies to those who would read our card too. */
  unreadable?: boolean;
  /** What happens after the first marks stand; done in the bare browser as well. */
  act?(page: Page, driver: Driver): Promise<void>;
  /** Further checks after the card; only with the extension. */
  check?(page: Page, driver: Driver): Promise<void>;
  /** Browsers without what the attack needs, with the reason. */
  except?: Partial<Record<Driver['kind'], string>>;
  /** What the witness makes the console say there: the page without it stays silent. */
  witnessSays?: RegExp;
}
