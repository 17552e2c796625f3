/**
 * `npm test`: everything, in the order in which a mistake is cheapest to find. Every step runs even if one before failed.
 * Ends with the line "N passed, N failed": tests counted one by one, each plain step as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Counts } from './reporter.ts';

const ROOT = join(import.meta.dirname, '..');
const RESULTS = join(ROOT, 'test', 'results');
const COUNTS_FILE = join(RESULTS, 'counts.json');

interface Step {
  name: string;
  command: string;
  /** A vitest run: its tests are counted. */
  counted?: boolean;
}

const vitest = (config: string) =>
  `vitest run --config test/${config} --reporter=default --reporter=./test/reporter.ts`;

const STEPS: Step[] = [
  { name: 'format', command: 'oxfmt --check' },
  { name: 'types', command: 'wxt prepare && tsc --noEmit' },
  { name: 'types of knowledge/', command: 'tsc --noEmit -p knowledge' },
  { name: 'lint', command: 'oxlint' },
  { name: 'unit', command: vitest('vitest.config.ts'), counted: true },
  { name: 'knowledge', command: 'node knowledge/cli.ts check' },
  { name: 'build', command: 'wxt build && wxt build -b firefox --mv3' },
  { name: 'bundles', command: vitest('vitest.bundle.config.ts'), counted: true },
  { name: 'browsers', command: vitest('vitest.browser.config.ts'), counted: true },
];

function run({ name, command, counted }: Step): Counts {
  console.log(`\n── ${name}: ${command}`);
  rmSync(COUNTS_FILE, { force: true });
  const { status } = spawnSync(command, {
    cwd: ROOT,
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, COUNTS_FILE },
  });
  const plain = (passed: boolean) => ({ passed: +passed, failed: +!passed, again: [] });
  if (!counted) return plain(status === 0);
  let counts: Counts;
  try {
    counts = JSON.parse(readFileSync(COUNTS_FILE, 'utf8')) as Counts;
  } catch {
    // The run ended before its first test.
    return plain(false);
  }
  // A run that fails without a failed test, or passes without any test, is no success.
  if (counts.failed === 0 && (status !== 0 || counts.passed === 0)) counts.failed = 1;
  return counts;
}

mkdirSync(RESULTS, { recursive: true });
// What an earlier run survived is no count of this one.
rmSync(join(RESULTS, 'reliability', 'survived'), { recursive: true, force: true });
const total: Counts = { passed: 0, failed: 0, again: [] };
const table: string[] = [];
for (const step of STEPS) {
  const start = performance.now();
  const { passed, failed, again } = run(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  total.passed += passed;
  total.failed += failed;
  total.again.push(...again);
  table.push(
    `${failed ? 'FAILED' : 'ok    '}  ${step.name.padEnd(20)} ${seconds.padStart(6)} s   ${passed} passed, ${failed} failed`,
  );
}
console.log(`\n${table.join('\n')}\n`);
// Not hidden: such a test has a race in it, or the product has.
for (const name of total.again) console.log(`at the second try: ${name}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
