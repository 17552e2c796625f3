/**
 * A drawn view as plain data. The background draws a card with its components and sends the tree; the page builds it
 * from elements and text. So the page script, which every page pays for, carries neither Preact nor the views, and no
 * text is ever parsed as HTML there (pages may forbid that by Trusted Types).
 */
import type { ComponentChildren, VNode } from 'preact';

/** Text, or an element with its attributes and children. */
export type Tree = string | { tag: string; attributes: Record<string, string>; children: Tree[] };

/** Names that differ between Preact's props and attributes. */
const ATTRIBUTES: Record<string, string> = { tabIndex: 'tabindex', dateTime: 'datetime' };

/**
 * Draws a view made of plain functions of their props. Hooks, refs and callbacks are for live views and have no place
 * here: a component that uses them throws.
 */
export function toTrees(view: ComponentChildren): Tree[] {
  if (view === null || view === undefined || typeof view === 'boolean') return [];
  if (typeof view === 'string' || typeof view === 'number' || typeof view === 'bigint')
    return [String(view)];
  if (Array.isArray(view)) return view.flatMap(toTrees);
  const { type, props } = view as VNode<Record<string, unknown>>;
  if (typeof type === 'function')
    return toTrees((type as (props: unknown) => ComponentChildren)(props));
  const { children, ...rest } = props as { children?: ComponentChildren };
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(rest)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function')
      throw new TypeError(`<${type}> has the callback "${name}": a drawn view answers by data-do.`);
    attributes[ATTRIBUTES[name] ?? name] = value === true ? '' : `${value as string | number}`;
  }
  return [{ tag: type, attributes, children: toTrees(children) }];
}
