import { expect, test } from 'vitest';
import {
  migrate,
  MIGRATIONS,
  SETTINGS_VERSION,
} from '../../../entrypoints/shared/settings-migrations.ts';
import { readSettings } from '../../../entrypoints/shared/settings.ts';

/** One stored value for each older version, with what must have become of it. */
const EXAMPLES: Record<number, { stored: unknown; theme: string; muted: string[] }> = {
  0: { stored: { theme: 'dark', muted: ['china'] }, theme: 'dark', muted: ['china'] },
};

test.each(Array.from({ length: SETTINGS_VERSION }, (_, version) => version))(
  'settings of version %i are carried over',
  (version) => {
    expect(MIGRATIONS[version], 'a migration from this version').toBeDefined();
    const { stored, ...expected } = EXAMPLES[version]!;
    const { settings, problems } = readSettings(stored);
    expect(settings).toMatchObject(expected);
    expect(settings.version).toBe(SETTINGS_VERSION);
    expect(problems).toEqual([]);
  },
);

test('migrations run one after the other and leave the stored value alone', () => {
  const stored = { version: 1, sites: 'a' };
  const migrated = migrate(
    stored,
    {
      1: ({ sites, ...rest }) => ({ ...rest, places: sites }),
      2: ({ places, ...rest }) => ({ ...rest, rooms: places }),
    },
    3,
  );
  expect(migrated).toEqual({ version: 3, rooms: 'a' });
  expect(stored).toEqual({ version: 1, sites: 'a' });
});

test('a version from the future, or none that is a number, is left as it is', () => {
  expect(migrate({ version: 7 }, {}, 3)).toEqual({ version: 7 });
  expect(migrate({ version: 'x' }, {}, 3)).toEqual({ version: 'x' });
});
