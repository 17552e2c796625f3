/**
 * Marks as CSS Custom Highlights: the page's DOM is not touched. Our own lists say what we registered, because
 * Firefox refuses to iterate the registry from a content script, and the registry is shared with the page.
 *
 * Static ranges: they cost the page nothing when it changes its text; our reading of the change replaces them.
 */
import { boundsOf, type Mention } from './mentions.ts';
import type { Ground } from './theme.ts';

export type MarkStyle = 'dotted' | 'solid' | 'tint';

export interface Mark {
  mention: Mention;
  ground: Ground;
}

export interface Painter {
  /** Shows exactly these marks. */
  paint(marks: readonly Mark[], style: MarkStyle): void;
  /** Puts back what the page took out: the registry is shared, and a page may clear it. Costs next to nothing else. */
  mend(): void;
  /** The ring around one mention that has the keyboard's attention, or none. */
  ring(mention: Mention | undefined): void;
}

const PREFIX = 'backgrounder-';
/** Above the page's own highlights, below the ring. */
const PRIORITY = 1;
const RING = 'ring';

interface Painted {
  name: string;
  range: StaticRange;
}

export function createPainter({ signal }: { signal: AbortSignal }): Painter {
  const highlights = new Map<string, Highlight>();
  let painted = new Map<Mention, Painted>();
  let ringed: Painted | undefined;

  function highlight(name: string): Highlight {
    let found = highlights.get(name);
    if (!found) {
      found = new Highlight();
      found.priority = PRIORITY;
      highlights.set(name, found);
    }
    // The page shares the registry and may have taken ours out.
    if (CSS.highlights.get(PREFIX + name) !== found) CSS.highlights.set(PREFIX + name, found);
    return found;
  }

  function remove({ name, range }: Painted): void {
    const held = highlights.get(name);
    if (!held?.delete(range)) return;
    if (held.size > 0) return;
    highlights.delete(name);
    if (CSS.highlights.get(PREFIX + name) === held) CSS.highlights.delete(PREFIX + name);
  }

  signal.addEventListener('abort', () => {
    for (const [name, held] of highlights)
      if (CSS.highlights.get(PREFIX + name) === held) CSS.highlights.delete(PREFIX + name);
    highlights.clear();
    painted.clear();
  });

  return {
    paint(marks, style) {
      if (signal.aborted) return;
      const next = new Map<Mention, Painted>();
      for (const { mention, ground } of marks) {
        const name = `${style}-${ground}`;
        const old = painted.get(mention);
        if (old?.name === name) {
          painted.delete(mention);
          next.set(mention, old);
          continue;
        }
        const range = new StaticRange(boundsOf(mention.block, mention.start, mention.end));
        highlight(name).add(range);
        next.set(mention, { name, range });
      }
      for (const old of painted.values()) remove(old);
      painted = next;
      for (const name of highlights.keys()) highlight(name);
    },
    mend() {
      let held = 0;
      for (const name of highlights.keys()) held += highlight(name).size;
      const all = ringed ? [...painted.values(), ringed] : [...painted.values()];
      if (held === all.length) return;
      for (const { name, range } of all) highlight(name).add(range);
    },
    ring(mention) {
      if (ringed) remove(ringed);
      ringed = undefined;
      if (!mention || signal.aborted) return;
      const range = new StaticRange(boundsOf(mention.block, mention.start, mention.end));
      const held = highlight(RING);
      held.priority = PRIORITY + 1;
      held.add(range);
      ringed = { name: RING, range };
    },
  };
}
