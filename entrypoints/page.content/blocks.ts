/**
 * Reading a page as blocks of running text: inline elements join ("Antony <b>Blinken</b>" is one name), everything
 * else breaks. A walk can stop after any node and go on later, so that no task of ours is long.
 *
 * Tags decide, not computed style: asking for style would force the page to lay itself out. Unknown elements break.
 */
import { fits, isLarge, isWithin, nameOf, parentOf } from './dom.ts';
import { HOST_TAG } from './host-tag.ts';

/** A part of a block's text that lies in one text node. */
export interface Segment {
  node: Text;
  /** Offset of the part in the block's text. */
  at: number;
  /** Offset in the node where the part begins. */
  from: number;
}

/** One paragraph-like run of page text. */
export interface Block {
  /** The nearest breaking element, or the shadow root, whose own text this is. */
  container: Node;
  text: string;
  segments: Segment[];
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s small span strike strong time tt u var wbr'.split(
    ' ',
  ),
);

/** Not prose, or beside the flow: footnote marks and ruby glosses would tear the names they stand in. */
const SKIPPED = new Set(
  `script style noscript template textarea input select option datalist iframe object embed svg math canvas audio video code kbd samp head title meter progress rt rp sup sub ${HOST_TAG}`.split(
    ' ',
  ),
);

/** What the reader writes is never read. */
export const EDITABLE =
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],[role="combobox" i]';

/** A block is cut at this many characters, so that one huge text node does not become one long task. */
const CUT = 16_000;
/** A cut looks this far back for a space or a full stop. */
const CUT_SLACK = 200;

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isInline = (node: Node): boolean => INLINE.has((node as Element).localName);

/** The element or shadow root whose own text a node belongs to. */
export function containerOf(node: Node): Node | null {
  let at: Node | null = isText(node) ? node.parentNode : node;
  while (at && isInline(at)) at = parentOf(at);
  return at;
}

/** Whether a node lies in something that is never read. Asked about the root of a walk; inside, the walk itself knows. */
export function isOutOfReach(node: Node): boolean {
  if (node.ownerDocument?.designMode === 'on') return true;
  for (let at: Node | null = node; at; at = parentOf(at)) if (SKIPPED.has(nameOf(at))) return true;
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
  onBlock: (block: Block) => void;
  /** Before the first block of a container: what was read there earlier is stale. */
  onContainer: (container: Node) => void;
  /** An open shadow root on the way: a flow of its own. */
  onShadow: (root: ShadowRoot) => void;
  /** Subtrees to leave out because they have been read already. */
  isRead?: (node: Node) => boolean;
}

/** A resumable walk over a subtree. When the page takes away the node it stands on, it begins again. */
export function createWalk(root: Node, options: WalkOptions): Walk {
  const { shallow = false, onBlock, onContainer, onShadow, isRead } = options;
  const show = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  let walker = document.createTreeWalker(root, show);
  let isEditable = findEditable(root);
  let text = '';
  let segments: Segment[] = [];
  let container: Node | null = null;
  let inside = true;
  let begun = false;
  /** A long text node that was read in part. */
  let rest: { node: Text; from: number } | undefined;
  const containers = new Map<Node, Node | null>();
  const seen = new Set<Node>();

  function begin(): void {
    walker = document.createTreeWalker(root, show);
    isEditable = findEditable(root);
    containers.clear();
    seen.clear();
    begun = false;
    inside = true;
    rest = undefined;
    [text, segments, container] = ['', [], null];
  }

  function flush(): void {
    if (segments.length === 0) return;
    if (container && text.length > 1) {
      announce(container);
      onBlock({ container, text, segments });
    }
    [text, segments] = ['', []];
  }

  function announce(node: Node): void {
    if (seen.has(node)) return;
    seen.add(node);
    onContainer(node);
  }

  /** Climbing stops at the root, so an inline root owns nothing and its text stays with the container outside. */
  function ownerOf(parent: Node): Node | null {
    const known = containers.get(parent);
    if (known !== undefined) return known;
    const owner = isInline(parent)
      ? parent === root
        ? null
        : ownerOf(parent.parentNode!)
      : parent;
    containers.set(parent, owner);
    return owner;
  }

  function take(node: Text): void {
    const owner = ownerOf(node.parentNode!);
    if (owner !== container) {
      flush();
      container = owner;
    }
    if (!owner || (shallow && owner !== root)) return;
    rest = { node, from: 0 };
    takeMore(rest);
  }

  /** One block's worth of a text node; what is left waits for the next look at the clock. */
  function takeMore({ node, from }: { node: Text; from: number }): void {
    const { data } = node;
    const to = cutPoint(data, from, from + CUT - text.length);
    segments.push({ node, at: text.length, from });
    text += from === 0 && to === data.length ? data : data.slice(from, to);
    if (text.length >= CUT - CUT_SLACK) flush();
    rest = to < data.length ? { node, from: to } : undefined;
  }

  /** @returns whether to go inside. */
  function enter(element: Element): boolean {
    const name = element.localName;
    if (name === 'br' || name === 'img') text += segments.length > 0 && name === 'br' ? '\n' : '';
    else if (SKIPPED.has(name)) return false;
    else if (!INLINE.has(name)) flush();
    if (isEditable(element) || isRead?.(element)) return false;
    if (shallow && !INLINE.has(name)) return false;
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
      if (!begun) {
        begun = true;
        if (shallow) announce(root);
        else if (root instanceof Element && root.shadowRoot instanceof ShadowRoot)
          onShadow(root.shadowRoot);
      }
      for (let count = 0; count < limit; count += 1) {
        if (rest) {
          // Such a block weighs as much as many nodes: the clock is asked after each.
          takeMore(rest);
          return true;
        }
        const node = inside ? walker.nextNode() : after();
        if (!node) {
          flush();
          return false;
        }
        inside = true;
        if (isText(node)) {
          take(node);
          // A long text weighs as much as many nodes.
          count += node.data.length >> 9;
        } else inside = enter(node as Element);
      }
      return true;
    },
  };
}

/** Usually all are found at once, which is cheaper; in a large subtree that would be one long task. */
function findEditable(root: Node): (element: Element) => boolean {
  if (root instanceof Element && isLarge(root)) return (element) => fits(element, EDITABLE);
  const found = new Set<Node>(
    root instanceof Element
      ? Element.prototype.querySelectorAll.call(root, EDITABLE)
      : root instanceof DocumentFragment
        ? root.querySelectorAll(EDITABLE)
        : [],
  );
  return (element) => found.has(element);
}

/** Where to cut `data` at or before `wanted`: after a space or an ideographic stop if there is one near. */
function cutPoint(data: string, from: number, wanted: number): number {
  if (wanted >= data.length) return data.length;
  const stop = Math.max(from + 1, wanted - CUT_SLACK);
  for (let at = Math.max(wanted, stop); at > stop; at -= 1)
    if (/[\s。,、]/.test(data[at - 1]!)) return at;
  return Math.max(wanted, from + 1);
}
