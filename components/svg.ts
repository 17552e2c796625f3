/**
 * SVG files as vnodes. Icons come as text from their libraries; setting text as HTML is refused on pages that require
 * Trusted Types, and a mark in a store review, so the few forms these files use are read here.
 */
import { h, type VNode } from 'preact';

interface Open {
  tag: string;
  attributes: Record<string, string>;
  children: VNode[];
}

/**
 * @param source a whole SVG file of a library: elements and attributes, no text
 * @param extra attributes for the outermost element; they win
 */
export function svg(source: string, extra: Record<string, string>): VNode {
  const stack: Open[] = [{ tag: '', attributes: {}, children: [] }];
  const close = () => {
    const done = stack.pop()!;
    stack.at(-1)!.children.push(h(done.tag, done.attributes, ...done.children));
  };
  for (const [, end, tag, rest, alone] of source
    .replace(/<!--[^]*?-->/g, '')
    .matchAll(/<(\/?)([\w:]+)([^>]*?)(\/?)>/g)) {
    if (end) {
      close();
      continue;
    }
    const attributes: Record<string, string> = {};
    for (const [, name, value] of rest!.matchAll(/([\w:-]+)="([^"]*)"/g))
      // `href` alone is understood by all our browsers; the prefix would need its namespace.
      attributes[name === 'xlink:href' ? 'href' : name!] = value!;
    delete attributes['xmlns:xlink'];
    stack.push({ tag: tag!, attributes, children: [] });
    if (stack.length === 2) Object.assign(stack[1]!.attributes, extra);
    if (alone) close();
  }
  return stack[0]!.children[0]!;
}
