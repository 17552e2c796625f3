/** What the sniff looks for: the names without which the Gate lets nothing in. Run at build time. */
import { isBeyondLatin } from './beyond-latin.ts';
import { isSmall } from './letters.ts';
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
 * For every name of the anchors the beginning of one of its words, as the sources of three expressions, a line each: of
 * those that begin with a Latin capital, with a small Latin letter, and of the others. Written out here, since a page would
 * need a third of a millisecond for it. Bounded by the anchors. A page that has the word only ("Ferdi…") merely costs a
 * scan.
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
  const latin: string[] = [];
  const above: string[] = [];
  // The Latin ones are looked for in every text, so they may stand for others, too.
  const shortest = names.sort((a, b) => a.name.length - b.name.length);
  const byScript = Object.groupBy(shortest, ({ name }) =>
    isBeyondLatin(name) ? 'above' : 'latin',
  );
  for (const { name } of [...(byScript.latin ?? []), ...(byScript.above ?? [])]) {
    if (latin.concat(above).some((known) => holds(name, known))) continue;
    const [word] = name
      .split(' ')
      .sort((a, b) => sharers.get(a)!.size - sharers.get(b)!.size || b.length - a.length);
    (isBeyondLatin(name) ? above : latin).push(stem(word!));
  }
  // Capitals are few in a text: an expression that stops at every "t" as well, for "taiwanais", takes thrice as long.
  const lines = [latin.map(capitalised), latin.filter(([first]) => isSmall(first)), above];
  const [capitals, small, others] = lines.map((line) => expressionOf(line) || '(?!)');
  return `${capitals}\n${small}\n${leadOf(above)}(?:${others})`;
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

/** A class before many choices: in a text with few foreign letters most are Latin, and pass by one comparison. */
function leadOf(names: readonly string[]): string {
  const latin = new Set(names.map(([first]) => first!).filter((first) => first < '\u0100'));
  return `(?=[${[...latin].join('')}\\u0100-\\uffff])`;
}

/** A first letter stands for itself, all else for either case: a name in capitals is found by the same letters. */
function expressionOf(names: readonly string[]): string {
  return Array.from(Map.groupBy(names, casedFirst), ([first, own]) => {
    if (first === '') return choicesOf(own.map(spell)).join('|');
    const rests = choicesOf(own.map((name) => spell(name.toLowerCase()).slice(1)));
    const forms = new Set([first, first.normalize('NFD')[0]!]);
    return `${oneOf([...forms])}(?i:${rests.join('|')})`;
  }).join('|');
}

const capitalised = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

/** A name's first letter; "" when its script has no capitals. */
function casedFirst([first]: string): string {
  return first!.toLowerCase() === first!.toUpperCase() ? '' : first!;
}

/** Alternatives of which no two begin alike. Where a name ends, longer ones say nothing more. */
function choicesOf(spelled: readonly (readonly string[])[]): string[] {
  if (spelled.some((units) => units.length === 0)) return [''];
  const byFirst = Map.groupBy(spelled, ([first]) => first!);
  const byRest = Map.groupBy(byFirst.keys(), (first) => {
    const rests = choicesOf(byFirst.get(first)!.map((units) => units.slice(1)));
    return rests.length === 1 ? rests[0]! : `(?:${rests.join('|')})`;
  });
  return Array.from(byRest, ([rest, firsts]) => inEitherCase(oneOf(firsts)) + rest);
}

/**
 * A set as a choice of letters, which packs smaller, or, of letters that V8 makes a set again, with its capitals: V8 13
 * forgets those under (?i:…) in all alternatives but the first.
 */
function inEitherCase(choice: string): string {
  return choice.replace(/^\[([^\\[\]]+)\]$/u, (set, letters: string) =>
    isBeyondLatin(letters)
      ? oneOf([set, set.toUpperCase()])
      : `(?:${Array.from(letters).join('|')})`,
  );
}

/** Several beginnings of one rest: letters and sets of them make one set. */
function oneOf(firsts: readonly string[]): string {
  if (firsts.length === 1) return firsts[0]!;
  const letters = firsts.map((first) => /^(?:[^\\]|\[[^\\]+\])$/u.exec(first)?.[0]);
  if (letters.includes(undefined)) return `(?:${firsts.join('|')})`;
  return `[${[...new Set(letters.join('').replace(/[[\]]/g, ''))].join('')}]`;
}

/** By unit. */
function spell(anchor: string): string[] {
  const units = Array.from(anchor, spellUnit);
  return isShort(anchor) ? [...units, '(?![A-Za-z])'] : units;
}

const GAP = '[\\s\\-\\u2010-\\u2015]+';
const APOSTROPHE = "['`ʹʻʼ‘’]";
const MIDDLE_DOT = '[·•‧・∙･]';
/** Signs that are written in several ways. */
const SIGNS: Record<string, string> = {
  ' ': GAP,
  '-': GAP,
  '\u2019': APOSTROPHE,
  "'": APOSTROPHE,
  '・': MIDDLE_DOT,
  '·': MIDDLE_DOT,
  '.': '\\.',
};

/** @throws when a name holds a sign that expressions know. */
function spellUnit(unit: string): string {
  const sign = SIGNS[unit];
  if (sign !== undefined) return sign;
  if (/[!-/:-@[-`{-~]/.test(unit)) throw new Error(`An anchor holds "${unit}".`);
  const plain = unit.normalize('NFD')[0]!;
  return plain === unit || unit >= '\u3040' ? unit : `[${unit}${plain}]`;
}
