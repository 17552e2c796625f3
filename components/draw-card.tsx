/** A card as the background sends it to a page. */
import { projectCard } from '../knowledge/card.ts';
import { Card } from './Card.tsx';
import cardCss from './Card.css?inline';
import frameCss from './frame.css?inline';
import hostCss from './host.css?inline';
import tokensCss from '../assets/tokens.css?inline';
import type { Translate } from './translate.tsx';
import { toTrees, type Tree } from './tree.ts';

/** The styles of card and host: the same for every card, so a page asks for them once. */
export const CARD_LOOK: string = tokensCss + frameCss + cardCss + hostCss;

/** @returns undefined when the briefing has no such entry */
export function drawCard(
  briefing: Parameters<typeof projectCard>[0],
  entry: string,
  t: Translate,
): Tree | undefined {
  const content = projectCard(briefing, entry);
  return content && toTrees(<Card content={content} t={t} />)[0];
}
