/* oxlint-disable typescript/unbound-method, typescript/no-unnecessary-type-parameters -- the witness takes the DOM's functions off their prototypes on purpose, and names their types where it binds them */
/**
 * An observer that stands in the page before the page's own scripts, with functions of its own: what it reports holds
 * on pages that replace or break the DOM's functions. Installed by `page.evaluateOnNewDocument(installWitness)`.
 */

/** One mark as the page's script can see it. */
export interface SeenMark {
  /** Name in the highlight registry. */
  name: string;
  /** Text under the range. */
  text: string;
  /** Where it stands: child indexes from the document, "s" for an open shadow root; "detached" outside the document. */
  at: string;
}

/** What the witness answers to, as `window[Symbol.for('witness')]`. */
export interface Witness {
  /** Nodes, attributes and text, text nodes apart, open shadow roots and frames of this origin included; our host is left out. */
  dom(root?: Node): string;
  /** Everything in the highlight registry that carries our prefix, in document order of no promise. */
  marks(): SeenMark[];
  /** Our host elements in the document. */
  hosts(): number;
  /** Whether one of them is shown. */
  open(): boolean;
  /** Box of the first mark with this text, in its frame's viewport; scrolled to when it is outside. */
  box(text: string): { x: number; y: number; width: number; height: number } | null;
  /** Sum of the layout shifts so far (Chromium; 0 elsewhere). */
  shift(): number;
  /** Style sheets adopted by the document: ours must be gone when the session is. */
  sheets(): number;
  /** Mutation records so far that do not concern our host. */
  mutations(): number;
}

