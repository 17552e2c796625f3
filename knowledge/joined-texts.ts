/** Texts in one string, with a wall after each: one look finds the names in all of them. */

/** No name holds it, and no word goes on behind it. */
export const WALL = '\0';

/** Text i of those that begin at `starts`. */
export function textAt(joined: string, starts: readonly number[], i: number): string {
  return joined.slice(starts[i], (starts[i + 1] ?? joined.length) - WALL.length);
}

/** Shares out what was found in the joined texts, in order, and shifts it to each text's own offsets. */
export function* byText<Found extends { start: number; end: number }>(
  found: readonly Found[],
  starts: readonly number[],
): Generator<[text: number, own: Found[]]> {
  let i = 0;
  for (let from = 0; from < found.length;) {
    while (i + 1 < starts.length && starts[i + 1]! <= found[from]!.start) i++;
    const start = starts[i]!;
    const next = starts[i + 1] ?? Infinity;
    const own: Found[] = [];
    for (let one = found[from]; one && one.start < next; one = found[++from]) {
      one.start -= start;
      one.end -= start;
      own.push(one);
    }
    yield [i, own];
  }
}
