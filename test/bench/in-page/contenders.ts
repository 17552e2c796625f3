/** Everything that is timed on whole pages, by name. */
import { highlightByExpression, wrapByExpression } from './expression.ts';
import { markByAdvancedMark, markByFindAndReplace, markByMark } from './libraries.ts';
import { clean, highlightByOurs, receive } from './scan-ours.ts';
import { readEveryCharacter, walk } from './walks.ts';

export interface Contender {
  /** Changes the page: it needs a fresh copy for each run. */
  changes: boolean;
  /** What a page does once before the work can begin. Not timed. */
  prepare?(): void;
  /** Takes the highlights away, so that the next one finds the page as it was. Not timed. */
  clean?(): void;
  /** Does its work on the page it is in and returns what it counted. */
  run(aliases: readonly string[]): number;
}

const contenders = {
  walk: { changes: false, run: walk },
  characters: { changes: false, run: readEveryCharacter },
  ours: { changes: false, run: () => highlightByOurs({ mayStop: false }), clean, prepare: receive },
  'ours as shipped': { changes: false, run: () => highlightByOurs({ mayStop: true }), clean },
  'one expression': {
    changes: false,
    run: highlightByExpression,
    clean: () => CSS.highlights.clear(),
  },
  'expression + spans': { changes: true, run: wrapByExpression },
  findAndReplaceDOMText: { changes: true, run: markByFindAndReplace },
  'advanced-mark.js': { changes: true, run: markByAdvancedMark },
  'mark.js': { changes: true, run: markByMark },
} satisfies Record<string, Contender>;

export type ContenderName = keyof typeof contenders;

export const CONTENDERS: Record<ContenderName, Contender> = contenders;
