/**
 * A recognition that is slow on purpose: it looks for every alias in every text, so its cost grows with aliases times
 * text. `npm run bench -- --only growth --quadratic` puts it in the place of ours to show that the bar can be missed.
 */
import aliases from 'virtual:bench/aliases';
import type { Match, Reading, Recognition } from '../../../knowledge/recognise.ts';

export function createRecognition(): Recognition {
  return {
    read(text): Reading {
      const hits: Match[] = [];
      for (const alias of aliases)
        for (let at = text.indexOf(alias); at >= 0; at = text.indexOf(alias, at + 1))
          hits.push({
            start: at,
            end: at + alias.length,
            entry: 'china',
            alias,
            rule: 'name',
            evidence: '',
          });
      return { hits, decided: true };
    },
    readJoined(joined) {
      return [[0, () => this.read(joined, 'main')]];
    },
    forget() {},
    resolve: ({ hits }) => [...hits] as Match[],
    revision: 0,
    verdict: () => ({ relevant: true, code: 'subject', entries: [] }),
  };
}
