/**
 * A node's parent and name, asked of the prototypes: in a form, a field named "parentNode" or "localName" stands in the
 * way of the property of that name (HTML, HTMLFormElement, named properties), and a walk upwards would never end.
 */
const getter = <Value>(prototype: object, name: string) => {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name)!;
  return (node: Node): Value => get!.call(node) as Value;
};

export const parentOf = getter<ParentNode | null>(Node.prototype, 'parentNode');
const localNameOf = getter<string>(Element.prototype, 'localName');

/** The element's name in small letters; "" for anything but elements. */
export const nameOf = (node: Node): string => (node instanceof Element ? localNameOf(node) : '');
