/** Which Mentions are marked: the first one of each entry in the article's own text, or all; by the reader's settings. */
import type { Kind } from '../../knowledge/schema.ts';
import type { Settings } from '../shared/settings.ts';
import type { Mention } from './mentions.ts';

/**
 * @param mentions in the order of the text
 * @param isVisible asks the page, so it is asked only about candidates
 */
export function chooseMarked(
  mentions: readonly Mention[],
  which: Settings['mark']['which'],
  isVisible: (mention: Mention) => boolean,
): Mention[] {
  if (which === 'all') return [...mentions];
  const first = new Map<string, Mention>();
  for (const mention of mentions) {
    const held = first.get(mention.entry);
    // A menu that says "China" before the article does must not take the article's mark.
    if (held && !(held.block.place === 'rest' && mention.block.place !== 'rest')) continue;
    if (isVisible(mention)) first.set(mention.entry, mention);
  }
  const marked = new Set(first.values());
  return mentions.filter((mention) => marked.has(mention));
}

/** Whether the reader wants to see an entry at all. */
export function isWanted(settings: Settings, entry: string, kind: Kind | undefined): boolean {
  return !settings.muted.includes(entry) && (!kind || settings.mark.kinds[kind] !== false);
}
