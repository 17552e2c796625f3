/**
 * Several blocks in one string, with a wall between them: one look finds the names in all of them, and only those that
 * hold one are taken out. Most blocks of a page hold none, and then cost no more than their letters.
 */
import { textAt, WALL } from '../../knowledge/joined-texts.ts';
import { LINE_BREAK } from '../../knowledge/normalize.ts';
import { SHOW_CDATA, SHOW_TEXT } from './dom.ts';

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

/** One paragraph-like run of page text, without its words: of a large page they would be most of what is kept. */
export interface Block {
  /** The nearest breaking element, or the shadow root, whose own text this is. */
  container: Node;
  /** Stands where its text begins. */
  first: Node;
  /** Found out when first asked: few blocks are marked, or met by the pointer. */
  segments: () => readonly Segment[];
}

export interface Passage {
  readonly text: string;
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
  /** Adds a block that is all the text in an element, see `isRun`. */
  addRun(container: Element, text: string): void;
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
  /** Of each block; those of a run are not known yet. */
  readonly #segments: Segment[][] = [];
  #open = false;

  constructor(turn: object) {
    this.turn = turn;
  }

  get blockLength(): number {
    return this.#open ? this.text.length - this.starts.at(-1)! : 0;
  }

  add(container: Node, node: Text, part: string, from: number): void {
    if (!this.#open) this.#begin(container);
    this.#open = true;
    this.#segments.at(-1)!.push({ node, at: this.blockLength, from });
    this.text += part;
  }

  addRun(container: Element, text: string): void {
    this.#begin(container);
    this.text += text + WALL;
  }

  #begin(container: Node): void {
    this.starts.push(this.text.length);
    this.containers.push(container);
    this.#segments.push([]);
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
    const container = this.containers[i]!;
    const { length } = textAt(this.text, this.starts, i);
    const segments = this.#segments[i]!;
    return {
      container,
      first: segments[0]?.node ?? container,
      segments() {
        if (segments.length === 0) findNodes(container, length, segments);
        return segments;
      },
    };
  }
}

/**
 * Adds a run's text nodes; where the page has changed its length since, a node outside of the page, as if it had left.
 * Another text of the same length is read anew in a moment, as it is in blocks whose nodes were met.
 */
function findNodes(run: Node, length: number, segments: Segment[]): void {
  let at = 0;
  const add = (node: Text) => {
    segments.push({ node, at, from: 0 });
    at += node.length;
  };
  if (run.textContent!.length !== length) return add(new Text(' '.repeat(length)));
  const walker = document.createTreeWalker(run, SHOW_TEXT | SHOW_CDATA);
  while (walker.nextNode()) add(walker.currentNode as Text);
  return undefined;
}
