/** Builds a drawn view (components/tree.ts) from elements and text: nothing is parsed, so no page policy can object. */
import type { Tree } from '../../components/tree.ts';

/** Pages in XHTML and SVG make other elements by default. */
export const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

export function build(tree: Tree, namespace: string = HTML): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const own = tree.tag === 'svg' ? SVG : namespace;
  const element = document.createElementNS(own, tree.tag);
  for (const [name, value] of Object.entries(tree.attributes))
    if (name !== 'xmlns') element.setAttribute(name, value);
  for (const child of tree.children) element.append(build(child, own));
  return element;
}
