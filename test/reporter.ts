/** Vitest reporter that leaves the counts of a run in the file named by COUNTS_FILE, for `npm test` to add up. */
import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

export interface Counts {
  passed: number;
  failed: number;
  /** Names of tests that passed at a second try only. */
  again: string[];
}

export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const file = process.env.COUNTS_FILE;
    if (!file) return;
    const counts: Counts = { passed: 0, failed: unhandled.length, again: [] };
    for (const module of modules) {
      // A file that cannot be loaded has no tests to fail.
      counts.failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') counts.passed += 1;
        // Skipped tests are those that ask what only the other browser can do (`runIf`).
        else if (state !== 'skipped') counts.failed += 1;
        if (test.diagnostic()?.flaky) counts.again.push(test.fullName);
      }
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
    }
    writeFileSync(file, JSON.stringify(counts));
  }
}
