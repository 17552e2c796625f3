/** Which Mentions the reader sees: by settings, by what was hidden in this page, by place; and their painting. */
import type { Lexicon } from '../../knowledge/lexicon.ts';
import type { FoundEntry } from '../shared/messages.ts';
import type { Settings } from '../shared/settings.ts';
import { createChoice, mayBeShown } from './choose.ts';
import { isDrawn } from './dom.ts';
import type { Mention, Mentions } from './mentions.ts';
import { createPainter, type Painter } from './paint.ts';
import { createPass, LOOK_AFTER } from './tasks.ts';
import { groundAt, type Ground } from './theme.ts';

export interface Marks {
  /** Mentions that answer to the pointer, in the order of the text. */
  readonly wanted: readonly Mention[];
  /** Those that are painted. */
  readonly marked: readonly Mention[];
  readonly found: FoundEntry[];
  isWanted(mention: Mention): boolean;
  /** Hides an entry in this page, or shows it again. */
  hide(entry: string, hidden: boolean): void;
  /** Paints what the reading knows now: at once on a usual page, in slices on a huge one. */
  refresh(): void;
  mend: Painter['mend'];
  ring: Painter['ring'];
}

export interface MarksOptions {
  signal: AbortSignal;
  mentions: Mentions;
  lexicon: Lexicon;
  settings: () => Settings;
  /** Entries hidden in this page until it is left; `hide` keeps it. */
  hidden: Set<string>;
  /** Longest piece of work, in milliseconds. Default: SLICE. */
  slice?: number | undefined;
  /** What the reader sees is up to date. */
  onRefreshed: () => void;
}

export function createMarks(options: MarksOptions): Marks {
  const { signal, mentions, lexicon, settings, hidden, slice, onRefreshed } = options;
  const kinds = new Map(lexicon.entries.map(({ id, kind }) => [id, kind]));
  const painter = createPainter({ signal });
  let marked: Mention[] = [];
  let counts = new Map<string, number>();

  const isWanted = ({ entry }: Mention) =>
    !hidden.has(entry) && mayBeShown(settings(), entry, kinds.get(entry));

  function* refresh(): Generator<void> {
    yield* mentions.settle();
    const { mark } = settings();
    const choice = createChoice(mark.which, isVisible);
    const shown = new Map<string, boolean>();
    const counted = new Map<string, number>();
    let seen = 0;
    for (const block of mentions.blocks) {
      if ((seen += 1) % LOOK_AFTER === 0) yield;
      if (block.gone) continue;
      for (const mention of block.mentions) {
        const { entry } = mention;
        if (!shown.has(entry)) shown.set(entry, isWanted(mention));
        if (!shown.get(entry)) continue;
        counted.set(entry, (counted.get(entry) ?? 0) + 1);
        choice.consider(mention);
      }
    }
    [counts, marked] = [counted, choice.marked];
    // Asked anew each time: a page changes its theme without telling anybody.
    const grounds = new Map<Element, Ground>();
    yield* painter.paint(marked, mark.style, ({ block }) => {
      const element = block.segments()[0]!.node.parentElement;
      return element ? groundAt(element, grounds) : 'plain';
    });
    onRefreshed();
  }
  const pass = createPass(refresh, { signal, slice });

  return {
    get wanted() {
      // Seldom asked, and of a large page long: not kept.
      return mentions.blocks.flatMap(({ gone, mentions: own }) =>
        gone ? [] : own.filter(isWanted),
      );
    },
    get marked() {
      return marked;
    },
    get found() {
      return [...counts].map(([entry, count]) => ({ entry, count }));
    },
    isWanted,
    hide(entry, on) {
      if (on) hidden.add(entry);
      else hidden.delete(entry);
      pass.run();
    },
    refresh: () => pass.run(),
    mend: () => painter.mend(),
    ring: (mention) => painter.ring(mention),
  };
}

/** Text in a closed menu or behind `display: none` must not take the only mark of its entry. */
function isVisible({ block }: Mention): boolean {
  const element = block.segments()[0]!.node.parentElement;
  return element ? isDrawn(element) : true;
}
