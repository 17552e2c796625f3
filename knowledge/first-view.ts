/**
 * What a card says before it is unfolded: as much of the latest change and of the briefing as can be read at a glance.
 * The role is always there; the rest is taken whole or left for the unfolded card, never cut.
 */
import type { CardContent, CardStatement } from './card.ts';

/** Characters a reader takes in without deciding to read (Page Previews shows 525). */
export const FIRST_VIEW = 525;

export interface FirstView {
  change?: CardStatement;
  /** Those before the latest, oldest first: the last one before an article is what was true on its day. */
  earlier: CardStatement[];
  says?: CardContent['briefing'][number];
  /** For entries the briefing does not name: the fact that says most. */
  fact?: CardStatement;
}

export function firstView(content: CardContent): FirstView {
  let left = FIRST_VIEW - content.name.length - content.role.text.length;
  left -= content.nativeName?.text.length ?? 0;
  const strong = content.since.filter(({ weak }) => !weak);
  const view: FirstView = { earlier: strong.filter((one) => one !== strong.at(-1)) };
  /** Headings and sources take room as well. */
  const fits = (text: string) => text.length + 40 <= left && (left -= text.length + 40) > 0;
  const change = strong.at(-1);
  if (change && fits(change.text)) view.change = change;
  const says = content.briefing.find(({ text }) => text.length + 40 <= left);
  if (says && fits(says.text)) view.says = says;
  const fact = content.briefing.length === 0 && content.facts.find(({ weak }) => !weak);
  if (fact && fits(fact.text)) view.fact = fact;
  return view;
}
