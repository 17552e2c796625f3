/**
 * Where a page's own text stands: in what it calls its main part or its articles, or, when it calls nothing of any length
 * so, in its body. The Gate's evidence comes from there, and the first look at a page asks nothing else.
 */
import { isDocumentLarge, isLarge, isWithin } from './dom.ts';

export interface MainText {
  /** The outermost elements it stands in, in order. */
  parts: readonly Element[];
  /** The page names its main part: what stands elsewhere is beside the matter. */
  isNamed: boolean;
}

/** The main text with its words: not kept longer than the first look at them. */
export interface ReadText extends Pick<MainText, 'isNamed'> {
  /** By part; undefined for one that is long to read. */
  texts: readonly (string | undefined)[];
  /** Whether the text is that around several parts: what it does not name, none of them does. */
  isWide?: boolean;
  /** The parts as they are now: to touch one has its price, see `soleText`. */
  findParts: () => readonly Element[];
}

/** Less text than this is no main part, in UTF-16 units: pages call teasers and empty frames an article. */
const LEAST = 1_000;

/** An unnamed part with less text may be a shell: its article may stand in open shadow roots, which the bare text leaves out. */
export const SHELL = 5_000;

/**
 * The main text; undefined in a page whose body is gone, or not there yet.
 * @param mayBeWide a text that holds it will do
 */
export function readMainText(mayBeWide = false): ReadText | undefined {
  // The body is met only where it must be: it is an element, too.
  return soleText(mayBeWide) ?? (document.body ? findMainText(document.body) : undefined);
}

/**
 * The main text where it stands in one part, as nearly always, or in none, or a wide one around several; undefined where
 * only a look at the elements can tell, also in pages that are long to read. It is told without touching one: to meet its
 * first element takes an engine half a millisecond (Chromium makes 500 functions for our world), and most pages can be
 * spared that, and 65 kB.
 */
function soleText(mayBeWide: boolean): ReadText | undefined {
  if (isDocumentLarge()) return undefined;
  let tag = '';
  let count = 0;
  let text = '';
  // Each by itself: engines have their elements at hand, and a selector or path to both takes several times as long.
  for (tag of ['main', 'article']) {
    // The outermost ones: an article's comments are articles, too.
    count = countOf(`${tag}:not(${tag} *)`);
    text = count ? textAt(`//${tag}`) : '';
    if (text.length >= LEAST) break;
  }
  const isNamed = text.length >= LEAST;
  const isWide = count > 1;
  if (isWide || !isNamed) {
    // Short ones of several may be nothing but teasers.
    if (isWide ? !(mayBeWide && isNamed) : countOf(ROLE)) return undefined;
    // Not "//body", for which every element would be asked.
    text = textAt(isWide ? around(tag) : '/*/body');
    if (text.length < SHELL) return undefined;
  }
  // A long text is asked in several tasks, between which the part may go.
  const findPart = () => (isNamed && findAll(tag)[0]) || document.body;
  return { texts: [text], isNamed, isWide, findParts: () => [findPart()] };
}

/** What a page may call its main part where it has no such tag. */
const ROLE = '[role=main]';
/**
 * A path to the body's child around all such parts, if there is one. Not to the body: pages carry their data in it. And no
 * selector, which takes a millisecond for it ("body>:has(…)").
 */
const around = (tag: string): string => `/*/body/*[descendant-or-self::${tag}][last()=1]`;

const findAll = (selector: string): NodeListOf<Element> => document.querySelectorAll(selector);

const countOf = (selector: string): number => findAll(selector).length;

/** As XPathResult has it. */
const STRING_TYPE = 2;

/** The text of the first element, in the document's order, that an XPath leads to. */
const textAt = (path: string): string =>
  document.evaluate(path, document, null, STRING_TYPE).stringValue;

/**
 * The same by a look at the elements. Beside a main part articles are not looked for, which in a large page would be a long
 * task.
 */
export function findMainText(body: HTMLElement): ReadText {
  for (const selector of ['main', 'article', ROLE]) {
    const parts = outermost(findAll(selector));
    const texts = parts.map(textOf);
    const length = texts.reduce((sum, text) => sum + (text?.length ?? LEAST), 0);
    if (length >= LEAST) return { findParts: () => parts, texts, isNamed: true };
  }
  return { findParts: () => [body], texts: [textOf(body)], isNamed: false };
}

const textOf = (part: Element): string | undefined =>
  isLarge(part) ? undefined : part.textContent;

/** @param elements in the document's order, so that what lies in another one comes after it */
function outermost(elements: Iterable<Element>): Element[] {
  const found: Element[] = [];
  for (const element of elements) {
    const last = found.at(-1);
    if (!last || !isWithin(element, last)) found.push(element);
  }
  return found;
}

/** How long a page's own text is, in UTF-16 units, without its scripts and styles; undefined when that is long to count. */
export function lengthOf({ texts, findParts }: ReadText): number | undefined {
  if (texts.includes(undefined)) return undefined;
  let { length } = texts.join('');
  for (const part of findParts())
    for (const unread of part.querySelectorAll('script,style')) length -= unread.textContent.length;
  return length;
}
