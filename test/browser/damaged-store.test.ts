/**
 * The browser's own files of the extension's store, damaged between two runs of one profile. What can be mended the
 * browsers mend themselves, by beginning anew; what then cannot be read or written, the reader is told of.
 */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserKind } from './executables.ts';
import { openDriver, type Driver } from './fixtures.ts';
import { articlePage, NAMES } from './hostile/article.ts';
import { cardWhen, marked, observedTab, rest } from './observed.ts';
import { openSite, type Site } from './site.ts';
import { storedSettings, storeSettings } from './store.ts';
import { survived } from './survived.ts';

/** Chromium's store is a LevelDB, Firefox's an SQLite file. */
const STORE: Record<BrowserKind, RegExp> = {
  chromium: /^Default\/Local Extension Settings\/\w+\/(?:[\d]+\.(?:log|ldb)|MANIFEST-\d+)$/,
  firefox: /^storage\/default\/moz-extension\+\+\+[^/]+\/idb\/[^/]+\.sqlite$/,
};

interface Damage {
  kind: BrowserKind;
  name: string;
  does: (data: Buffer) => Buffer;
  /** Whether the browser cannot begin anew by itself. */
  lasts?: true;
}

const junk = (data: Buffer) => Buffer.alloc(data.length, 'Z');
const torn = (data: Buffer) => data.subarray(0, data.length >> 1);
const DAMAGES: Damage[] = [
  { kind: 'chromium', name: 'overwritten', does: junk },
  { kind: 'chromium', name: 'cut in half', does: torn },
  { kind: 'firefox', name: 'overwritten', does: junk },
  { kind: 'firefox', name: 'cut in half', does: torn },
  {
    kind: 'firefox',
    name: 'overwritten after its first page',
    does: (data) => Buffer.concat([data.subarray(0, 4096), junk(data.subarray(4096))]),
    lasts: true,
  },
];

let site: Site;
let address: string;
beforeAll(async () => {
  site = await openSite();
  address = site.page('/article.html', articlePage());
});
afterAll(() => site?.close());

describe('a store whose files are damaged', () => {
  let profile: string;
  let driver: Driver;
  const lives: Record<BrowserKind, number> = { chromium: 0, firefox: 0 };

  beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), 'profile-'));
  });
  afterEach(async () => {
    await driver.close();
    rmSync(profile, { recursive: true, force: true });
  });

  function damage({ kind, does }: Damage): void {
    const files = readdirSync(profile, { recursive: true })
      .map(String)
      .filter((file) => STORE[kind].test(file) && statSync(join(profile, file)).size > 0);
    expect(files).not.toEqual([]);
    for (const file of files) {
      const path = join(profile, file);
      writeFileSync(path, does(readFileSync(path)));
      // What Firefox has not yet written into the file itself.
      if (existsSync(`${path}-wal`)) rmSync(`${path}-wal`);
    }
  }

  it.each(DAMAGES)('in $kind, $name', { timeout: 120_000 }, async (one) => {
    driver = await openDriver(one.kind, { profile });
    await storeSettings(driver, { version: 1, enabled: false, muted: ['taiwan'] });
    await driver.close();
    damage(one);
    driver = await openDriver(one.kind, { profile });

    const page = await observedTab(driver);
    await page.goto(address);
    expect(await marked(page, NAMES)).toEqual(expect.arrayContaining(NAMES));
    await rest(page, NAMES[1]!);
    expect(await cardWhen(driver, page, (text) => text !== '')).toContain(NAMES[1]);
    await page.close();

    const own = await driver.openOwn('popup.html');
    await own.waitForSelector('[role="switch"]');
    const alerts = () =>
      own.$$eval('[role="alert"]', (all) => all.map((alert) => alert.textContent ?? ''));
    expect((await alerts()).length, 'told so when it lasts').toBe(one.lasts ? 1 : 0);
    await own.click('[role="switch"]');
    if (one.lasts)
      await expect
        .poll(alerts)
        .toEqual([
          expect.stringContaining('could not be read'),
          expect.stringContaining('could not be saved'),
        ]);
    else {
      await expect.poll(() => storedSettings(driver)).toMatchObject({ enabled: false, muted: [] });
      expect(await alerts()).toEqual([]);
    }
    await own.close();
    expect(driver.troubles).toEqual([]);
    survived('lives', one.kind, (lives[one.kind] += 1), 'damaged store');
  });
});
