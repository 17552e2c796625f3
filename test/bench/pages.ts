/** The pages everything is measured on: generated ones, or those of a folder given on the command line. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatePages, type BenchPage } from './generator.ts';

/** Takes scripts, event handlers, frames and refreshes out: what is timed must be the highlighters' work alone. */
export function stripScripts(html: string): string {
  return html
    .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script\s*>/gi, '')
    .replaceAll(/<iframe\b[^>]*>[\s\S]*?<\/iframe\s*>/gi, '')
    .replaceAll(/<meta\b[^>]*http-equiv[^>]*>/gi, '')
    .replaceAll(/(<[^>]*?)\son[a-z]+\s*=\s*(?:"[^"]*"|'[^']*')/gi, '$1');
}

/** The folder's .html files by name, or the generated pages without one. @throws when the folder holds none. */
export function loadPages(folder?: string): BenchPage[] {
  if (folder === undefined) return generatePages();
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  if (files.length === 0)
    throw new Error(`${folder} holds no .html file: give a folder of saved pages after --pages.`);
  return files
    .toSorted()
    .map((file) => ({ name: file, html: stripScripts(readFileSync(join(folder, file), 'utf8')) }));
}

/** `count` of the items, spread evenly over the list: the same ones in each run. */
export function spread<Item>(items: readonly Item[], count: number): Item[] {
  if (items.length <= count) return [...items];
  return Array.from(
    { length: count },
    (_, index) => items[Math.floor(((index + 0.5) * items.length) / count)]!,
  );
}
