/** Reads the briefing's files from disk; the only part of `knowledge/` besides the CLI and the build plugin that touches one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where the briefing's files are. The environment variable BACKGROUNDER_BRIEFING names another folder,
 * to try a changed copy without touching this one.
 */
export const BRIEFING_FOLDER =
  process.env['BACKGROUNDER_BRIEFING'] ?? join(import.meta.dirname, 'briefing');

/** All JSON files of a briefing folder by their path inside it ("briefing.json", "entries/china.json"). */
export function readBriefingFiles(folder: string = BRIEFING_FOLDER): Map<string, string> {
  const files = new Map<string, string>();
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile() || !item.name.endsWith('.json')) continue;
    const path = join(item.parentPath, item.name);
    files.set(path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
  }
  return files;
}
