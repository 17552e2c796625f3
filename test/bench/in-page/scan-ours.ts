/** Our scan of the page it runs in, made of the product's own parts, in one go instead of in slices. */
import shipments from 'virtual:bench/shipments';
import { alphabetOf } from '../../../entrypoints/page.content/names.ts';
import { createWalk } from '../../../entrypoints/page.content/blocks.ts';
import { takeFirstLook } from '../../../entrypoints/page.content/first-look.ts';
import {
  lengthOf,
  readMainText,
  type ReadText,
} from '../../../entrypoints/page.content/main-text.ts';
import { createMarks } from '../../../entrypoints/page.content/marks.ts';
import { createMentions } from '../../../entrypoints/page.content/mentions.ts';
import type { Alphabet } from '../../../knowledge/alphabets.ts';
import { defaultSettings } from '../../../entrypoints/shared/settings.ts';
import { createRecognition, type OpenLexicon } from '../../../knowledge/recognise.ts';
import { receiveLexicon, type Shipment } from '../../../knowledge/shipment.ts';

const received = new Map<Alphabet, OpenLexicon>();

/** Opens what the background sends, as a page does once; a scan that finds it open does without. */
export function receive(main: ReadText = readMainText()!): OpenLexicon {
  // A page that is long to read begins with fewer, and may end with all.
  const alphabet = main.texts.includes(undefined) ? 'all' : alphabetOf(main);
  const known = received.get(alphabet);
  if (known) return known;
  const lexicon = receiveLexicon(JSON.parse(shipments[alphabet]) as Shipment);
  received.set(alphabet, lexicon);
  return lexicon;
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

/** The first look, to its end. @returns main text and its length, when the page may concern us. */
function look(signal: AbortSignal): [main?: ReadText | undefined, length?: number | undefined] {
  let found: ReturnType<typeof look> = [];
  takeFirstLook({ signal, onKnown: (...known) => (found = known), slice: Infinity });
  return found;
}

/** Reads the page, decides, and marks every mention. Returns their number. */
export function highlightByOurs({ mayStop }: OursOptions): number {
  life = new AbortController();
  const { signal } = life;
  const [main = mayStop ? undefined : readMainText(), known] = look(signal);
  if (!main) return 0;
  const names = receive(main);
  const parts = main.findParts();
  const recognition = createRecognition(names, known ?? lengthOf(main));
  const mentions = createMentions(recognition, main.isNamed);
  if (document.title) recognition.read(document.title, 'title');
  const read = (root: Node, isRead?: (node: Node) => boolean) => {
    const walk = createWalk(root, {
      onPassage: (passage) => void [...mentions.read(passage)],
      onShadow() {},
      ...(isRead && { isRead }),
    });
    while (walk.step(Infinity));
  };
  for (const part of parts) read(part);
  if (!recognition.verdict().relevant && mayStop) return 0;
  if (main.isNamed) read(document.body, (node) => parts.includes(node as Element));
  const marks = createMarks({
    signal,
    mentions,
    lexicon: names,
    settings: () => (mayStop ? shipped : everything),
    hidden: new Set(),
    slice: Infinity,
    onRefreshed() {},
  });
  marks.refresh();
  return marks.wanted.length;
}
