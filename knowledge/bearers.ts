/** Which traps name another bearer of a name ("Ivanka Trump") and which a thing called after one ("Trump Tower"). When packing. */

/** What tells a son or a father from the thing: it follows the surname, too. */
const JUNIOR = /\b(?:[js]r|junior|senior|iii)\b|младш|ジュニア|주니어/;
const LETTER = /^\p{L}/u;
/** Written without spaces: there the surname ends where the thing's word begins. */
const SPACELESS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * A thing's name begins with the surname, a bearer's with a given one. Only of surnames that need no full name beside
 * them: in "Lai Xiaomin" the surname comes first.
 * @param trap as the data spells it
 * @param surnames of the entry, under the rule `famous`
 */
export function isThing(trap: string, surnames: readonly string[]): boolean {
  const small = plain(trap);
  return surnames.map(plain).some((surname) => {
    if (!small.startsWith(surname)) return false;
    const rest = small.slice(surname.length);
    return (!LETTER.test(rest) || SPACELESS.test(rest)) && !JUNIOR.test(rest);
  });
}

const plain = (spelled: string): string => spelled.replace(/[[\]]/g, '').toLowerCase();
