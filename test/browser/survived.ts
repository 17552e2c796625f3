/** Counts what the extension has come through in a run, for the README's table (`npm run test:pages -- … --readme`). */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RESULTS } from './fixtures.ts';

export const SURVIVED = join(RESULTS, 'reliability', 'survived.json');

/** what -> browser -> part -> count */
export type Survived = Record<string, Record<string, Record<string, number>>>;

export const readSurvived = (): Survived =>
  existsSync(SURVIVED) ? (JSON.parse(readFileSync(SURVIVED, 'utf8')) as Survived) : {};

/** Notes that `count` of something were survived in a browser; `part` tells apart the tests that count the same thing. */
export function survived(what: string, browser: string, count: number, part: string): void {
  const all = readSurvived();
  ((all[what] ??= {})[browser] ??= {})[part] = count;
  mkdirSync(dirname(SURVIVED), { recursive: true });
  writeFileSync(SURVIVED, `${JSON.stringify(all, undefined, 2)}\n`);
}
