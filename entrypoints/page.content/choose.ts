/** Which Mentions are marked: the first one of each entry in the article's own text, or all; by the reader's settings. */
import type { Kind } from '../../knowledge/schema.ts';
import type { Settings } from '../shared/settings.ts';
import type { Mention } from './mentions.ts';

export interface Choice {
  /** Takes the next mention, in the order of the text. */
  consider(mention: Mention): void;
  /** Those that are marked, in the order of the text. */
  readonly marked: Mention[];
}

/** @param isVisible asks the page, so it is asked only about candidates */
export function createChoice(
  which: Settings['mark']['which'],
  isVisible: (mention: Mention) => boolean,
): Choice {
  const all: Mention[] = [];
  const first = new Map<string, { mention: Mention; at: number; isHidden: boolean }>();
  let at = 0;
  return {
    consider(mention) {
      if (which === 'all') {
        all.push(mention);
        return;
      }
      at += 1;
      const { entry, block } = mention;
      const held = first.get(entry);
      // A menu that says "China" before the article does must not take the article's mark.
      const better = held?.mention.block.place === 'rest' && block.place !== 'rest';
      if (held && !held.isHidden && !better) return;
      const isHidden = !isVisible(mention);
      // Named in hidden text alone: its mark shows when the page shows the text, of which nobody tells us.
      if (!held || !isHidden) first.set(entry, { mention, at, isHidden });
    },
    get marked() {
      if (which === 'all') return all;
      return [...first.values()].sort((a, b) => a.at - b.at).map(({ mention }) => mention);
    },
  };
}

/** Whether the reader wants to see an entry at all. */
export function mayBeShown(settings: Settings, entry: string, kind: Kind | undefined): boolean {
  return !settings.muted.includes(entry) && (!kind || settings.mark.kinds[kind] !== false);
}
