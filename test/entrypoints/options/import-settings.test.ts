import { expect, test } from 'vitest';
import { readImport } from '../../../entrypoints/options/import-settings.ts';
import { defaultSettings } from '../../../entrypoints/shared/settings.ts';

test('what was saved is read back', () => {
  const settings = { ...defaultSettings(), muted: ['china'] };
  expect(readImport(JSON.stringify(settings))).toEqual({ settings });
});

test.each([
  ['{"theme": "dark",', 'options_import_no_json', /JSON|Expected/],
  ['', 'options_import_no_json', /JSON/],
  ['[]', 'options_import_not_ours', /^$/],
  ['{"name": "package"}', 'options_import_not_ours', /^$/],
  ['null', 'options_import_not_ours', /^$/],
  ['{"version": 9}', 'options_import_newer', /^9$/],
  ['{"theme": "pink", "open": {"delay": 1}}', 'options_import_damaged', /^open\.delay, theme$/],
])('%s is refused with %s', (text, wrong, detail) => {
  const read = readImport(text);
  expect(read).toMatchObject({ wrong });
  expect((read as { detail: string }).detail).toMatch(detail);
});
