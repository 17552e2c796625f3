/** What two contexts say to each other: ids, counts, a page's host name, never its text. */
import type { Tree } from '../../components/tree.ts';
import type { Alphabet } from '../../knowledge/alphabets.ts';
import type { Verdict } from '../../knowledge/recognise.ts';
import type { Shipment } from '../../knowledge/shipment.ts';
import type { SettingsChange } from './settings-changes.ts';

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
  /** The page's host name: what the popup's site switch is about. */
  site: string;
  status: PageStatus;
  verdict?: Verdict;
  found: FoundEntry[];
}

/** Popup -> page (top frame), answered by the page. One that does not answer when it was called, either (call.ts), cannot run us. */
export type PageRequest =
  /** Answered with PageState. */
  | { type: 'page-state' }
  /** Scrolls to the next or previous mention and puts the ring around it; answered with JumpResponse. */
  | { type: 'jump'; entry: string; step: 1 | -1 }
  /** Back to where the reader was before the first jump. */
  | { type: 'jump-back' }
  /** Overrules the gate for this page until it is left. */
  | { type: 'show-anyway' };

/** Which mention the page now shows, counted from 1; undefined when it has gone. */
export type JumpResponse = { at: number; of: number } | undefined;

/** Page, or a page of the extension -> background, which answers each: no answer means that it was ended meanwhile. */
export type BackgroundRequest =
  /** Answered with LexiconResponse. */
  | { type: 'lexicon'; alphabet: Alphabet }
  /** Answered with CardViewResponse: the card as the background draws it. */
  | { type: 'card-view'; entry: string }
  /** Answered with the styles of all cards, as text. */
  | { type: 'card-look' }
  /** Answered with true. `total` is how many entries were found, however often each. */
  | { type: 'page-changed'; total: number; status: PageStatus }
  /** Answered with ChangeResponse. Of a page script only a PageSettingsChange is taken. */
  | { type: 'change-settings'; change: SettingsChange };

/** Background -> page: a command was pressed, or "Background on ..." chosen for selected text. */
export type PageCommand =
  | { type: 'command'; command: 'next' | 'previous' | 'open' }
  /** Opens this entry's card at the selection; answered with true when the page could show it. */
  | { type: 'show-entry'; entry: string };

/** true when it is stored, else what the browser said. */
export type ChangeResponse = true | string;

export type CardViewResponse = Tree | undefined;

/** For `receiveLexicon` of knowledge/shipment.ts. */
export type LexiconResponse = Shipment;
