/** The regular expression that finds where a name can begin: bounded by the alphabet, whatever the number of aliases. Run at build time. */
import { foldUnit, isEdgeless, isHangul, isStep } from './normalize.ts';

/** A second unit that may be anything, the text's end included. */
const ANY = '(?:)';

/** A unit of a name as a regular expression for a case-insensitive search: with its accents or without, any space or hyphen. */
export function expandUnit(unit: string): string {
  if (unit === ' ' || unit === '-') return '[\\s\\-\\u2010-\\u2015]+';
  if (unit === "'" || unit === '\u2019')
    return "['`´\\u02b9\\u02bb\\u02bc\\u2018\\u2019\\u201b\\u2032]";
  if (unit === '·' || unit === '・') return '[·•‧・∙･]';
  const plain = unit.normalize('NFD')[0]!;
  if (plain !== unit) return `[${unit}${plain}]`;
  return /[.*+?^${}()|[\]\\/]/.test(unit) ? `\\${unit}` : unit;
}

/** Letters and digits before which no word begins. */
const WORD =
  '0-9A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u02af\\u0370-\\u0589\\u05d0-\\u05ea\\u0620-\\u06ff\\u0900-\\u1fff';

/**
 * Sources of expressions, one a line, each matching one unit, the first of a name, and looking ahead: from a capital
 * Latin letter at the second unit, from a small one at the third, too, since most words of a text begin with one;
 * in other scripts by one set of first and one of second units. Apart, because one engine program for all is three
 * times slower than one after the other: the others pass Latin text at the speed of one comparison.
 */
export function startsOf(aliases: readonly string[]): string {
  const latin = new Map<string, Map<string, Set<string>>>();
  const spaced = new Set<string>();
  const joined = new Map<'first' | 'second', Set<string>>([
    ['first', new Set()],
    ['second', new Set()],
  ]);
  const hangul = new Set<string>();
  for (const marked of aliases) {
    const alias = marked.replace(/[[\]]/g, '');
    const first = /^[À-ſ]/.test(alias) ? alias.normalize('NFD')[0]! : alias[0]!;
    const second = alias[1] ?? '';
    const folded = foldUnit(first.charCodeAt(0));
    if (isHangul(folded)) hangul.add(first);
    else if (isStep(folded) || isEdgeless(folded)) {
      joined.get('first')!.add(first);
      joined.get('second')!.add(second === '' ? ANY : second);
    } else if (/[A-Za-z]/.test(first)) {
      for (const start of first === first.toLowerCase() ? [first, first.toUpperCase()] : [first]) {
        addLatin(latin, start, second, first === first.toLowerCase() ? thirdsOf(alias) : [ANY]);
      }
      // The accent of a first letter may be missing in capitals: "Etats-Unis".
      if (first !== alias[0]) spaced.add(alias[0]!);
    } else
      for (const unit of variants(first)) {
        // Each letter is one expression's alone, or its names would be found twice.
        if (/^[A-Za-z]$/.test(unit)) addLatin(latin, unit, second, [ANY]);
        else spaced.add(unit);
      }
  }
  const parts = [
    `(?<![${WORD}])(?:${Array.from(latin, ([first, seconds]) => first + aheadByTwo(seconds)).join('|')})`,
    `(?<![${WORD}])${set(spaced)}`,
    `${ABOVE_LATIN}(?<![\\uac00-\\ud7a3])${set(hangul)}`,
    `${ABOVE_LATIN}${set(joined.get('first')!)}${ahead(joined.get('second')!)}`,
  ];
  const sizes = [latin.size, spaced.size, hangul.size, joined.get('first')!.size];
  return parts.filter((_, at) => sizes[at]! > 0).join('\n');
}

/** Tested first, by one comparison. */
const ABOVE_LATIN = '(?=[\\u2e80-\\uffff])';

function addLatin(
  latin: Map<string, Map<string, Set<string>>>,
  first: string,
  second: string,
  thirds: readonly string[],
): void {
  const seconds = latin.get(first) ?? new Map<string, Set<string>>();
  latin.set(first, seconds);
  for (const unit of variants(second))
    seconds.set(unit, new Set([...(seconds.get(unit) ?? []), ...thirds]));
}

/** After a gap the text may have more spaces than the alias: the look ahead ends there. */
function thirdsOf(alias: string): string[] {
  if (alias.length < 3 || foldUnit(alias.charCodeAt(1)) === 32) return [ANY];
  const units = variants(alias[2]!);
  return /[A-Za-z]/.test(units.join('')) ? [...units, '\\u00c0-\\u024f\\u1e00-\\u1eff'] : units;
}

/** Seconds with the same thirds share a set. */
function aheadByTwo(seconds: ReadonlyMap<string, ReadonlySet<string>>): string {
  if (seconds.has(ANY)) return '';
  const byThirds = new Map<string, Set<string>>();
  for (const [second, thirds] of seconds) {
    const then = thirds.has(ANY) ? '' : set(thirds);
    byThirds.set(then, new Set([...(byThirds.get(then) ?? []), second]));
  }
  return `(?=${Array.from(byThirds, ([then, units]) => set(units) + then).join('|')})`;
}

/** The units a text may have for one of an alias: either case, with its accents or without, spaces as hyphens. */
function variants(unit: string): string[] {
  if (unit === '') return [ANY];
  const folded = foldUnit(unit.charCodeAt(0));
  if (folded === 32) return [' ', '\\s\\-\\u2010-\\u2015'];
  if (folded === 39) return ["'`´\\u02b9\\u02bb\\u02bc\\u2018\\u2019\\u201b\\u2032"];
  const plain = unit.normalize('NFD')[0]!;
  const all = [
    unit,
    unit.toLowerCase(),
    unit.toUpperCase(),
    plain,
    plain.toLowerCase(),
    plain.toUpperCase(),
  ];
  return all.filter((one) => one.length === 1).map(escapeInSet);
}

function escapeInSet(unit: string): string {
  return /[\]\\^-]/.test(unit) ? `\\${unit}` : unit;
}

function ahead(units: ReadonlySet<string>): string {
  return units.has(ANY) ? '' : `(?=${set(units)})`;
}

function set(units: ReadonlySet<string>): string {
  return `[${[...units].join('')}]`;
}
