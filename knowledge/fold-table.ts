/** Makes the folding table: what each unit counts as. For the background, the command line and tests. */
import {
  AMPERSAND,
  APOSTROPHE,
  DOT,
  MIDDLE_DOT,
  ODD,
  ODD_UNIT,
  SPACE,
  TABLE_SIZE,
} from './normalize.ts';

/** Letters and digits below U+2100 as pairs of first and last; whole blocks are enough for word edges. */
const WORD_BLOCKS = [
  0x30, 0x39, 0x41, 0x5a, 0x61, 0x7a, 0xaa, 0xaa, 0xb5, 0xb5, 0xba, 0xba, 0xc0, 0xd6, 0xd8, 0xf6,
  0xf8, 0x2af, 0x370, 0x3ff, 0x400, 0x481, 0x48a, 0x559, 0x561, 0x587, 0x5d0, 0x5ea, 0x620, 0x64a,
  0x660, 0x669, 0x66e, 0x6d3, 0x6f0, 0x6ff, 0x900, 0x963, 0x966, 0x1fff,
];
/** Blocks whose accents and cases fold away: Latin, Greek, Cyrillic, Latin Extended Additional. */
const CASED_BLOCKS = [0x41, 0x5a, 0xc0, 0x24f, 0x370, 0x52f, 0x1e00, 0x1eff];
/** Letters that do not decompose, and the Arabic forms writers interchange. */
const LOOSE = 'đdøołlıiأاإاآاىيةه';
const SPACES =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f';
/** Hyphens count as spaces ("dual-use", "dual use"): a name is the same either way. */
const HYPHENS = '-\u2010\u2011\u2012\u2013\u2014\u2015';
const APOSTROPHES = "'`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032";
const MIDDLE_DOTS = '\u00b7\u2022\u2027';

/** The table of `foldUnit` for the units below `TABLE_SIZE`. Takes some milliseconds. */
export function buildFoldTable(): Uint16Array<ArrayBuffer> {
  const made = new Uint16Array(TABLE_SIZE);
  for (let i = 0; i < WORD_BLOCKS.length; i += 2) {
    for (let unit = WORD_BLOCKS[i]!; unit <= WORD_BLOCKS[i + 1]!; unit++) made[unit] = unit;
  }
  for (let i = 0; i < CASED_BLOCKS.length; i += 2) {
    for (let unit = CASED_BLOCKS[i]!; unit <= CASED_BLOCKS[i + 1]!; unit++) {
      if (made[unit] === 0) continue;
      made[unit] = String.fromCharCode(unit).toLowerCase().normalize('NFD').charCodeAt(0);
    }
  }
  for (let i = 0; i < LOOSE.length; i += 2) made[LOOSE.charCodeAt(i)] = LOOSE.charCodeAt(i + 1);
  made[0x110] = made[0x111]!;
  made[0xd8] = made[0xf8]!;
  made[0x141] = made[0x142]!;
  for (const [units, as] of [
    [SPACES, SPACE],
    [HYPHENS, SPACE],
    [APOSTROPHES, APOSTROPHE],
    [MIDDLE_DOTS, MIDDLE_DOT],
  ] as const) {
    for (let i = 0; i < units.length; i++) made[units.charCodeAt(i)] = as;
  }
  made[DOT] = DOT;
  made[AMPERSAND] = AMPERSAND;
  for (let unit = 0; unit < TABLE_SIZE; unit++)
    if (ODD_UNIT.test(String.fromCharCode(unit))) made[unit] = ODD;
  return made;
}
