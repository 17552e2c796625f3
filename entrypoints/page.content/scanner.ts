/**
 * Reads queued parts of the page in slices, text in view first.
 * The queue holds walks; a slice takes as many steps as fit, then gives the thread back.
 */
import { createWalk, type Walk, type WalkOptions } from './blocks.ts';
import { isConnected } from './dom.ts';
import { isOutOfReach } from './elements.ts';
import type { Passage } from './passage.ts';
import { inBackground, NODES_PER_LOOK, SLICE } from './tasks.ts';

export interface Scanner {
  /** Queues a subtree, or (shallow) only the root's own text. */
  add(root: Node, shallow?: boolean): void;
  /** Queues a subtree without these parts of it. */
  addAround(parts: readonly Node[], root: Node): void;
  /** Reads a subtree before everything else; a walk under way waits. */
  first(root: Node): void;
  /** Nothing queued and nothing under way. */
  readonly idle: boolean;
}

export interface ScannerOptions {
  signal: AbortSignal;
  /** Reads a passage; yields where the clock may be asked, or what must come before it can go on. */
  read: (passage: Passage) => Generator<void | Promise<void>>;
  onNothing: (root: Node) => void;
  onShadow: (root: ShadowRoot) => void;
  /** After each slice; `done` when the queue is empty. */
  onSlice: (done: boolean) => void;
}

type How = Pick<WalkOptions, 'shallow' | 'isRead'>;

export function createScanner(options: ScannerOptions): Scanner {
  const { signal, read, onSlice } = options;
  // Maps keep the order of arrival and say at once whether a root is queued already.
  const queue = new Map<Node, How>();
  const urgent = new Set<Node>();
  /** Passages on their way: looked through and judged before the walk goes on. */
  const reads: ReturnType<typeof read>[] = [];
  let walk: Walk | undefined;
  let parked: Walk | undefined;
  let planned = false;

  function plan(): void {
    if (planned) return;
    planned = true;
    inBackground(slice, { signal });
  }

  const begin = (root: Node, how?: How): Walk =>
    createWalk(root, { ...options, ...how, onPassage: (passage) => reads.push(read(passage)) });

  function next(): Walk | undefined {
    for (const root of urgent) {
      urgent.delete(root);
      if (isConnected(root) && !isOutOfReach(root)) return begin(root);
    }
    if (parked) {
      const walking = parked;
      parked = undefined;
      return walking;
    }
    for (const [root, how] of queue) {
      queue.delete(root);
      if (!isConnected(root) || isOutOfReach(root)) continue;
      return begin(root, how);
    }
    return undefined;
  }

  function slice(): void {
    planned = false;
    const end = performance.now() + SLICE;
    do {
      const [reading] = reads;
      if (reading) {
        const { done, value: missing } = reading.next();
        if (done) reads.shift();
        if (missing) return void missing.then(plan);
        continue;
      }
      walk ??= next();
      if (!walk) break;
      if (!walk.step(NODES_PER_LOOK)) walk = undefined;
    } while (!signal.aborted && performance.now() < end);
    // What was read may have ended this reading and begun another, which a word from this one would stop.
    if (signal.aborted) return;
    const done = isIdle();
    const tell = () => onSlice(done);
    // What comes of a slice (a verdict, marks) may take as long as the slice: after a full one it gets a task of its own.
    if (performance.now() > end) inBackground(tell, { signal });
    else tell();
    if (!done) plan();
  }

  const isIdle = () => !walk && !parked && reads.length + urgent.size + queue.size === 0;

  return {
    first(root) {
      urgent.add(root);
      parked ??= walk;
      walk = undefined;
      plan();
    },
    add(root, shallow = false) {
      queue.set(root, { shallow: shallow && (queue.get(root)?.shallow ?? true) });
      plan();
    },
    addAround(parts, root) {
      const left = new Set(parts);
      queue.set(root, { isRead: (node) => left.has(node) });
      plan();
    },
    get idle() {
      return isIdle();
    },
  };
}
