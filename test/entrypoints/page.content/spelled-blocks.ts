/** The blocks of a passage with their words, which blocks themselves do not keep. */
import type { Block, Passage } from '../../../entrypoints/page.content/passage.ts';
import { textAt } from '../../../knowledge/joined-texts.ts';

export interface SpelledBlock extends Block {
  text: string;
}

export function blocksOf(passage: Passage): SpelledBlock[] {
  return passage.starts.map((_, i) => ({
    ...passage.block(i),
    text: textAt(passage.text, passage.starts, i),
  }));
}
