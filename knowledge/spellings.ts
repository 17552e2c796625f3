/**
 * Aliases as pages are sent them: few at a time, each led by the count of units it shares with the one before, since
 * they stand sorted and forms of one name begin alike. Half as much to send as the whole spellings, and a page makes
 * whole only the few it meets.
 */

/** How an alias is spelled. */
export interface Spelling {
  /** Where only a part of it is the name, that stands in brackets: "Mr [Xi]". */
  text: string;
  /** Number of the alias spelled alike in another group; -1 where there is none. */
  twin: number;
}

/** Spellings written together: a page that meets one makes all of them. */
export const TOGETHER = 16;

/** Stands for 0 in a count, which is one letter from here on; no two of which JSON takes for a sign of its own. */
const NONE_SHARED = 0x23;
const MOST_SHARED = 0x5b - NONE_SHARED;
/** Signs that no alias holds (see `packAliases`) and JSON leaves as they are. */
const NEXT = '|';
const TWIN = '{';

/** For each the count, what is not shared, and the twin. */
export function writeSpellings(spellings: readonly Spelling[]): string {
  return spellings
    .map(({ text, twin }, i) => {
      const shared = sharedUnits(spellings[i - 1]?.text ?? '', text);
      const count = String.fromCharCode(NONE_SHARED + shared);
      return `${count}${text.slice(shared)}${twin < 0 ? '' : TWIN + twin}`;
    })
    .join(NEXT);
}

/** The counterpart of `writeSpellings`. */
export function readSpellings(written: string): Spelling[] {
  let text = '';
  return written.split(NEXT).map((one) => {
    const [told = '', twin = -1] = one.split(TWIN);
    text = text.slice(0, told.charCodeAt(0) - NONE_SHARED) + told.slice(1);
    return { text, twin: Number(twin) };
  });
}

/** Never between two units of one letter, which could not be written alone. */
function sharedUnits(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < MOST_SHARED && a[shared] === b[shared]) shared++;
  return /[\ud800-\udbff]/.test(a[shared - 1] ?? '') ? shared - 1 : shared;
}
