/**
 * Follows the page's own changes: batched, coalesced, and ending in the same state as a full scan of what is there.
 * The observer's callback only notes which parts are stale; reading them waits for a quiet moment.
 */
import { ELEMENT_NODE, isConnected, parentOf } from './dom.ts';
import { containerOf } from './elements.ts';
import type { Mentions } from './mentions.ts';
import type { Scanner } from './scanner.ts';

/** Changes are gathered this long; a chat that changes 50 times a second is read four times in it. */
const GATHER = 250;
/** More stale parts than these are not worth telling apart: the whole page is read again. */
const TOO_MANY = 5_000;

export interface Changes {
  /** Follows a document or an open shadow root. */
  observe(root: Node): void;
}

export interface ChangesOptions {
  signal: AbortSignal;
  mentions: Mentions;
  scanner: Scanner;
  /** A batch was handed to the scanner; nodes may have gone. */
  onBatch: () => void;
}

export function createChanges({ signal, mentions, scanner, onBatch }: ChangesOptions): Changes {
  /** Containers whose own text changed. */
  let stale = new Set<Node>();
  /** Subtrees that are new. */
  let added = new Set<Node>();
  /** Subtrees that may have become editable, or readable. */
  let turned = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    for (const record of records) note(record);
    if (stale.size + added.size > TOO_MANY) {
      stale = new Set();
      added = new Set();
      turned = new Set(document.body ? [document.body] : []);
    }
    timer ||= setTimeout(flush, GATHER);
  });

  function note({ type, target, addedNodes }: MutationRecord): void {
    if (type === 'attributes') {
      turned.add(target);
      return;
    }
    const container = containerOf(target);
    if (!container) return;
    stale.add(container);
    for (const node of addedNodes) if (node.nodeType === ELEMENT_NODE) added.add(node);
  }

  function flush(): void {
    timer = undefined;
    const [containers, roots] = [stale, added];
    mentions.prune();
    for (const root of turned) {
      mentions.forgetWithin(root);
      roots.add(root);
    }
    [stale, added, turned] = [new Set(), new Set(), new Set()];
    for (const container of containers)
      // Its text may have gone altogether: then the walk over what is around it meets nothing there.
      if (within(container, roots)) mentions.forget(container);
      else if (isConnected(container)) scanner.add(container, true);
    for (const root of roots)
      if (isConnected(root) && !within(parentOf(root), roots)) scanner.add(root);
    onBatch();
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return {
    observe(root) {
      if (signal.aborted) return;
      observer.observe(root, {
        childList: true,
        characterData: true,
        subtree: true,
        attributes: true,
        attributeFilter: ['contenteditable', 'role'],
      });
    },
  };
}

function within(node: Node | null, roots: ReadonlySet<Node>): boolean {
  for (let at = node; at; at = parentOf(at)) if (roots.has(at)) return true;
  return false;
}
