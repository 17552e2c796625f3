/** What the sniff looks for: the names without which the Gate lets nothing in. Run at build time. */
import type { Rule } from './lexicon.ts';

/** Rules whose aliases stand without another name of the entry in the document. */
const OWN_FEET: ReadonlySet<Rule> = new Set<Rule>([
  'name',
  'famous',
  'place',
  'metonym',
  'abbreviation',
]);

/** Units of a word that are asked for: endings would double the expression's size in every page. */
const STEM = 5;
/** Latin words up to this length are asked for whole: "Sun" is not "Sunday". */
const SHORT = 3;

/**
 * For every name of the anchors the beginning of one of its words, in three lines: the first letters of those that begin
 * with a Latin one, an alternation of these, and one of the others. In a notation of the sniff's own, since every page
 * carries it: half as long as the expressions that are made of it. Its size is bounded by the anchors. A page that has
 * the word only ("Ferdi…") merely costs a scan.
 */
export function anchorsOf(
  groups: readonly {
    entry: string;
    rule: Rule;
    page: readonly string[];
    texts: ReadonlySet<string>;
  }[],
): string {
  const names = groups
    .filter(({ rule, page }) => OWN_FEET.has(rule) && page.length === 0)
    .flatMap(({ entry, texts }) => Array.from(texts, (text) => ({ entry, name: ownPart(text) })));
  const sharers = new Map<string, Set<string>>();
  for (const { entry, name } of names)
    for (const word of name.split(' '))
      sharers.set(word, (sharers.get(word) ?? new Set()).add(entry));
  const anchors: string[] = [];
  for (const { name } of names.sort((a, b) => a.name.length - b.name.length)) {
    if (anchors.some((known) => holds(name, known))) continue;
    const [word] = name
      .split(' ')
      .sort((a, b) => sharers.get(a)!.size - sharers.get(b)!.size || b.length - a.length);
    anchors.push(stem(word!));
  }
  const latin = anchors.filter(isLatin);
  const lines = [latin, anchors.filter((anchor) => !isLatin(anchor))].map(expressionOf);
  return [leadOf(latin), ...lines].join('\n');
}

/** "Mr [Xi]" is found where "Xi" is. */
function ownPart(text: string): string {
  return (/\[(.+?)\]/.exec(text)?.[1] ?? text.replace(/[[\]]/g, '')).trim();
}

/** Letters only: "Маркос-младший" is found by its beginning, "P.R.C." and "An-tô-ni" are asked for whole. */
function stem(word: string): string {
  const start = word.slice(0, STEM);
  return /^[\p{L}\p{M}]+$/u.test(start) ? start : word;
}

const isShort = (anchor: string): boolean => /^[A-Za-z]+$/.test(anchor) && anchor.length <= SHORT;

/** Whether a text with this name in it is found by an anchor. */
function holds(name: string, anchor: string): boolean {
  return isShort(anchor) ? new RegExp(`${anchor}(?![A-Za-z])`).test(name) : name.includes(anchor);
}

const isLatin = (name: string): boolean => name[0]! < '\u0370';

/** The letters they begin with, as a set's inside: it usually needs no more than the capitals and one or two others. */
function leadOf(names: readonly string[]): string {
  const firsts = new Set(names.map(([first]) => first!));
  return `A-Z${[...firsts].filter((first) => !/[A-Z]/.test(first)).join('')}`;
}

function expressionOf(names: readonly string[]): string {
  return sharedBeginnings(names.map(spell));
}

/** One alternation in which no two choices begin alike. Where a name ends, longer ones say nothing more. */
function sharedBeginnings(spelled: readonly (readonly string[])[]): string {
  if (spelled.some((units) => units.length === 0)) return '';
  const byFirst = Map.groupBy(spelled, ([first]) => first!);
  const choices = Array.from(
    byFirst,
    ([first, names]) => first + sharedBeginnings(names.map((units) => units.slice(1))),
  );
  return choices.length === 1 ? choices[0]! : `(${choices.join('|')})`;
}

/** By unit. */
function spell(anchor: string): string[] {
  const units = Array.from(anchor, spellUnit);
  return isShort(anchor) ? [...units, '!'] : units;
}

/** In the notation that `expand` of sniff.ts reads. @throws when a name holds a sign that stands for something else in it. */
function spellUnit(unit: string): string {
  if (unit === ' ' || unit === '-') return '_';
  if (unit === '\u2019') return "'";
  if (unit === '・') return '·';
  if (/[!_()|[\]\\?*+^$]/.test(unit)) throw new Error(`An anchor holds "${unit}".`);
  const plain = unit.normalize('NFD')[0]!;
  return plain === unit || unit >= '\u3040' ? unit : `(${unit}|${plain})`;
}
