/**
 * A change made to the stored item itself, not to what this release can read of it. Fields a newer release has added,
 * and values only that one understands, are carried through: who goes back to an older release and changes something
 * there loses nothing. Only what the reader asks to be made anew (repair, reset, replace, import) is written out in full.
 */
import { isRecord, readSettings, type Raw } from '../shared/settings.ts';
import { applyChange, type SettingsChange } from '../shared/settings-changes.ts';
import { migrate, MIGRATIONS, SETTINGS_VERSION } from '../shared/settings-migrations.ts';

/** The fields that hold fields; all other values are taken or left as one. */
const GROUPS = ['mark', 'open'];

/** @returns the item to store; `stored` itself is left alone, whatever it is. */
export function changeStored(stored: unknown, change: SettingsChange): unknown {
  const { settings } = readSettings(stored);
  const next = applyChange(settings, change);
  const raw = upToDate(stored);
  switch (change.do) {
    case 'repair':
      return layered(raw, next);
    case 'reset':
      return { ...layered(raw, next), version: newest(raw) };
    case 'import':
    case 'replace': {
      const given = upToDate(change.settings);
      if (change.do === 'import') given['sync'] = next.sync;
      return { ...layered(raw, next, given), version: newest(raw, given) };
    }
    default:
      return withChange(raw, settings, next);
  }
}

const upToDate = (stored: unknown): Raw =>
  isRecord(stored) ? migrate(stored, MIGRATIONS, SETTINGS_VERSION) : {};

/** What a newer release has written stays of its version: else it would migrate its own fields once more. */
const newest = (...items: Raw[]): number =>
  Math.max(SETTINGS_VERSION, ...items.map(({ version }) => Number(version) || 0));

/** The later wins, field by field. */
function layered(...layers: object[]): Raw {
  const all: Raw = Object.assign({}, ...layers);
  for (const group of GROUPS)
    all[group] = Object.assign(
      {},
      ...layers.map((layer) => (layer as Raw)[group]).filter(isRecord),
    );
  return all;
}

/** The raw value with the difference between two readings made to it. */
function withChange(raw: unknown, before: unknown, after: unknown): unknown {
  if (isRecord(before) && isRecord(after)) {
    const kept: Raw = isRecord(raw) ? { ...raw } : {};
    for (const key of Object.keys({ ...before, ...after }))
      if (!Object.hasOwn(after, key)) delete kept[key];
      else if (!Object.hasOwn(kept, key)) kept[key] = after[key];
      else kept[key] = withChange(kept[key], before[key], after[key]);
    // What cannot be read at all (a text in place of a group) stays until something in it is changed.
    return isRecord(raw) || differ(before, after) ? kept : raw;
  }
  if (!differ(before, after)) return raw;
  if (Array.isArray(raw) && Array.isArray(before) && Array.isArray(after))
    return [...after, ...raw.filter((one) => !before.includes(one))];
  return after;
}

const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