/** Self-contained: its text is sent to the browser. Uses no function of the page after it ran once. */
export function installWitness(): void {
  if (Symbol.for('witness') in window) return;
  const HOST = 'backgrounder-card';
  const PREFIX = 'backgrounder-';
  const bind = <F>(run: unknown): F => Function.prototype.call.bind(run as () => void) as F;
  const getter = <T>(prototype: object, name: string) =>
    bind<(self: unknown) => T>(Object.getOwnPropertyDescriptor(prototype, name)!.get);
  const method = <F>(prototype: object, name: string) =>
    bind<F>(Object.getOwnPropertyDescriptor(prototype, name)!.value);

  const type = getter<number>(Node.prototype, 'nodeType');
  const nodeName = getter<string>(Node.prototype, 'nodeName');
  const nodeValue = getter<string>(Node.prototype, 'nodeValue');
  const first = getter<Node | null>(Node.prototype, 'firstChild');
  const next = getter<Node | null>(Node.prototype, 'nextSibling');
  const previous = getter<Node | null>(Node.prototype, 'previousSibling');
  const parent = getter<Node | null>(Node.prototype, 'parentNode');
  const attributeNames = method<(self: unknown) => string[]>(
    Element.prototype,
    'getAttributeNames',
  );
  const attribute = method<(self: unknown, name: string) => string>(
    Element.prototype,
    'getAttribute',
  );
  const shadow = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
  const hostOf = getter<Element>(ShadowRoot.prototype, 'host');
  const isShadow = (node: Node) => node instanceof ShadowRootClass;
  const ShadowRootClass = ShadowRoot;
  const entries = method<(self: unknown) => Iterator<[string, object]>>(
    HighlightRegistry.prototype,
    'entries',
  );
  const ranges = method<(self: unknown) => Iterator<AbstractRange>>(
    Highlight.prototype,
    Object.getOwnPropertyDescriptor(Highlight.prototype, 'values') ? 'values' : 'keys',
  );
  // Asked anew each time: the registry is the document's, and a frame's first document gives way to another.
  const highlights = Object.getOwnPropertyDescriptor(CSS, 'highlights')?.get;
  const registry = (): object => (highlights?.call(CSS) as object | undefined) ?? CSS.highlights;
  const step = bind<(self: unknown) => IteratorResult<unknown>>(
    (Object.getPrototypeOf(entries(registry())) as Iterator<unknown>).next,
  );
  const stepRange = bind<(self: unknown) => IteratorResult<unknown>>(
    (Object.getPrototypeOf(ranges(new Highlight())) as Iterator<unknown>).next,
  );
  const RangeClass = Range;
  const setStart = method<(self: Range, node: Node, at: number) => void>(
    Range.prototype,
    'setStart',
  );
  const setEnd = method<(self: Range, node: Node, at: number) => void>(Range.prototype, 'setEnd');
  const text = method<(self: Range) => string>(Range.prototype, 'toString');
  const boxes = method<(self: Range) => DOMRectList>(Range.prototype, 'getClientRects');
  const intoView = method<(self: unknown, how: ScrollIntoViewOptions) => void>(
    Element.prototype,
    'scrollIntoView',
  );
  const lower = bind<(self: string) => string>(String.prototype.toLowerCase);
  const starts = bind<(self: string, start: string) => boolean>(String.prototype.startsWith);
  const quote = JSON.stringify;

  /** A plain element of our class stands in where the page has taken our element's name. */
  const isHost = (node: Node) =>
    type(node) === 1 && (lower(nodeName(node)) === HOST || attribute(node, 'class') === HOST);

  function write(node: Node): string {
    const kind = type(node);
    if (kind === 3 || kind === 4 || kind === 8) return `${kind}${quote(nodeValue(node))}`;
    if (kind === 1 && isHost(node)) return '';
    let out = `<${nodeName(node)}`;
    if (kind === 1) {
      const names = attributeNames(node);
      for (let at = 0; at < names.length; at++)
        out += ` ${names[at]}=${quote(attribute(node, names[at]!))}`;
      const root = shadow(node);
      if (root) out += ` #shadow(${children(root)})`;
    }
    return `${out}>${children(node)}</>`;
  }

  function children(node: Node): string {
    let out = '';
    for (let child = first(node); child; child = next(child)) out += write(child);
    return out;
  }

  function place(node: Node): string {
    let path = '';
    let one: Node | null = node;
    while (one && one !== document) {
      if (isShadow(one)) {
        path = `/s${path}`;
        one = hostOf(one);
        continue;
      }
      let index = 0;
      for (let sibling = previous(one); sibling; sibling = previous(sibling)) index++;
      path = `/${index}${path}`;
      one = parent(one);
    }
    return one ? path : 'detached';
  }

  /** Every range of ours as a live one, with the name it is registered under. */
  function live(): [name: string, range: Range][] {
    const found: [string, Range][] = [];
    const each = entries(registry());
    for (let entry = step(each); !entry.done; entry = step(each)) {
      const pair = entry.value as [string, object];
      if (!starts(pair[0], PREFIX)) continue;
      const inside = ranges(pair[1]);
      for (let one = stepRange(inside); !one.done; one = stepRange(inside)) {
        const range = one.value as AbstractRange;
        const copy = new RangeClass();
        try {
          setStart(copy, range.startContainer, range.startOffset);
          setEnd(copy, range.endContainer, range.endOffset);
        } catch {
          // A static range whose text has shrunk paints nothing until it is read again.
          continue;
        }
        found[found.length] = [pair[0], copy];
      }
    }
    return found;
  }

  function marks(): SeenMark[] {
    const all = live();
    const found: SeenMark[] = [];
    for (let at = 0; at < all.length; at++) {
      const [name, range] = all[at]!;
      const where = place(range.startContainer);
      found[at] = {
        name,
        text: text(range),
        at: where === 'detached' ? where : `${where}:${range.startOffset}`,
      };
    }
    return found;
  }

  function box(wanted: string) {
    const all = live();
    for (let at = 0; at < all.length; at++) {
      const range = all[at]![1];
      if (text(range) !== wanted) continue;
      if (place(range.startContainer) === 'detached') continue;
      let rects = boxes(range);
      if (!rects.length) continue;
      if (rects[0]!.top < 0 || rects[0]!.bottom > innerHeight) {
        intoView(parent(range.startContainer), { block: 'center' });
        rects = boxes(range);
      }
      const { x, y, width, height } = rects[0]!;
      return { x, y, width, height };
    }
    return null;
  }

  function countHosts(node: Node): number {
    let count = isHost(node) ? 1 : 0;
    for (let child = first(node); child; child = next(child)) count += countHosts(child);
    return count;
  }

  const fits = method<(self: unknown, selector: string) => boolean>(Element.prototype, 'matches');
  const isDrawn = method<(self: unknown) => boolean>(Element.prototype, 'checkVisibility');
  function isOpen(node: Node): boolean {
    if (isHost(node) && fits(node, '[data-open]') && isDrawn(node)) return true;
    for (let child = first(node); child; child = next(child)) if (isOpen(child)) return true;
    return false;
  }

  let shift = 0;
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });

  let mutations = 0;
  const record = (records: MutationRecord[]) => {
    for (let at = 0; at < records.length; at++) {
      const one = records[at]!;
      if (isHost(one.target)) continue;
      let ours = one.type === 'childList';
      for (let i = 0; i < one.addedNodes.length; i++) ours &&= isHost(one.addedNodes[i]!);
      for (let i = 0; i < one.removedNodes.length; i++) ours &&= isHost(one.removedNodes[i]!);
      if (!ours) mutations++;
    }
  };
  const observe = method<
    (self: MutationObserver, target: Node, what: MutationObserverInit) => void
  >(MutationObserver.prototype, 'observe');
  const watch = new MutationObserver(record);
  // A frame's first empty document gives way to the real one in the same window.
  let watched: Document | undefined;
  const follow = () => {
    if (watched === document) return;
    watched = document;
    observe(watch, document, {
      childList: true,
      subtree: true,
      attributes: true,
      characterData: true,
    });
  };
  follow();
  const pending = method<(self: MutationObserver) => MutationRecord[]>(
    MutationObserver.prototype,
    'takeRecords',
  );

  const witness: Witness = {
    dom: (root = document) => write(root),
    marks,
    box,
    hosts: () => countHosts(document),
    open: () => isOpen(document),
    shift: () => shift,
    sheets: () => document.adoptedStyleSheets.length,
    mutations: () => {
      follow();
      record(pending(watch));
      return mutations;
    },
  };
  Object.defineProperty(window, Symbol.for('witness'), { value: witness });
}
