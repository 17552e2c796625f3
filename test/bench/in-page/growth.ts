/** The growth part's side in the page: scans with one lexicon, opens it anew, and holds one for the heap to be weighed. */
import { createRecognition, type Recognition } from '../../../knowledge/recognise.ts';
import { clean, highlightByOurs, lexicon } from './scan-ours.ts';
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

function open(): [object, Recognition] {
  const copy = structuredClone(lexicon);
  const recognition = createRecognition(copy);
  recognition.read('The first text opens what is opened late: China.', 'rest');
  return [copy, recognition];
}

/** Milliseconds from the built lexicon to the first text read, again and again on fresh copies. */
export function timeStartUps(rounds: number): number[] {
  return Array.from({ length: rounds }, () => {
    const copy = structuredClone(lexicon);
    const start = performance.now();
    createRecognition(copy).read('The first text opens what is opened late: China.', 'rest');
    return performance.now() - start;
  });
}

/** Reachable from outside, so that no minifier can find it unused. */
export const holder: { held?: unknown } = {};

/** Holds one more open lexicon. */
export function hold(): void {
  holder.held = open();
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
