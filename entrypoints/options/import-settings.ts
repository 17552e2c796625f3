/** Reads a settings file. All or nothing: a file with one damaged value changes nothing and is told where. */
import { readSettings, type Settings } from '../shared/settings.ts';

/** `wrong` is a message key, filled with the file's name ($1) and `detail` ($2). */
export type Import = { settings: Settings } | { wrong: string; detail: string };

/** A file must carry at least one of these to be one of ours. */
const KNOWN_FIELDS = ['version', 'enabled', 'mode', 'sites', 'mark', 'open', 'theme', 'muted'];

export function readImport(text: string): Import {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { wrong: 'options_import_no_json', detail: describe(error) };
  }
  if (
    typeof json !== 'object' ||
    json === null ||
    !KNOWN_FIELDS.some((field) => Object.hasOwn(json, field))
  )
    return { wrong: 'options_import_not_ours', detail: '' };
  const { settings, problems } = readSettings(json);
  if (problems.includes('version'))
    return {
      wrong: 'options_import_newer',
      detail: String((json as { version: unknown }).version),
    };
  if (problems.length > 0) return { wrong: 'options_import_damaged', detail: problems.join(', ') };
  return { settings };
}

/** The engine's words name the place: "Expected ',' … at position 12 (line 2 column 3)". */
function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
