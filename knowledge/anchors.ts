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

/**
 * The shortest spellings of the anchors, none containing another; one expression a line, those beginning with a
 * Latin letter apart. Each leads with one class of first units, which V8 tests by bitmap, and spells its letters'
 * cases out: without the class it is four times slower, ignoring case eight times. Its size is bounded by the anchors.
 */
export function anchorsOf(
  groups: readonly { rule: Rule; page: readonly string[]; texts: ReadonlySet<string> }[],
): string {
  const names = groups
    .filter(({ rule, page }) => OWN_FEET.has(rule) && page.length === 0)
    .flatMap(({ texts }) => Array.from(texts, (text) => text.replace(/[[\]]/g, '')));
  const shortest: string[] = [];
  for (const name of [...new Set(names)].sort((a, b) => a.length - b.length)) {
    if (!shortest.some((known) => name.includes(known))) shortest.push(name);
  }
  return [shortest.filter(isLatin), shortest.filter((name) => !isLatin(name))]
    .filter((list) => list.length > 0)
    .map(expressionOf)
    .join('\n');
}

const isLatin = (name: string): boolean => name[0]! < '\u0370';

/** A range before the class keeps Latin letters in two-byte texts from paying for it. */
function expressionOf(names: readonly string[]): string {
  const spelled = names.map(spell);
  const firsts = spelled.map(([first]) => first!.replace(/^\[|\]$|\(.*/g, ''));
  const lead = [...new Set(firsts.join(''))];
  const above = lead.some(isLatin) ? '' : '(?=[\\u0370-\\uffff])';
  return `${above}(?=[${lead.join('')}])${sharedBeginnings(spelled)}`;
}

/** One alternation in which no two choices begin alike. Where a name ends, longer ones say nothing more. */
function sharedBeginnings(spelled: readonly (readonly string[])[]): string {
  if (spelled.some((units) => units.length === 0)) return '';
  const byFirst = Map.groupBy(spelled, ([first]) => first!);
  const choices = Array.from(
    byFirst,
    ([first, names]) => first + sharedBeginnings(names.map((units) => units.slice(1))),
  );
  return choices.length === 1 ? choices[0]! : `(?:${choices.join('|')})`;
}

/** By unit. "leader Xi" is sought at its capital, which is rare, and then looked back from. */
function spell(name: string): string[] {
  const at = /^[a-z]/.test(name) ? name.search(/[A-Z]/) : 0;
  const units = Array.from(name, spellUnit);
  if (at <= 0) return units;
  return [`${units[at]}(?<=${units.slice(0, at + 1).join('')})`, ...units.slice(at + 1)];
}

/** A capital stands for itself, a small letter for either: so the matcher compares (`isSpelled` in spelling.ts). */
function spellUnit(unit: string): string {
  const upper = unit.toUpperCase();
  if (upper === unit || upper.length > 1) return expandUnit(unit);
  const plain = unit.normalize('NFD')[0]!;
  return `[${[...new Set([unit, upper, plain, plain.toUpperCase()])].join('')}]`;
}
