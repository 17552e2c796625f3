/**
 * Reading a page as blocks of running text: inline elements join ("Antony <b>Blinken</b>" is one name), everything
 * else breaks. A walk can stop after any node and go on later, so that no task of ours is long.
 *
 * Tags decide, not computed style: asking for style would force the page to lay itself out. Unknown elements break.
 */
import {
  fits,
  isLarge,
  isWithin,
  nameOf,
  parentOf,
  SHOW_ELEMENT,
  SHOW_TEXT,
  TEXT_NODE,
} from './dom.ts';
import { HOST_TAG } from './host-tag.ts';
import { FIRST_PASSAGE, LONGEST_BLOCK, PASSAGE, startPassage, type Passage } from './passage.ts';

const [INLINE, SKIPPED, LINE_BREAK, PICTURE] = [1, 2, 3, 4] as const;
/** What elements do to the text around them; those not named here break it. */
const EFFECTS = new Map<string, number>();
const note = (names: string, effect: number) => {
  for (const name of names.split(' ')) EFFECTS.set(name, effect);
};
note(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s small span strike strong time tt u var wbr',
  INLINE,
);
// Not prose, or beside the flow: footnote marks and ruby glosses would tear the names they stand in.
note(
  `script style noscript template textarea input select datalist iframe object embed svg math canvas audio video code kbd samp head meter progress rt rp sup sub ${HOST_TAG}`,
  SKIPPED,
);
note('br', LINE_BREAK);
note('img', PICTURE);

/** What the reader writes is never read. */
export const EDITABLE =
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],[role="combobox" i]';

/** A cut looks this far back for a space or a full stop. */
const CUT_SLACK = 200;

const isText = (node: Node): node is Text => node.nodeType === TEXT_NODE;
const isInline = (node: Node): boolean => EFFECTS.get((node as Element).localName) === INLINE;

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
    if (EFFECTS.get(nameOf(at)) === SKIPPED) return true;
  const element = node instanceof Element ? node : node.parentElement;
  return Element.prototype.closest.call(element ?? document.documentElement, EDITABLE) !== null;
}

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
  let isEditable: ReturnType<typeof findEditable>;
  let passage!: Passage;
  let container: Node | null;
  let inside: boolean;
  /** A long text node that was read in part. Its text is kept: Firefox copies all of it each time it is asked. */
  let rest: { node: Text; data: string; from: number } | undefined;
  let owners!: Map<Node, Node | null>;
  let anything = false;
  let enough = FIRST_PASSAGE;
  /** Nodes until the next look at the clock. */
  let left = 0;

  function begin(): void {
    walker = document.createTreeWalker(root, SHOW_ELEMENT | SHOW_TEXT);
    isEditable = findEditable(root);
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
    if (passage.length >= enough) deliver();
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
    if (isBlank(data)) return data === '' ? undefined : passage.addBlank();
    const owner = ownerOf(node.parentNode!);
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

  /** @returns whether to go inside. */
  function enter(element: Element): boolean {
    const effect = EFFECTS.get(element.localName);
    if (effect === SKIPPED) return false;
    if (effect === LINE_BREAK) passage.addLineBreak();
    else if (effect === undefined) wall();
    if (isEditable?.(element) || isRead?.(element)) return false;
    if (shallow && effect === undefined) return false;
    const shadow = element.shadowRoot;
    if (shadow instanceof ShadowRoot) onShadow(shadow);
    return true;
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
        if (isText(node)) {
          take(node);
          // A long text weighs as much as many nodes.
          left -= node.length >> 9;
        } else inside = enter(node as Element);
      }
      return true;
    },
  };
}

/** Usually all are found at once, which is cheaper; in a large subtree that would be one long task. Undefined: there are none. */
function findEditable(root: Node): ((element: Element) => boolean) | undefined {
  if (root instanceof Element && isLarge(root)) return (element) => fits(element, EDITABLE);
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
