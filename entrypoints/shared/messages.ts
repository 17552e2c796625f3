/** What two contexts say to each other: entry ids and counts, never the page's text. */
import type { CardContent } from '../../knowledge/card.ts';
import type { Verdict } from '../../knowledge/recognise.ts';

/** One entry found in a page and how often. In order of first mention. */
export interface FoundEntry {
  entry: string;
  count: number;
}

/**
 * What a page's session is doing.
 * active: marks are shown · quiet: the gate turned the page away · off: switched off here or everywhere ·
 * reading: not decided yet.
 */
export type PageStatus = 'active' | 'quiet' | 'off' | 'reading';

export interface PageState {
  status: PageStatus;
  verdict?: Verdict;
  found: FoundEntry[];
  /** Something went wrong that the reader should know, e.g. damaged settings. Message keys. */
  problems: string[];
}

/** Popup -> page, answered by the page. */
export type PageRequest =
  | { type: 'page-state' }
  | { type: 'jump'; entry: string; step: 1 | -1 }
  | { type: 'jump-back' }
  | { type: 'show-anyway' };

/** Page -> background. */
export type BackgroundRequest =
  | { type: 'card'; entry: string }
  | { type: 'page-changed'; total: number; status: PageStatus };

/** Background -> page: a command was pressed, or "Background on ..." chosen for selected text. */
export type PageCommand =
  | { type: 'command'; command: 'next' | 'previous' | 'open' }
  | { type: 'show-entry'; entry: string };

export type CardResponse = CardContent | undefined;
