/**
 * The first question at a page: can it concern us at all? Asked of the bare text of its main part, without reading it as
 * blocks. A usual page answers at once; a large one is asked window by window, so that no question is a long task.
 */
import { ANCHORS_OF_A_TITLE, ENOUGH_ANCHORS, enoughAnchors } from '../../knowledge/sniff.ts';
import { countAnchorsIn } from './anchors.ts';
import { isWithin, SHOW_TEXT } from './dom.ts';
import { lengthOf, readMainText, SHELL, type ReadText } from './main-text.ts';
import { createPass } from './tasks.ts';

/** Longest text asked in one go, in UTF-16 units. */
const WINDOW = 50_000;
/** Windows overlap by more than the longest anchor. */
const OVERLAP = 200;

export interface FirstLookOptions {
  signal: AbortSignal;
  /** Longest piece of work, in milliseconds. Default: SLICE. */
  slice?: number | undefined;
  /**
   * Called once: with the main text, and its length where that is known, when the page may concern us. Before the look
   * returns on a usual page, later on a large one, never after the signal has aborted.
   */
  onKnown: (main?: ReadText, length?: number) => void;
}

export function takeFirstLook({ signal, slice, onKnown }: FirstLookOptions): void {
  function* ask(): Generator<void> {
    // Of several parts first the text around them: most pages name too little there, and no element of theirs is met.
    for (let main = readMainText(true); main; main = readMainText()) {
      const titled = countAnchorsIn(titleFor(main), 1);
      if (!(yield* isNamedIn(main, ENOUGH_ANCHORS - titled * ANCHORS_OF_A_TITLE))) break;
      if (main.isWide) continue;
      // How much of a text is read only its elements tell, which most pages never come to.
      const length = lengthOf(main);
      const enough = titled ? ENOUGH_ANCHORS : enoughAnchors(length);
      if (enough > ENOUGH_ANCHORS && !(yield* isNamedIn(main, enough))) break;
      return onKnown(main, length);
    }
    // It may still grow.
    return onKnown();
  }
  return createPass(ask, { signal, slice }).run();
}

/**
 * The title, with some letters of the text, so that it has as many bytes a letter: an engine makes an expression for each
 * kind anew. Three letters were not enough for V8, thirteen are. A name in them counts as the title's: the answer is not
 * too low.
 */
const titleFor = ({ texts: [text = ''] }: ReadText): string =>
  document.title && document.title + text.slice(0, 13);

/** Whether the text names the anchors so often. */
function* isNamedIn(main: ReadText, enough: number): Generator<void, boolean> {
  for (const window of windowsOf(main)) {
    // Undefined: the page changed under the walk, so only reading can tell.
    if (window === undefined || (enough -= countAnchorsIn(window, enough)) <= 0) return true;
    yield;
  }
  return false;
}

function* windowsOf({ texts, isNamed, findParts }: ReadText): Generator<string | undefined> {
  for (const [i, text] of texts.entries())
    if (text === undefined) yield* nodeWindows(findParts()[i]!);
    else {
      yield* textWindows(text);
      if (!isNamed && text.length < SHELL) yield shadowTextOf(findParts()[i]!);
    }
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
function* nodeWindows(root: Element): Generator<string | undefined> {
  const walker = document.createTreeWalker(root, SHOW_TEXT);
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
  if (!isWithin(walker.currentNode, root)) yield undefined;
}
