/** Builds the extension for both browsers, unless what is there is newer than every source. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');
const SOURCES = ['entrypoints', 'components', 'knowledge', 'assets'];
const FILES = ['wxt.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];
const TARGETS: [folder: string, ...args: string[]][] = [
  ['chrome-mv3', 'build'],
  ['firefox-mv3', 'build', '-b', 'firefox', '--mv3'],
];

/** The environment as a shell has it: a test runner sets NODE_ENV, under which another bundle comes out. */
export const PLAIN = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:NODE_ENV|VITEST.*|TEST|DEV|PROD|MODE)$/.test(name),
  ),
);

/** The files of a folder by their path in it, with forward slashes. */
export function filesIn(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const path = join(item.parentPath, item.name);
    files.set(path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path));
  }
  return files;
}

function times(folder: string): number[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => statSync(join(item.parentPath, item.name)).mtimeMs);
}

/**
 * Makes .output/chrome-mv3 and .output/firefox-mv3.
 * @param always build although nothing seems to have changed.
 * @throws with the build's own words when it fails.
 */
export function buildBoth(always = false): void {
  const newest = Math.max(
    ...SOURCES.flatMap((folder) => times(join(ROOT, folder))),
    ...FILES.map((file) => statSync(join(ROOT, file)).mtimeMs),
  );
  for (const [folder, ...args] of TARGETS) {
    const manifest = join(ROOT, '.output', folder, 'manifest.json');
    if (!always && existsSync(manifest) && statSync(manifest).mtimeMs > newest) continue;
    const { status, stdout, stderr } = spawnSync('npx', ['wxt', ...args], {
      cwd: ROOT,
      env: PLAIN,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`wxt ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  }
}

/** As vitest's global setup: see to it that the builds are there. */
export default function setup(): void {
  buildBoth();
}
