/**
 * Several blocks in one string, with a wall between them: one look finds the names in all of them, and only those that
 * hold one are taken out. Most blocks of a page hold none, and then cost no more than their letters.
 */
import { textAt, WALL } from '../../knowledge/joined-texts.ts';
import { LINE_BREAK } from '../../knowledge/normalize.ts';

/** A passage goes out at this length. */
export const PASSAGE = 4_000;
/** The first of a walk goes out at this one, each after it at twice as much: cold code takes as long for it as warm code for a whole one. */
export const FIRST_PASSAGE = 250;
/** A block is cut at this length, so that one huge text does not become one long task. */
export const LONGEST_BLOCK = 8_000;

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

export interface Passage {
  readonly text: string;
  readonly length: number;
  /** Where each block begins in the text. */
  readonly starts: readonly number[];
  readonly containers: readonly Node[];
  /** The same for all passages of one walk: what was read in a container by another one is stale. */
  readonly turn: object;
  /** Block i, with its way back to the page's nodes. */
  block(i: number): Block;
  /** Length of the block that is being written. */
  readonly blockLength: number;
  /** Adds a part of a text node to the block, which begins with it when there is none. */
  add(container: Node, node: Text, part: string, from: number): void;
  /** Adds a space that leads back to no node, unless the block has not begun. */
  addBlank(): void;
  addLineBreak(): void;
  endBlock(): void;
}

/** An empty passage. */
export function startPassage(turn: object = {}): Passage {
  return new OpenPassage(turn);
}

// A class, since these functions run for every text node, and cold: closures would be made anew for each passage.
class OpenPassage implements Passage {
  text = '';
  readonly starts: number[] = [];
  readonly containers: Node[] = [];
  readonly turn: object;
  readonly #segments: Segment[] = [];
  /** First segment of each block. */
  readonly #firsts: number[] = [];
  #open = false;

  constructor(turn: object) {
    this.turn = turn;
  }

  get length(): number {
    return this.text.length;
  }

  get blockLength(): number {
    return this.#open ? this.text.length - this.starts.at(-1)! : 0;
  }

  add(container: Node, node: Text, part: string, from: number): void {
    if (!this.#open) {
      this.#open = true;
      this.starts.push(this.text.length);
      this.containers.push(container);
      this.#firsts.push(this.#segments.length);
    }
    this.#segments.push({ node, at: this.text.length, from });
    this.text += part;
  }

  addBlank(): void {
    if (this.#open) this.text += ' ';
  }

  addLineBreak(): void {
    if (this.#open) this.text += LINE_BREAK;
  }

  endBlock(): void {
    if (!this.#open) return;
    this.#open = false;
    this.text += WALL;
  }

  block(i: number): Block {
    const start = this.starts[i]!;
    const segments = this.#segments.slice(this.#firsts[i], this.#firsts[i + 1]);
    return {
      container: this.containers[i]!,
      text: textAt(this.text, this.starts, i),
      segments: segments.map(({ node, at, from }) => ({ node, at: at - start, from })),
    };
  }
}
