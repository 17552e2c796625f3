/** The archives `npm run zip` makes for the stores: what is in them, and that the sources build what is uploaded. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesIn, PLAIN, ROOT } from './build.ts';
import { readZip } from './zip.ts';

/** What an extension of ours consists of; anything else in an archive is a stray file. */
const EXPECTED =
  /^(?:manifest\.json|licences\.txt|background\.js|before-paint\.js|(?:popup|options|welcome)\.html|content-scripts\/page\.(?:js|css)|(?:chunks|assets)\/[\w-]+\.(?:js|css)|icon\/\d+\.png|_locales\/\w+\/messages\.json)$/;

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};

let folder: string;
/** A copy of the project: the builds that other tests look at stay as they are. */
let copy: string;
const archive = (store: string) =>
  readZip(join(copy, '.output', `backgrounder-${version}-${store}.zip`));

function run(where: string, command: string): void {
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: where,
    env: PLAIN,
    encoding: 'utf8',
    shell: true,
  });
  if (status !== 0) throw new Error(`${command} failed:\n${stdout}\n${stderr}`);
}

const withModules = (where: string) =>
  symlinkSync(join(ROOT, 'node_modules'), join(where, 'node_modules'));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archives-'));
  copy = join(folder, 'copy');
  const left = /^(?:node_modules|\.output|\.wxt|\.git)$/;
  for (const part of readdirSync(ROOT))
    if (!left.test(part)) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  mkdirSync(join(copy, 'test', 'results'), { recursive: true });
  writeFileSync(join(copy, 'test', 'results', 'stray.txt'), 'made by a test');
  withModules(copy);
  run(copy, 'npm run zip');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['chrome', 'chrome-mv3'],
  ['edge', 'edge-mv3'],
  ['firefox', 'firefox-mv3'],
])('the archive for %s holds the build and nothing else', (store, target) => {
  const files = archive(store);
  expect([...files.keys()].filter((path) => !EXPECTED.test(path))).toEqual([]);
  expect(files.size).toBeGreaterThan(20);
  expect(files).toEqual(filesIn(join(copy, '.output', target)));
  for (const [path, data] of files)
    expect(path.endsWith('.js') && data.includes('sourceMappingURL'), path).toBe(false);
});

it('the sources hold no build, no packages, no results, and build the archive for Firefox', () => {
  const sources = archive('sources');
  const strays = [...sources.keys()].filter((path) =>
    /(?:^|\/)(?:node_modules|\.output|\.git|\.wxt|results)\//.test(path),
  );
  expect(strays).toEqual([]);
  for (const file of ['README.md', 'LICENSE', 'package.json', 'package-lock.json'])
    expect(sources.has(file), file).toBe(true);
  const unpacked = join(folder, 'sources');
  for (const [path, data] of sources) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true });
    writeFileSync(join(unpacked, path), data);
  }
  withModules(unpacked);
  run(unpacked, 'npx wxt build -b firefox --mv3');
  expect(filesIn(join(unpacked, '.output', 'firefox-mv3'))).toEqual(archive('firefox'));
});
