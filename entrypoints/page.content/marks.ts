/** Which Mentions the reader sees: by settings, by what was hidden in this page, by place; and their painting. */
import type { Lexicon } from '../../knowledge/lexicon.ts';
import type { FoundEntry } from '../shared/messages.ts';
import type { Settings } from '../shared/settings.ts';
import { chooseMarked, isWanted } from './choose.ts';
import { isDrawn } from './dom.ts';
import type { Mention, Mentions } from './mentions.ts';
import { createPainter, type Painter } from './paint.ts';
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
  /** Paints what the reading knows now. */
  refresh(): void;
  mend: Painter['mend'];
  ring: Painter['ring'];
}

export interface MarksOptions {
  signal: AbortSignal;
  mentions: Mentions;
  lexicon: Lexicon;
  settings: () => Settings;
}

export function createMarks({ signal, mentions, lexicon, settings }: MarksOptions): Marks {
  const kinds = new Map(lexicon.entries.map(({ id, kind }) => [id, kind]));
  const hidden = new Set<string>();
  const painter = createPainter({ signal });
  let wanted: Mention[] = [];
  let marked: Mention[] = [];

  const isShown = ({ entry }: Mention) =>
    !hidden.has(entry) && isWanted(settings(), entry, kinds.get(entry));

  function refresh(): void {
    mentions.settle();
    wanted = mentions.all.filter(isShown);
    marked = chooseMarked(wanted, settings().mark.which, isVisible);
    // Asked anew each time: a page changes its theme without telling anybody.
    const grounds = new Map<Element, Ground>();
    const groundOf = (mention: Mention): Ground => {
      const element = mention.block.segments[0]!.node.parentElement;
      return element ? groundAt(element, grounds) : 'plain';
    };
    painter.paint(
      marked.map((mention) => ({ mention, ground: groundOf(mention) })),
      settings().mark.style,
    );
  }

  return {
    get wanted() {
      return wanted;
    },
    get marked() {
      return marked;
    },
    get found() {
      const counts = new Map<string, number>();
      for (const { entry } of wanted) counts.set(entry, (counts.get(entry) ?? 0) + 1);
      return [...counts].map(([entry, count]) => ({ entry, count }));
    },
    isWanted: isShown,
    hide(entry, on) {
      if (on) hidden.add(entry);
      else hidden.delete(entry);
      refresh();
    },
    refresh,
    mend: () => painter.mend(),
    ring: (mention) => painter.ring(mention),
  };
}

/** Text in a closed menu or behind `display: none` must not take the only mark of its entry. */
function isVisible({ block }: Mention): boolean {
  const element = block.segments[0]!.node.parentElement;
  return element ? isDrawn(element) : true;
}
