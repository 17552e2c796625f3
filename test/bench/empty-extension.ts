/** The extension everyone is compared with: the same manifest entries, and a content script of one line. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns the folder of the unpacked extension, made anew. */
export function makeEmptyExtension(folder: string, build: string): string {
  const real = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as {
    content_scripts: { js: string[]; css?: string[] }[];
  };
  // Everything of the real entry but its files, so that it runs in the same frames at the same time.
  const scripts = real.content_scripts.map((script) => {
    const entry: Record<string, unknown> = Object.fromEntries(Object.entries(script));
    delete entry.css;
    entry.js = ['content.js'];
    return entry;
  });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', content_scripts: scripts };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'content.js'), 'void 0;\n');
  return folder;
}
