/** The house keeps its shape: nothing lies about at the top, files stay small, none is forgotten. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const TOP = new Set([
  'entrypoints',
  'components',
  'knowledge',
  'assets',
  'test',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'PRIVACY.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
]);
const LONGEST = 250;
/** Tests may be tables of cases. */
const LONGEST_TEST = 400;
/** Names that say nothing of what is inside. */
const DRAWERS = /(?:^|\/)(?:utils?|helpers?|types|common|misc)\.tsx?$/;

const tracked = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .stdout.split('\n')
  .filter((path) => path && existsSync(join(ROOT, path)));
const sources = tracked.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Files started by name, not imported: entrypoints, tests, configurations and commands. */
function isRoot(path: string): boolean {
  if (path === 'wxt.config.ts') return true;
  // Bundled one by one, by name, into pages of the bench and the tests.
  if (/^test\/(?:bench\/in-page|browser\/frameworks)\//.test(path)) return true;
  if (/^entrypoints\/[^/]+\.ts$|^entrypoints\/[^/]+\/index\.(?:ts|tsx|html)$/.test(path))
    return true;
  if (/\.test\.tsx?$|^test\/vitest\..*config\.ts$/.test(path)) return true;
  const named = [
    text('package.json'),
    ...tracked.filter((one) => /\.(?:html|config\.ts)$/.test(one)).map(text),
  ];
  const name = path.split('/').at(-1)!;
  return (
    named.some((words) => words.includes(path) || words.includes(`./${name}`)) ||
    text('test/run.ts').includes(path)
  );
}

describe('the house', () => {
  it('has nothing at the top but what belongs there', () => {
    const top = new Set(tracked.map((path) => path.split('/')[0]!));
    expect([...top].filter((name) => !name.startsWith('.') && !TOP.has(name))).toEqual([]);
  });

  it('has small files with names that say something', () => {
    const limit = (path: string) => (path.startsWith('test/') ? LONGEST_TEST : LONGEST);
    const long = sources.filter((path) => text(path).split('\n').length - 1 > limit(path));
    expect(long, 'too long: split them').toEqual([]);
    expect(sources.filter((path) => DRAWERS.test(path))).toEqual([]);
  });

  it('has no source that nothing uses', () => {
    const used = new Set<string>();
    for (const path of sources)
      for (const [, target] of text(path).matchAll(/(?:from|import|import\()\s*['"](\.[^'"?]+)/g))
        used.add(posix.join(dirname(path), target!));
    expect(sources.filter((path) => !used.has(path) && !isRoot(path))).toEqual([]);
  });

  it('imports inward only: knowledge, components, entrypoints; nothing imports tests', () => {
    const wrong: string[] = [];
    for (const path of sources.filter((one) => !one.startsWith('test/')))
      for (const [, target] of text(path).matchAll(/from\s+['"](\.[^'"]+)/g)) {
        const to = posix.join(dirname(path), target!);
        const [from, room] = [path.split('/'), to.split('/')];
        const rank = ['knowledge', 'components', 'entrypoints'];
        const outward = rank.indexOf(room[0]!) > rank.indexOf(from[0]!) && rank.includes(from[0]!);
        const neighbour =
          from[0] === 'entrypoints' &&
          room[0] === 'entrypoints' &&
          room[1] !== from[1] &&
          room[1] !== 'shared';
        if (outward || neighbour || room[0] === 'test') wrong.push(`${path} imports ${to}`);
      }
    expect(wrong).toEqual([]);
  });

  it('has no word of work left undone', () => {
    // Written so that this file does not hold the words it looks for.
    const marks = /\bTO[D]O\b|\bFIX[M]E\b/;
    expect(sources.filter((path) => marks.test(text(path)))).toEqual([]);
  });
});
