/**
 * Letters as insides of sets, for the expressions a page runs: Latin with its accents, Greek, Cyrillic, Arabic, Hebrew
 * and the scripts of East Asia. Not `\p{…}`: an engine builds such a set anew in every page, for 0.1 to 2 ms each
 * (measured), most of what reading a usual page costs.
 */
export const UPPER = 'A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪİŁŃŇŌŐŒŘŚŞŠŤŪŮŰŹŻŽƠƯΆ-ΏΑ-ΫЀ-ЯҐ';
export const LOWER = 'a-zß-öø-ÿāăąćčďđēęěğīıłńňōőœřśşšťūůűźżžơưά-ώа-џґ\u1ea0-\u1ef9';
/** Letters of any kind, and what stands above or below them. */
export const LETTER =
  'A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0300-\u036f\u0370-\u052f\u0531-\u0587\u05d0-\u05ea\u0620-\u065f\u066e-\u06d3\u0900-\u1fff\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3';

/** An expression of the recognition data with its {UPPER}, {LOWER} and {LETTER} filled in. Run at build time. */
export function withLetters(source: string): string {
  const sets: Record<string, string> = { UPPER, LOWER, LETTER };
  return source.replace(/\{([A-Z]+)\}/g, (whole, name: string) => sets[name] ?? whole);
}

/** Whether a letter has a small form that it is not. */
export function isCapital(letter: string | undefined): boolean {
  return letter !== undefined && letter !== letter.toLowerCase();
}

/** Whether a letter has a capital form that it is not. */
export function isSmall(letter: string | undefined): boolean {
  return letter !== undefined && letter !== letter.toUpperCase();
}
