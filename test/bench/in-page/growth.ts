/** The growth part's side in the page: scans with one lexicon, opens it anew, and holds one for the heap to be weighed. */
import shipments from 'virtual:bench/shipments';
import type { Alphabet } from '../../../knowledge/alphabets.ts';
import { createRecognition } from '../../../knowledge/recognise.ts';
import { receiveLexicon, type Shipment } from '../../../knowledge/shipment.ts';
import { clean, highlightByOurs } from './scan-ours.ts';
import { show } from './show.ts';

/** Milliseconds of one scan of the page that is shown. */
export function timeScan(): number {
  const start = performance.now();
  highlightByOurs({ mayStop: false });
  const time = performance.now() - start;
  clean();
  return time;
}

export function showPage(html: string): void {
  show(new DOMParser().parseFromString(html, 'text/html'));
}

/** Reachable from outside, so that no minifier can find it unused. */
export const holder: { held?: unknown } = {};

declare function gc(): void;

/** Milliseconds from what the background sends to the first text read. */
function timeStartUp(alphabet: Alphabet): number {
  const start = performance.now();
  const lexicon = receiveLexicon(JSON.parse(shipments[alphabet]) as Shipment);
  createRecognition(lexicon).read('China', 'rest');
  return performance.now() - start;
}

/**
 * The same again and again. Garbage is collected before each, not timed: the memory is then at hand, and what is timed is
 * our work. To be given new memory takes a virtual machine up to 3 µs a kB, thrice as long as all else, now and then.
 */
export function timeStartUps(rounds: number, alphabet: Alphabet): number[] {
  return Array.from({ length: rounds }, () => {
    gc();
    // What is left of the collection is done when the next buffer is asked for.
    holder.held = new ArrayBuffer(1);
    return timeStartUp(alphabet);
  });
}

/** Holds one more open lexicon. */
export function hold(): void {
  const lexicon = receiveLexicon(JSON.parse(shipments.all) as Shipment);
  createRecognition(lexicon).read('China', 'rest');
  holder.held = lexicon;
}

export function letGo(): void {
  delete holder.held;
}

export type GrowthBench = {
  timeScan: typeof timeScan;
  showPage: typeof showPage;
  timeStartUps: typeof timeStartUps;
  hold: typeof hold;
  letGo: typeof letGo;
};
