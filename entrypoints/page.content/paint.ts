/**
 * Marks as CSS Custom Highlights: the page's DOM is not touched. Our own lists say what we registered, because
 * Firefox refuses to iterate the registry from a content script, and the registry is shared with the page.
 *
 * Static ranges: they cost the page nothing when it changes its text; our reading of the change replaces them.
 */
import { boundsOf, type Mention } from './mentions.ts';
import { LOOK_AFTER } from './tasks.ts';
import type { Ground } from './theme.ts';

export type MarkStyle = 'dotted' | 'solid' | 'tint';

export interface Painter {
  /** Shows exactly these mentions; yields where the clock may be asked. */
  paint(
    marked: readonly Mention[],
    style: MarkStyle,
    groundOf: (mention: Mention) => Ground,
  ): Generator<void>;
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
  /** Number of the painting that last wanted it. */
  wanted: number;
}

export function createPainter({ signal }: { signal: AbortSignal }): Painter {
  const highlights = new Map<string, Highlight>();
  const painted = new Map<Mention, Painted>();
  let painting = 0;
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
    *paint(marked, style, groundOf) {
      const wanted = (painting += 1);
      let count = 0;
      for (const mention of marked) {
        if (signal.aborted) return;
        const name = `${style}-${groundOf(mention)}`;
        const old = painted.get(mention);
        if (old?.name === name) old.wanted = wanted;
        else {
          if (old) remove(old);
          const range = new StaticRange(boundsOf(mention.block, mention.start, mention.end));
          highlight(name).add(range);
          painted.set(mention, { name, range, wanted });
        }
        if ((count += 1) % LOOK_AFTER === 0) yield;
      }
      for (const [mention, old] of painted) {
        if (old.wanted === wanted) continue;
        remove(old);
        painted.delete(mention);
      }
      for (const name of highlights.keys()) highlight(name);
    },
    mend() {
      let held = 0;
      for (const name of highlights.keys()) held += highlight(name).size;
      if (held === painted.size + (ringed ? 1 : 0)) return;
      for (const { name, range } of painted.values()) highlight(name).add(range);
      if (ringed) highlight(ringed.name).add(ringed.range);
    },
    ring(mention) {
      if (ringed) remove(ringed);
      ringed = undefined;
      if (!mention || signal.aborted) return;
      const range = new StaticRange(boundsOf(mention.block, mention.start, mention.end));
      const held = highlight(RING);
      held.priority = PRIORITY + 1;
      held.add(range);
      ringed = { name: RING, range, wanted: 0 };
    },
  };
}
