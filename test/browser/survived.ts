/** Counts what the extension has come through in a run, for the README's table (`npm run test:pages -- … --readme`). */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESULTS } from './fixtures.ts';

const FOLDER = join(RESULTS, 'reliability', 'survived');

/** what -> browser -> count */
export type Survived = Record<string, Record<string, number>>;

interface Entry {
  what: string;
  browser: string;
  count: number;
}

export function readSurvived(): Survived {
  const all: Survived = {};
  for (const file of existsSync(FOLDER) ? readdirSync(FOLDER).toSorted() : []) {
    const { what, browser, count } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Entry;
    const counts = (all[what] ??= {});
    counts[browser] = (counts[browser] ?? 0) + count;
  }
  return all;
}

/**
 * Notes that `count` of something were survived in a browser; `part` tells apart the tests that count the same thing.
 * A file each: test files run side by side.
 */
export function survived(what: string, browser: string, count: number, part: string): void {
  mkdirSync(FOLDER, { recursive: true });
  const entry: Entry = { what, browser, count };
  writeFileSync(join(FOLDER, `${what}, ${part}, ${browser}.json`), `${JSON.stringify(entry)}\n`);
}
