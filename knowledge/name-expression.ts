/** Writes the expressions the sniff looks for: many names as one source, no two alternatives beginning alike. Run at build time. */

/** Latin words up to this length are asked for whole: "Sun" is not "Sunday". */
const SHORT = 3;

export const isShort = (name: string): boolean => /^[A-Za-z]+$/.test(name) && name.length <= SHORT;

/** A class before many choices: in a text with few foreign letters most are Latin, and pass by one comparison. */
export function leadOf(names: readonly string[]): string {
  const latin = new Set(names.map(([first]) => first!).filter((first) => first < '\u0100'));
  return `(?=[${[...latin].join('')}\\u0100-\\uffff])`;
}

/**
 * A first letter stands for itself, all else for either case: a name in capitals is found by the same letters. Both cases
 * are written out: under (?i:…) an engine looks for the case of each letter itself, which took a fresh page 0.4 ms.
 */
export function expressionOf(names: readonly string[]): string {
  return Array.from(Map.groupBy(names.toSorted(), casedFirst), ([first, own]) => {
    if (first === '') return choicesOf(own.map(spell)).join('|');
    const rests = choicesOf(
      own.map((name) => spell(name.toLowerCase()).slice(1).map(inEitherCase)),
    );
    const forms = new Set([first, first.normalize('NFD')[0]!]);
    return oneOf([...forms]) + inBrackets(rests);
  }).join('|');
}

/** A name's first letter; "" when its script has no capitals. */
function casedFirst([first]: string): string {
  return first!.toLowerCase() === first!.toUpperCase() ? '' : first!;
}

/** Alternatives of which no two begin alike. Where a name ends, longer ones say nothing more. */
function choicesOf(spelled: readonly (readonly string[])[]): string[] {
  if (spelled.some((units) => units.length === 0)) return [''];
  const byFirst = Map.groupBy(spelled, ([first]) => first!);
  const byRest = Map.groupBy(byFirst.keys(), (first) =>
    inBrackets(choicesOf(byFirst.get(first)!.map((units) => units.slice(1)))),
  );
  return Array.from(byRest, ([rest, firsts]) => oneOf(firsts) + rest);
}

const inBrackets = (choices: readonly string[]): string =>
  choices.length === 1 ? choices[0]! : `(?:${choices.join('|')})`;

/**
 * A letter, or a set of them, as a set with the capitals; anything else stays. Cyrillic ones, few pages' concern, get
 * their capitals when they are asked for (see `sniff.ts`): it spares the page script more than 100 bytes, packed.
 */
function inEitherCase(unit: string): string {
  const letters = LETTERS.exec(unit)?.[0].replace(/[[\]]/g, '') ?? '';
  if (/^[\u0430-\u045f]+$/.test(letters)) return `[${letters}]`;
  return letters.toUpperCase() === letters
    ? unit
    : oneOf(Array.from(letters + letters.toUpperCase()));
}

/** A letter, or a set of them. */
const LETTERS = /^(?:[^\\]|\[[^\\]+\])$/u;

/** Several beginnings of one rest: letters and sets of them make one set. */
function oneOf(firsts: readonly string[]): string {
  if (firsts.length === 1) return firsts[0]!;
  const letters = firsts.map((first) => LETTERS.exec(first)?.[0]);
  if (letters.includes(undefined)) return `(?:${firsts.join('|')})`;
  return `[${[...new Set(letters.join('').replace(/[[\]]/g, ''))].join('')}]`;
}

/** By unit. */
function spell(anchor: string): string[] {
  const units = Array.from(anchor, spellUnit);
  return isShort(anchor) ? [...units, '(?![A-Za-z])'] : units;
}

/** None, too: a name may be broken into two lines, which a page's bare text joins. Any sign may be in it. */
const GAP = '\\s*.?\\s*';

const ANY_SIGN = '.?';
/** Signs that are written in several ways. */
const SIGNS: Record<string, string> = {
  ' ': GAP,
  '-': GAP,
  '\u2019': ANY_SIGN,
  "'": ANY_SIGN,
  '・': ANY_SIGN,
  '·': ANY_SIGN,
  '.': '\\.',
  ',': ',?',
};

/** @throws when a name holds a sign that expressions know. */
function spellUnit(unit: string): string {
  const sign = SIGNS[unit];
  if (sign !== undefined) return sign;
  if (/[!-/:-@[-`{-~]/.test(unit)) throw new Error(`A name holds "${unit}".`);
  const plain = unit.normalize('NFD')[0]!;
  return plain === unit || unit >= '\u3040' ? unit : `[${unit}${plain}]`;
}
