/**
 * Where a page's own text stands: in what it calls its main part or its articles, or, when it calls nothing of any length
 * so, in its body. The Gate's evidence comes from there, and the first look at a page asks nothing else.
 */
import { fits, isLarge, isWithin } from './dom.ts';

export interface MainText {
  /** The outermost elements it stands in, in order. */
  parts: readonly Element[];
  /** The page names its main part: what stands elsewhere is beside the matter. */
  isNamed: boolean;
}

/** The main text with its words: not kept longer than the first look at them. */
export interface ReadText extends MainText {
  /** By part; undefined for one that is long to read. */
  texts: readonly (string | undefined)[];
}

/** Less text than this is no main part, in UTF-16 units: pages call teasers and empty frames an article. */
const LEAST = 1_000;

export function findMainText(body: HTMLElement): ReadText {
  const parts = outermost(findTagged());
  const texts = parts.map(textOf);
  const length = texts.reduce((sum, text) => sum + (text?.length ?? LEAST), 0);
  return length >= LEAST
    ? { parts, texts, isNamed: true }
    : { parts: [body], texts: [textOf(body)], isNamed: false };
}

/**
 * What a page calls its main part or its articles, in the document's order. One name is asked for at a time: for several,
 * or by an attribute's value, an engine matches each element of the page, and takes twice as long. No live lists, which it
 * would have to keep up with the page.
 */
function findTagged(): Iterable<Element> {
  const mains = document.querySelectorAll('main');
  // Beside a large one articles weigh little, and to look for them through such a page is a long task.
  if (mains.length === 1 && isLarge(mains[0]!)) return mains;
  const articles = document.querySelectorAll('article');
  if (mains.length === 0 && articles.length === 0)
    return Array.from(document.querySelectorAll('[role]')).filter((element) =>
      fits(element, '[role="main"]'),
    );
  if (mains.length > 0 && articles.length > 0) return document.querySelectorAll('main,article');
  return mains.length > 0 ? mains : articles;
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
export function lengthOf({ parts, texts }: ReadText): number | undefined {
  let length = 0;
  for (const text of texts) {
    if (text === undefined) return undefined;
    length += text.length;
  }
  for (const part of parts)
    for (const unread of part.querySelectorAll('script,style')) length -= unread.textContent.length;
  return length;
}
