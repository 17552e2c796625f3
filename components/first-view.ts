/**
 * What a card says before it is unfolded: as much of the latest change and of the briefing as can be read at a glance.
 * The role is always there; the rest is taken whole or left for the unfolded card, never cut.
 */
import { latestChange, type CardContent, type CardStatement } from '../knowledge/card.ts';

/** Characters a reader takes in without deciding to read (Page Previews shows 525). */
export const FIRST_VIEW = 525;

export interface FirstView {
  change?: CardStatement;
  says?: CardContent['briefing'][number];
  /** For entries the briefing does not name: the fact that says most. */
  fact?: CardStatement;
}

export function firstView(content: CardContent): FirstView {
  let left = FIRST_VIEW - content.name.length - content.role.text.length;
  left -= content.nativeName?.text.length ?? 0;
  const view: FirstView = {};
  /** Headings and sources take room as well. */
  const fits = (text: string) => text.length + 40 <= left && (left -= text.length + 40) > 0;
  const change = latestChange(content);
  if (change && fits(change.text)) view.change = change;
  const says = content.briefing.find(({ text }) => text.length + 40 <= left);
  if (says && fits(says.text)) view.says = says;
  const fact = content.briefing.length === 0 && content.facts.find(({ weak }) => !weak);
  if (fact && fits(fact.text)) view.fact = fact;
  return view;
}
