/**
 * Reading a page as blocks of running text: inline elements join ("Antony <b>Blinken</b>" is one name), everything
 * else breaks. A walk can stop after any node and go on later, so that no task of ours is long.
 */
import { isLarge, isWithin, SHOW_ELEMENT, SHOW_TEXT } from './dom.ts';
import { effectOf, findEditable, isInline, isRun, isText, NEW_LINE, SKIPPED } from './elements.ts';
import { FIRST_PASSAGE, LONGEST_BLOCK, PASSAGE, startPassage, type Passage } from './passage.ts';

/** A cut looks this far back for a space or a full stop. */
const CUT_SLACK = 200;

export interface Walk {
  readonly root: Node;
  /** Reads up to `limit` nodes. @returns whether there is more to read. */
  step(limit: number): boolean;
}

export interface WalkOptions {
  /** Only the root's own runs of text; breaking children were read before and have not changed. */
  shallow?: boolean;
  onPassage: (passage: Passage) => void;
  /** A shallow walk has met no text of the root's own: what was read there earlier is stale. */
  onNothing?: (root: Node) => void;
  /** An open shadow root on the way: a flow of its own. */
  onShadow: (root: ShadowRoot) => void;
  /** Subtrees to leave out because they have been read already. */
  isRead?: (node: Node) => boolean;
}

/** A resumable walk over a subtree. When the page takes away the node it stands on, it begins again. */
export function createWalk(root: Node, options: WalkOptions): Walk {
  const { shallow = false, onPassage, onNothing, onShadow, isRead } = options;
  let walker!: TreeWalker;
  let isRootLarge: boolean;
  let isEditable: ReturnType<typeof findEditable>;
  let passage!: Passage;
  let container: Node | null;
  let inside: boolean;
  /** A long text node that was read in part. Its text is kept: Firefox copies all of it each time it is asked. */
  let rest: { node: Text; data: string; from: number } | undefined;
  /** The last element that breaks the text: most texts are its own. */
  let entered: Node | undefined;
  let owners!: Map<Node, Node | null>;
  let anything = false;
  let enough = FIRST_PASSAGE;
  /** Nodes until the next look at the clock. */
  let left = 0;

  function begin(): void {
    walker = document.createTreeWalker(root, SHOW_ELEMENT | SHOW_TEXT);
    isRootLarge = root instanceof Element && isLarge(root);
    isEditable = findEditable(root, isRootLarge);
    owners = new Map();
    inside = true;
    rest = undefined;
    passage = startPassage();
    container = null;
    if (!shallow && root instanceof Element && root.shadowRoot instanceof ShadowRoot)
      onShadow(root.shadowRoot);
  }
  begin();

  /** Ends the block; a passage that is long enough goes out. */
  function wall(): void {
    passage.endBlock();
    if (passage.text.length >= enough) deliver();
  }

  function deliver(): void {
    const { turn } = passage;
    enough = Math.min(enough * 2, PASSAGE);
    // What a passage costs is not known before: the clock is asked after each.
    left = 0;
    if (passage.starts.length > 0) {
      anything = true;
      onPassage(passage);
    }
    passage = startPassage(turn);
  }

  /** Climbing stops at the root, so an inline root owns nothing and its text stays with the container outside. */
  function ownerOf(parent: Node): Node | null {
    if (!isInline(parent)) return parent;
    const known = owners.get(parent);
    if (known !== undefined) return known;
    const owner = parent === root ? null : ownerOf(parent.parentNode!);
    owners.set(parent, owner);
    return owner;
  }

  function take(node: Text): void {
    const { data } = node;
    // As in `takeRun`.
    left -= data.length >> 9;
    if (isBlank(data)) return data === '' ? undefined : passage.addBlank();
    const parent = node.parentNode!;
    const owner = parent === entered ? parent : ownerOf(parent);
    if (owner !== container) {
      wall();
      container = owner;
    }
    if (!owner || (shallow && owner !== root)) return;
    if (passage.blockLength + data.length <= LONGEST_BLOCK) passage.add(owner, node, data, 0);
    else rest = takePart({ node, data, from: 0 });
  }

  /** One passage's worth of a text node; what is left waits for the next look at the clock. */
  function takePart({ node, data, from }: NonNullable<typeof rest>): typeof rest {
    const to = cutPoint(data, from, from + LONGEST_BLOCK - passage.blockLength);
    passage.add(container!, node, data.slice(from, to), from);
    if (to === data.length) return undefined;
    wall();
    return { node, data, from: to };
  }

  /** @returns whether the element is one run of text, and has been read. */
  function takeRun(element: Element): boolean {
    if (!isRootLarge || !isRun(element)) return false;
    const data = element.textContent;
    if (data.length > LONGEST_BLOCK) return false;
    // A long text weighs as much as many nodes.
    left -= data.length >> 9;
    if (!isBlank(data)) passage.addRun(element, data);
    wall();
    return true;
  }

  /** @returns whether to go inside. */
  function enter(element: Element): boolean {
    const effect = effectOf(element.localName);
    if (effect === SKIPPED) return false;
    if (effect === NEW_LINE) passage.addLineBreak();
    else if (effect === undefined) {
      wall();
      entered = element;
    }
    if (isEditable?.(element) || isRead?.(element)) return false;
    if (shallow && effect === undefined) return false;
    const shadow = element.shadowRoot;
    if (shadow instanceof ShadowRoot) onShadow(shadow);
    return effect !== undefined || !takeRun(element);
  }

  function after(): Node | null {
    do {
      const next = walker.nextSibling();
      if (next) return next;
    } while (walker.parentNode());
    return null;
  }

  return {
    root,
    step(limit) {
      if (walker.currentNode !== root && !isWithin(walker.currentNode, root)) begin();
      for (left = limit; left > 0; left -= 1) {
        if (rest) {
          // Such a part weighs as much as many nodes: the clock is asked after each.
          rest = takePart(rest);
          return true;
        }
        const node = inside ? walker.nextNode() : after();
        if (!node) {
          wall();
          deliver();
          if (shallow && !anything) onNothing?.(root);
          return false;
        }
        inside = true;
        if (isText(node)) take(node);
        else inside = enter(node as Element);
      }
      return true;
    },
  };
}

/** White space between tags: most text nodes of a page. */
function isBlank(data: string): boolean {
  for (let at = 0; at < data.length; at += 1) if (data.charCodeAt(at) > 0x20) return false;
  return true;
}

/** Where to cut `data` at or before `wanted`: after a space or an ideographic stop if there is one near. */
function cutPoint(data: string, from: number, wanted: number): number {
  if (wanted >= data.length) return data.length;
  const stop = Math.max(from + 1, wanted - CUT_SLACK);
  for (let at = Math.max(wanted, stop); at > stop; at -= 1)
    if (/[\s。,、]/.test(data[at - 1]!)) return at;
  return Math.max(wanted, from + 1);
}
