/**
 * Keys that one JSON object has twice. JSON.parse keeps the last and drops the first without a word: an editor who
 * adds a second "since" list would lose the one that was there.
 */

/** A key given twice, with the line of the second one, from 1. */
export interface DoubleKey {
  key: string;
  line: number;
}

/** One step through JSON: a string (with the colon that makes it a key), or a bracket. */
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}]/g;

/** @param source text that JSON.parse accepts. */
export function findDoubleKeys(source: string): DoubleKey[] {
  const doubles: DoubleKey[] = [];
  const open: Set<string>[] = [];
  for (const { 0: token, 1: string, 2: colon, index } of source.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    if (!string || !colon) continue;
    const key = JSON.parse(string) as string;
    const keys = open.at(-1);
    if (keys?.has(key)) doubles.push({ key, line: source.slice(0, index).split('\n').length });
    keys?.add(key);
  }
  return doubles;
}
