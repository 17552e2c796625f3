/**
 * The first question at a page: can it concern us at all? Asked of its bare text, without reading it as blocks. A usual
 * page answers at once; a large one is asked window by window, so that no question is a long task.
 */
import anchors from 'virtual:backgrounder/anchors';
import { mayConcernUs } from '../../knowledge/sniff.ts';
import { isLarge, isWithin } from './dom.ts';
import { createPass } from './tasks.ts';

/** Longest text asked in one go, in UTF-16 units. */
const WINDOW = 50_000;
/** A page with less text is a shell: its article may stand in open shadow roots, which `textContent` leaves out. */
const SHELL = 5_000;
/** Windows overlap by more than the longest anchor. */
const OVERLAP = 200;

/**
 * @param onKnown called once with the answer: before this returns on a usual page, later on a large one, never after
 *   the signal has aborted
 */
export function takeFirstLook(
  body: HTMLElement,
  { signal, onKnown }: { signal: AbortSignal; onKnown: (mayConcern: boolean) => void },
): void {
  const large = isLarge(body);
  const text = large ? '' : (body.textContent ?? '');
  if (!large && text.length <= WINDOW * 4) {
    const all = text.length < SHELL ? `${text} ${shadowTextOf(body)}` : text;
    return onKnown(mayConcernUs(anchors, all));
  }
  const windows = large ? nodeWindows(body) : textWindows(text);
  function* ask(): Generator<void> {
    for (const window of windows) {
      // Undefined: the page changed under the walk, so only reading can tell.
      if (window === undefined || mayConcernUs(anchors, window)) return onKnown(true);
      yield;
    }
    return onKnown(false);
  }
  return createPass(ask, { signal }).run();
}

function shadowTextOf(root: ParentNode): string {
  let text = '';
  for (const { shadowRoot } of root.querySelectorAll('*'))
    // A form's field named "shadowRoot" answers here, too.
    if (shadowRoot instanceof ShadowRoot)
      text += `${shadowRoot.textContent} ${shadowTextOf(shadowRoot)} `;
  return text;
}

function* textWindows(text: string): Generator<string> {
  for (let at = 0; at === 0 || at + OVERLAP < text.length; at += WINDOW - OVERLAP)
    yield text.slice(at, at + WINDOW);
}

/** The texts of a subtree's nodes, joined as the page joins them; an empty one is only a chance to rest. */
function* nodeWindows(body: HTMLElement): Generator<string | undefined> {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let count = 0; walker.nextNode(); count += 1) {
    text += (walker.currentNode as Text).data;
    if (text.length >= WINDOW / 10) {
      yield* textWindows(text);
      text = text.slice(-OVERLAP);
    } else if (count % 256 === 0) yield '';
  }
  yield text;
  // The page took away the node the walk stood on.
  if (!isWithin(walker.currentNode, body)) yield undefined;
}
