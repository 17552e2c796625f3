/** Our scan of the page it runs in, made of the product's own parts, in one go instead of in slices. */
import anchors from 'virtual:backgrounder/anchors';
import shipment from 'virtual:bench/shipment';
import { createWalk } from '../../../entrypoints/page.content/blocks.ts';
import { createMarks } from '../../../entrypoints/page.content/marks.ts';
import { createMentions } from '../../../entrypoints/page.content/mentions.ts';
import { defaultSettings } from '../../../entrypoints/shared/settings.ts';
import type { Lexicon } from '../../../knowledge/lexicon.ts';
import { createRecognition } from '../../../knowledge/recognise.ts';
import { receiveLexicon } from '../../../knowledge/shipment.ts';
import { mayConcernUs } from '../../../knowledge/sniff.ts';

let lexicon: Lexicon | undefined;

/** Opens what the background sends, as a page does once; a scan that finds it open does without. */
export function receive(): Lexicon {
  return (lexicon ??= receiveLexicon(shipment));
}

/** How much of the product's caution is at work. */
export interface OursOptions {
  /**
   * true: as in a reader's browser, sniff and gate may end the work and marks are those of the default settings.
   * false: every page is read to its end and every mention marked.
   */
  mayStop: boolean;
}

const shipped = defaultSettings();
const everything = { ...shipped, mark: { ...shipped.mark, which: 'all' as const } };
let life: AbortController | undefined;

/** Takes the marks of the last scan away, as the end of a session does. */
export function clean(): void {
  life?.abort();
  life = undefined;
}

/** Reads the page, decides, and marks every mention. Returns their number. */
export function highlightByOurs({ mayStop }: OursOptions): number {
  if (!mayConcernUs(anchors, document.body.textContent) && mayStop) return 0;
  const names = receive();
  const recognition = createRecognition(names);
  const mentions = createMentions(recognition);
  if (document.title) recognition.read(document.title, 'title');
  const walk = createWalk(document.body, {
    onBlock: (block) => mentions.read(block),
    onContainer: (container) => mentions.forget(container),
    onShadow() {},
  });
  while (walk.step(Infinity));
  if (!recognition.verdict().relevant && mayStop) return 0;
  life = new AbortController();
  const marks = createMarks({
    signal: life.signal,
    mentions,
    lexicon: names,
    settings: () => (mayStop ? shipped : everything),
    slice: Infinity,
    onRefreshed() {},
  });
  marks.refresh();
  return marks.wanted.length;
}
