/**
 * The page's Mentions: what recognition found, with the place in the page where it stands.
 * Blocks without a hit are forgotten at once; the rest is kept by container, so that a changed container can be re-read.
 */
import { firstPast } from '../../knowledge/sorted.ts';
import type { Match, Place, Reading, Recognition } from '../../knowledge/recognise.ts';
import { closest, isConnected, isWithin } from './dom.ts';
import { containerOf } from './elements.ts';
import type { Block, Passage, Segment } from './passage.ts';
import { createPlaces } from './places.ts';
import { insert } from './text-order.ts';

export interface Mention extends Match {
  readonly block: ReadBlock;
}

export interface ReadBlock extends Readonly<Block> {
  readonly place: Place;
  readonly reading: Reading;
  /** The walk that read it. */
  readonly turn: object;
  mentions: Mention[];
  /** The evidence its mentions rest on; absent before they were looked for. */
  revision?: number;
  /** Left the page, or was read anew. */
  gone: boolean;
}

export interface Mentions {
  /**
   * Reads a passage, keeps the blocks that hold a hit, and drops what earlier walks found in its containers; yields before
   * each block that it judges, where the clock may be asked.
   */
  read(passage: Passage): Generator<void>;
  /** Drops what was found in a container, e.g. before it is read again. */
  forget(container: Node): void;
  /** Drops what was found in a subtree. */
  forgetWithin(root: Node): void;
  /** Drops what is no longer in the page. */
  prune(): void;
  /** Brings the blocks up to date with the evidence known now; yields where the clock may be asked. */
  settle(): Generator<void>;
  /** What holds mentions, in the order of the text, as of the last `settle`. */
  readonly blocks: readonly ReadBlock[];
  /** What holds mentions and may hold a text, or stands in an element. */
  at(node: Text | Element): readonly ReadBlock[];
}

function languageOf(container: Node): string | undefined {
  const element = container instanceof Element ? container : (container as ShadowRoot).host;
  return closest(element, '[lang]')?.getAttribute('lang') ?? undefined;
}

/** @param isNamed whether the page names its main part, see main-text.ts. */
export function createMentions(recognition: Recognition, isNamed: boolean): Mentions {
  const byContainer = new Map<Node, ReadBlock[]>();
  let ordered: ReadBlock[] = [];
  /** Read since the last `settle`. */
  let fresh: ReadBlock[] = [];
  let dropped = false;
  /** The evidence that all but the fresh ones rest on. */
  let settled: number | undefined;
  const places = createPlaces(isNamed);

  function drop(blocks: readonly ReadBlock[]): void {
    for (const block of blocks) {
      recognition.forget(block.reading);
      block.gone = true;
    }
    dropped = true;
  }

  /** What has gone is compared with nothing: it stands nowhere. */
  function tidy(): void {
    if (dropped) ordered = ordered.filter(({ gone }) => !gone);
    dropped = false;
  }

  function keep(read: ReadBlock): void {
    const held = byContainer.get(read.container);
    if (held) held.push(read);
    else byContainer.set(read.container, [read]);
    fresh.push(read);
  }

  function forget(container: Node): void {
    const held = byContainer.get(container);
    if (!held) return;
    byContainer.delete(container);
    drop(held);
  }

  return {
    *read(passage) {
      const { text, starts, containers, turn } = passage;
      if (byContainer.size > 0)
        for (const container of containers) {
          const held = byContainer.get(container);
          if (held && held[0]!.turn !== turn) forget(container);
        }
      for (const [i, judge] of recognition.readJoined(text, starts)) {
        yield;
        const container = containers[i]!;
        // Gone meanwhile. If it has changed, it is read again anyway.
        if (!isConnected(container)) continue;
        const place = places.of(container);
        const reading = judge({ place, lang: () => languageOf(container) });
        if (reading.hits.length === 0) continue;
        keep({ ...passage.block(i), place, reading, turn, mentions: [], gone: false });
      }
    },
    forget,
    forgetWithin(root) {
      for (const [container, held] of byContainer) {
        if (!isWithin(container, root)) continue;
        byContainer.delete(container);
        drop(held);
      }
    },
    prune() {
      places.forget();
      for (const [container, held] of byContainer) {
        if (isConnected(container)) continue;
        byContainer.delete(container);
        drop(held);
      }
    },
    *settle() {
      tidy();
      for (const block of fresh) {
        // The page may have changed since the last step.
        tidy();
        if (!block.gone) insert(ordered, block);
        yield;
      }
      const { revision } = recognition;
      const asked = revision === settled ? fresh : ordered;
      fresh = [];
      for (const block of asked) {
        const isKnown = block.revision !== undefined && block.reading.decided;
        if (isKnown || block.revision === revision || block.gone) continue;
        block.mentions = renew(block, recognition.resolve(block.reading));
        block.revision = revision;
        // After each: V8 takes up to 5 ms of a task for marking garbage for every 64 kB made in it.
        yield;
      }
      settled = revision;
    },
    get blocks() {
      return ordered;
    },
    at: (node) => byContainer.get(containerOf(node)!) ?? [],
  };
}

/** Mentions that are still there stay the same objects: an open card holds on to one. */
function renew(block: ReadBlock, matches: readonly Match[]): Mention[] {
  return matches.map(
    (match) =>
      block.mentions.find(
        (old) => old.start === match.start && old.end === match.end && old.entry === match.entry,
      ) ?? { ...match, block },
  );
}

/** Where a stretch of a block's text begins and ends in the page's nodes. */
export function boundsOf(
  { segments }: Pick<ReadBlock, 'segments'>,
  start: number,
  end: number,
): StaticRangeInit {
  const known = segments();
  const first = segmentAt(known, start);
  // The end is exclusive: it belongs to the segment of the last character.
  const last = segmentAt(known, end - 1);
  return {
    startContainer: first.node,
    startOffset: start - first.at + first.from,
    endContainer: last.node,
    endOffset: end - last.at + last.from,
  };
}

function segmentAt(segments: readonly Segment[], offset: number): Segment {
  return segments[firstPast(segments, ({ at }) => at > offset) - 1]!;
}

/** A fresh Range for measuring; undefined when the page has changed under the mention. */
export function rangeOf(mention: Mention): Range | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = boundsOf(
    mention.block,
    mention.start,
    mention.end,
  );
  if (!startContainer.isConnected || !endContainer.isConnected) return undefined;
  try {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  } catch {
    // The node was shortened since it was read; the change is on its way to us.
    return undefined;
  }
}
