/**
 * How the popup reaches a page that does not listen: it leaves a call in local storage, of whose changes every page hears
 * for the settings' sake, and the page listens from then on. To listen for messages from the start cost each page that
 * nobody ever asks half a millisecond (Chromium makes its interface of messages when it is first touched).
 */

/** Key in local storage; the call is taken away again at once. */
export const CALL_KEY = 'call';

export interface Call {
  /** Milliseconds since 1970: of two calls that are alike, the browser would not tell the second. */
  at: number;
  /** Pages out of sight are meant, too: the popup stands in a tab of its own. */
  isHidden: boolean;
}
