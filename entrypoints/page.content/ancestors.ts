/**
 * A node's parent and name, asked of the prototypes: in a form, a field named "parentNode" or "localName" stands in the
 * way of the property of that name (HTML, HTMLFormElement, named properties), and a walk upwards would never end.
 */
const parentGetter = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')!;
const nameGetter = Object.getOwnPropertyDescriptor(Element.prototype, 'localName')!;

export const parentOf = (node: Node): ParentNode | null =>
  parentGetter.get!.call(node) as ParentNode | null;

/** The element's name in small letters; "" for anything but elements. */
export const nameOf = (node: Node): string =>
  node instanceof Element ? (nameGetter.get!.call(node) as string) : '';
