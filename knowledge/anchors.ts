/** What the sniff looks for: the names without which the Gate lets nothing in. Run at build time. */
import { beyond } from './alphabets.ts';
import { isSmall } from './letters.ts';
import type { Anchors, Rule } from './lexicon.ts';
import { expressionOf, isShort, leadOf } from './name-expression.ts';

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
/** The same of a word that begins with a Chinese character: each says more. */
const STEM_OF_CHARACTERS = 3;
/** In which language alone a name is one, where its letters do not say so: "中" for China in Korean texts. */
const KOREAN = 'ko';
/** Korean letters no farther away than a text's language is looked for. */
const NEAR_HANGUL = '(?:(?=[^]{0,600}[가-힣])|(?<=[가-힣][^]{0,600}))';

interface Name {
  entry: string;
  /** What is marked of it. */
  own: string;
  /** With the words beside it that it must have. */
  full: string;
  script: 'latin' | 'above' | 'korean';
}

/** The names of the anchors, as the lexicon groups them. */
export interface AnchorGroup {
  entry: string;
  rule: Rule;
  page: readonly string[];
  lang: readonly string[];
  texts: ReadonlySet<string>;
}

/**
 * For every name of the anchors the beginning of one of its words, or, where all its words are common, the whole name, as
 * the sources of three expressions: of those that begin with a Latin capital, with a small Latin letter, and
 * of the others. A whole name is captured where one of its words may stand for it later. Written out here, since a page
 * would need a third of a millisecond for it. Bounded by the anchors. A page that has the word only ("Ferdi…") merely
 * costs a scan.
 * @param common words that stand in many texts about something else ("Wang", "William")
 */
export function anchorsOf(groups: readonly AnchorGroup[], common: readonly string[]): Anchors {
  const { begun, whole } = chooseAnchors(groups, new Set(common));
  // Capitals are few in a text: an expression that stops at every "t" as well, for "taiwanais", takes thrice as long.
  const capitals = lineOf(begun.latin.map(capitalised), whole.latin.map(capitalised));
  const small = lineOf(begun.latin.filter(isSmallFirst), whole.latin.filter(isSmallFirst));
  const others = lineOf(begun.above, whole.above);
  const lead = leadOf([...begun.above, ...whole.above]);
  const korean = `(?:${expressionOf(begun.korean)})${NEAR_HANGUL}`;
  return [capitals, small, `${lead}(?:${others}|${korean})`];
}

function lineOf(begun: readonly string[], whole: readonly string[]): string {
  const captured = whole.length > 0 ? [`(${expressionOf(whole)})`] : [];
  return [...(begun.length > 0 ? [expressionOf(begun)] : []), ...captured].join('|') || '(?!)';
}

const isSmallFirst = ([first]: string): boolean => isSmall(first);
const capitalised = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

type ByScript = Record<Name['script'], string[]>;

function chooseAnchors(
  groups: readonly AnchorGroup[],
  common: ReadonlySet<string>,
): { begun: ByScript; whole: ByScript } {
  const names = namesOf(groups);
  const sharers = new Map<string, Set<string>>();
  for (const { entry, own } of names)
    for (const word of own.split(' '))
      sharers.set(word, (sharers.get(word) ?? new Set()).add(entry));
  // A single Korean syllable stands in every text there; so does "І", a word of its own in Ukrainian.
  const isCommon = (word: string) => /^[\u0400-\u052f가-힣]$/.test(word) || common.has(word);
  /** Whether a word of a name may stand for its entry once the whole has been named. */
  const isFollowed = (entry: string, full: string) =>
    groups.some(
      ({ entry: other, rule, texts }) =>
        other === entry &&
        !OWN_FEET.has(rule) &&
        full.split(/[ -]/).some((word) => texts.has(word)),
    );
  const begun: ByScript = { latin: [], above: [], korean: [] };
  const whole: ByScript = { latin: [], above: [], korean: [] };
  // The Latin ones are looked for in every text, so they may stand for others, too.
  for (const script of ['latin', 'above', 'korean'] as const)
    for (const { entry, own, full } of names.filter((name) => name.script === script)) {
      const known = [...begun.latin, ...whole.latin, ...begun[script], ...whole[script]];
      if (known.some((anchor) => holds(full, anchor))) continue;
      const [word] = own
        .split(' ')
        .filter((one) => script === 'korean' || !isCommon(one))
        .sort((a, b) => sharers.get(a)!.size - sharers.get(b)!.size || b.length - a.length);
      if (word !== undefined) begun[script].push(stem(word));
      else (isFollowed(entry, full) ? whole : begun)[script].push(full);
    }
  return { begun, whole };
}

/** Those that stand on their own feet, the shortest first. One with a gap is found without it, too. */
function namesOf(groups: readonly AnchorGroup[]): Name[] {
  const names = groups
    .filter(({ rule, page }) => OWN_FEET.has(rule) && page.length === 0)
    .flatMap(({ entry, lang, texts }) => Array.from(texts, (text) => nameOf(entry, lang, text)));
  const gapless = new Set(
    names.flatMap(({ full }) => {
      const closed = full.replace(/[\s-]/g, '');
      return closed === full ? [] : closed;
    }),
  );
  return names
    .filter(({ full }) => !gapless.has(full))
    .sort((a, b) => a.full.length - b.full.length);
}

/** A name of one letter is asked for with the next letter after it. */
const BESIDE_A_LETTER = /^.*(\[.\])([ ·]?\p{L}).*$/u;

function nameOf(entry: string, lang: readonly string[], text: string): Name {
  const own = ownPart(text);
  const isKorean = lang.length === 1 && lang[0] === KOREAN && !/[\uac00-\ud7a3]/.test(text);
  const full = text.replace(BESIDE_A_LETTER, '$1$2').replace(/[[\]]/g, '').trim();
  return {
    entry,
    own,
    full,
    script: isKorean ? 'korean' : beyond('latin').test(full) ? 'above' : 'latin',
  };
}

/** "Mr [Xi]" is found where "Xi" is. */
function ownPart(text: string): string {
  return (/\[(.+?)\]/.exec(text)?.[1] ?? text).trim();
}

/** Letters only: "Маркос-младший" is found by its beginning, "P.R.C." and "An-tô-ni" are asked for whole. */
function stem(word: string): string {
  const start = word.slice(0, /^[\u3400-\u9fff]/.test(word) ? STEM_OF_CHARACTERS : STEM);
  return /^[\p{L}\p{M}]+$/u.test(start) ? start : word;
}

/** Whether a text with this name in it is found by an anchor. */
function holds(name: string, anchor: string): boolean {
  return isShort(anchor) ? new RegExp(`${anchor}(?![A-Za-z])`).test(name) : name.includes(anchor);
}
