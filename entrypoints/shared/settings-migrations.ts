/**
 * How settings stored by an older release become today's, one version at a time.
 * A change that only adds a field needs none (the guard fills in the default); a rename or a new meaning does.
 * To add one: raise SETTINGS_VERSION, put a function under the version it starts from, add its example to the test.
 */

/** The version this release writes. */
export const SETTINGS_VERSION = 1;

type Stored = Record<string, unknown>;

/** From the version that is the key to the next one. Must accept damaged values: the guard judges them afterwards. */
export type Migrations = Readonly<Record<number, (stored: Stored) => Stored>>;

/** The first release writes version 1. What carries no version was written by hand, in its shape. */
export const MIGRATIONS: Migrations = { 0: (stored) => stored };

/**
 * @returns a copy at version `target`; a version from the future, or none that is a number, is left as it is.
 */
export function migrate(stored: Stored, migrations: Migrations, target: number): Stored {
  let current: Stored = { ...stored, version: stored['version'] ?? 0 };
  for (;;) {
    const version = current['version'];
    const step = typeof version === 'number' && version < target ? migrations[version] : undefined;
    if (!step) return current;
    current = { ...step(current), version: (version as number) + 1 };
  }
}
