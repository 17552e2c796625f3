/**
 * The DOM's own answers. A form's fields cover its properties by their names: with `<input name="parentNode">` inside,
 * `form.parentNode` is that field, in our world too, and a climb would go round for ever. Asked of anything that may
 * be a form, these take the getter from the prototype.
 */
type Ask<Answer> = (this: unknown) => Answer;

const getter = <Answer>({ prototype }: { prototype: object }, name: string) =>
  (Object.getOwnPropertyDescriptor(prototype, name) as { get: Ask<Answer> }).get;
/** Taken when first asked for: most pages are turned away before we meet a node of theirs (see `soleText`). */
let parent: Ask<ParentNode | null> | undefined;
let connected: Ask<boolean> | undefined;
let localName: Ask<string> | undefined;

/** As the DOM numbers them: asked of every node of a page, where to look each up on `Node` counts. */
export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;
export const SHOW_ELEMENT = 1;
export const SHOW_TEXT = 4;
export const SHOW_CDATA = 8;

export const parentOf = (node: Node): ParentNode | null =>
  (parent ??= getter<ParentNode | null>(Node, 'parentNode')).call(node);

/** The element's name in small letters; "" for anything but elements. */
export function nameOf(node: Node): string {
  if (!(node instanceof Element)) return '';
  return (localName ??= getter<string>(Element, 'localName')).call(node);
}

export const isConnected = (node: Node): boolean =>
  (connected ??= getter<boolean>(Node, 'isConnected')).call(node);

export const isWithin = (node: Node, root: Node): boolean =>
  Node.prototype.contains.call(root, node);

export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

export const fits = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

/** The nearest element around a node, itself included, that a selector fits. */
export const closest = (node: Node, selector: string): Element | null =>
  Element.prototype.closest.call(
    (node instanceof Element ? node : node.parentElement) ?? document.documentElement,
    selector,
  );

/** Whether an element is drawn: neither hidden nor transparent. */
export const isDrawn = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, {
    visibilityProperty: true,
    opacityProperty: true,
  });

/** The node above, out of shadow trees too; null above the document. */
export function aboveOf(node: Node): Node | null {
  return parentOf(node) ?? (node instanceof ShadowRoot ? node.host : null);
}

/** A subtree with more elements is large. */
const MANY_ELEMENTS = 5_000;

/**
 * Whether a subtree is too large to be dealt with in one go. Asked for one element more than that, not for their number:
 * an engine then walks no further. The document is asked first, since growth.ts asks it too, and answers are kept until
 * the page changes.
 */
export const isLarge = (root: Element): boolean =>
  (rootOf(root) !== document || isDocumentLarge()) &&
  hasMany(Element.prototype.getElementsByTagName.call(root, '*'));

/** Whether the page is too large for that. */
export const isDocumentLarge = (): boolean => hasMany(document.getElementsByTagName('*'));

const hasMany = (elements: HTMLCollectionOf<Element>): boolean =>
  elements.item(MANY_ELEMENTS) !== null;
