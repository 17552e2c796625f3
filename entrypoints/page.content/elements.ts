/**
 * What elements do to the text around them, and which are never read.
 *
 * Tags decide, not computed style: asking for style would force the page to lay itself out. Unknown elements break.
 */
import { closest, fits, nameOf, parentOf, TEXT_NODE } from './dom.ts';
import { HOST_TAG } from './host-tag.ts';

const INLINE = 1;
export const SKIPPED = 2;
export const NEW_LINE = 3;
const INLINES =
  'a,abbr,acronym,b,bdi,bdo,big,cite,data,del,dfn,em,font,i,img,ins,label,mark,nobr,q,rb,ruby,s,small,span,strike,strong,time,tt,u,var,wbr';
// Not prose, or beside the flow: footnote marks and ruby glosses would tear the names they stand in.
const UNREAD = `script,style,noscript,template,textarea,input,select,datalist,iframe,object,embed,svg,math,canvas,audio,video,code,kbd,samp,head,meter,progress,rt,rp,sup,sub,${HOST_TAG}`;

/** Made when first asked for: most pages are turned away before. */
let effects: Map<string, number> | undefined;

/** What an element of that name does to the text around it; undefined: it breaks it. */
export const effectOf = (name: string): number | undefined =>
  (effects ??= new Map(
    // In the order of the effects' numbers.
    [INLINES, UNREAD, 'br'].flatMap((names, i) => names.split(',').map((one) => [one, i + INLINE])),
  )).get(name);

/** What the reader writes is never read. */
const EDITABLE =
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],[role="combobox" i]';

/**
 * What makes an element more than one run of text: anything in it that does not just go on, that may be written in, or
 * that may have text of another tree, as of those that go on a span alone can.
 */
const TEARING = `:not(${INLINES}),span,[contenteditable],[role]`;
/** An element with more children may be a whole page: it is read node by node, in steps. */
const MANY_CHILDREN = 64;

export const isText = (node: Node): node is Text => node.nodeType === TEXT_NODE;
export const isInline = (node: Node): boolean => effectOf((node as Element).localName) === INLINE;

/**
 * Whether all the text in an element is one run, which can be had without meeting its nodes. Asked in large pages: there a
 * walk that meets all nodes has steps of up to 22 ms, at the same number of nodes in each load, as if an engine's table of
 * them grew (measured, on a page of 10 MB). In others it is no faster than to meet them.
 */
export function isRun(element: Element): boolean {
  return (
    // A form's answers may be covered, see dom.ts.
    !(element instanceof HTMLFormElement) &&
    element.childElementCount <= MANY_CHILDREN &&
    element.querySelector(TEARING) === null
  );
}

/** The element or shadow root whose own text a node belongs to. */
export function containerOf(node: Node): Node | null {
  let at: Node | null = isText(node) ? node.parentNode : node;
  while (at && isInline(at)) at = parentOf(at);
  return at;
}

/** Whether a node lies in something that is never read. Asked about the root of a walk; inside, the walk itself knows. */
export function isOutOfReach(node: Node): boolean {
  if (node.ownerDocument?.designMode === 'on') return true;
  for (let at: Node | null = node; at; at = parentOf(at))
    if (effectOf(nameOf(at)) === SKIPPED) return true;
  return closest(node, EDITABLE) !== null;
}

/** Usually all are found at once, which is cheaper; in a large subtree that would be one long task. Undefined: there are none. */
export function findEditable(
  root: Node,
  isRootLarge: boolean,
): ((element: Element) => boolean) | undefined {
  if (isRootLarge) return (element) => fits(element, EDITABLE);
  // Attributes are looked up by name much faster than by value.
  const marked = '[contenteditable],[role]';
  const found = new Set<Node>();
  for (const element of root instanceof Element
    ? Element.prototype.querySelectorAll.call(root, marked)
    : root instanceof DocumentFragment
      ? root.querySelectorAll(marked)
      : [])
    if (fits(element, EDITABLE)) found.add(element);
  return found.size > 0 ? (element) => found.has(element) : undefined;
}
