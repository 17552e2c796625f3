/** The extensions that are measured: the product's build, made before, and the empty one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBoth } from '../build.ts';
import { makeEmptyExtension } from './empty-extension.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export const BUILD = join(ROOT, '.output', 'chrome-mv3');

export interface Builds {
  ours: string;
  empty: string;
}

/** Builds what is out of date and returns the folders of both extensions. */
export function makeBuilds(): Builds {
  buildBoth();
  return { ours: BUILD, empty: makeEmptyExtension(join(ROOT, 'test/results/bench/empty'), BUILD) };
}

/** Paths of the product's content scripts inside its build. */
export function contentScripts(build = BUILD): { js: string[]; css: string[] } {
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as {
    content_scripts: { js?: string[]; css?: string[] }[];
  };
  return {
    js: manifest.content_scripts.flatMap(({ js }) => js ?? []),
    css: manifest.content_scripts.flatMap(({ css }) => css ?? []),
  };
}
