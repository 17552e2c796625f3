/** Texts in one string, with a wall after each: one look finds the names in all of them. */

/** No name holds it, and no word goes on behind it. */
export const WALL = '\0';

/** Text i of those that begin at `starts`. */
export function textAt(joined: string, starts: readonly number[], i: number): string {
  return joined.slice(starts[i], (starts[i + 1] ?? joined.length) - WALL.length);
}
