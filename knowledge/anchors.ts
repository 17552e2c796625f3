/** The regular expression of the sniff: the names without which the Gate lets nothing in. Run at build time. */
import { expandUnit } from './starts.ts';
import type { Rule } from './lexicon.ts';

/** Rules whose aliases stand without another name of the entry in the document. */
const OWN_FEET: ReadonlySet<Rule> = new Set<Rule>([
  'name',
  'famous',
  'place',
  'metonym',
  'abbreviation',
]);

/** The shortest spellings of the anchors, none containing another. Its size is bounded by the anchors, not the lexicon. */
export function anchorsOf(
  groups: readonly { rule: Rule; page: readonly string[]; texts: ReadonlySet<string> }[],
): string {
  const names = groups
    .filter(({ rule, page }) => OWN_FEET.has(rule) && page.length === 0)
    .flatMap(({ texts }) => Array.from(texts, (text) => inner(text)));
  const shortest: string[] = [];
  for (const name of [...new Set(names)].sort((a, b) => a.length - b.length)) {
    if (!shortest.some((known) => name.includes(known))) shortest.push(name);
  }
  return shortest.map((name) => Array.from(name, expandUnit).join('')).join('|');
}

/** A name is found with its context only ("Mr [Xi]"): the whole spelling is the anchor then. */
function inner(text: string): string {
  return text.replace(/[[\]]/g, '').toLowerCase();
}
