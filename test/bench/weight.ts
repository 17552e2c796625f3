/** Part "weight": what readers download and every page carries. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectCard } from '../../knowledge/card.ts';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { BUILD, contentScripts, makeBuilds } from './builds.ts';
import { most, type Figure } from './figures.ts';

const part = 'weight';
const ROOT = join(import.meta.dirname, '..', '..');

const gzipped = (content: string | Buffer) => gzipSync(content, { level: 9 }).length / 1000;

/** The files a page of the extension loads: itself, and whatever its sources name, found by following them. */
export function filesOf(html: string, read: (path: string) => string): string[] {
  const found = new Set([html]);
  for (const path of found) {
    const text = read(path);
    for (const [, quoted] of text.matchAll(
      /["'`(]([^"'`()\s]+\.(?:js|css|svg|png|woff2))["'`)]/g,
    )) {
      const name = quoted!.startsWith('/')
        ? quoted!.slice(1)
        : join(dirname(path), quoted!).replaceAll('\\', '/');
      for (const candidate of [name, quoted!])
        if (exists(candidate, read)) {
          found.add(candidate);
          break;
        }
    }
  }
  return [...found];
}

function exists(path: string, read: (path: string) => string): boolean {
  try {
    read(path);
    return true;
  } catch {
    return false;
  }
}

function packedSize(): number {
  const { status, stderr } = spawnSync('npx', ['wxt', 'zip'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`wxt zip failed:\n${stderr}`);
  const folder = join(ROOT, '.output');
  const zip = readdirSync(folder).find((file) => file.endsWith('-chrome.zip'));
  if (!zip) throw new Error('wxt zip left no archive for Chrome in .output.');
  return statSync(join(folder, zip)).size / 1000;
}

/** @returns sizes in kB (1000 bytes), gzipped where the name says so. */
export async function measureWeight(): Promise<Figure[]> {
  makeBuilds();
  const read = (path: string) => readFileSync(join(BUILD, path), 'utf8');
  const script = sumOf(contentScripts().js.map((path) => gzipped(read(path))));
  const popup = sumOf(filesOf('popup.html', read).map((path) => gzipped(read(path))));
  const { briefing } = compile(readBriefingFiles());
  const cards = gzipped(
    JSON.stringify(briefing.entries.map((entry) => projectCard(briefing, entry.id))),
  );
  return [
    {
      part,
      name: 'content script, gzipped',
      value: script,
      unit: 'kB',
      bar: most(30),
      note: `cards come from the background; inside the script they would add ${cards.toFixed(1)} kB`,
    },
    { part, name: 'popup with all its files, gzipped', value: popup, unit: 'kB', bar: most(90) },
    { part, name: 'packed extension', value: packedSize(), unit: 'kB', bar: most(400) },
  ];
}

const sumOf = (sizes: number[]) => sizes.reduce((all, size) => all + size, 0);
