/**
 * What every hostile page must end like. Each runs twice, in a bare browser and in one with the extension:
 * the DOM and the console must be the same, the names marked, and the card must open and close.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../executables.ts';
import { KINDS, openDriver, type Driver } from '../fixtures.ts';
import { NAMES } from './article.ts';
import type { Attack } from './attack.ts';
import { ask, cardOpen, cardText, marked, observedTab, rest, settled } from '../observed.ts';
import { openSite, type Site } from '../site.ts';
import { survived } from '../survived.ts';

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** What a page is after the attack: its DOM and what its console and network said. */
interface After {
  dom: string;
  troubles: string[];
  requests: string[];
}

const frameOf = (page: Page, { frame }: Attack) =>
  frame === undefined ? page.mainFrame() : page.mainFrame().childFrames()[frame]!;

async function endure(driver: Driver, page: Page, attack: Attack, site: Site): Promise<After> {
  const from = [driver.troubles.length, driver.requests.length] as const;
  await page.goto(site.origin + attack.path, { waitUntil: 'load' });
  if (attack.act) {
    await settled(frameOf(page, attack));
    await attack.act(page, driver);
  }
  await settled(frameOf(page, attack));
  return {
    dom: await ask(frameOf(page, attack), 'dom'),
    troubles: [...new Set(driver.troubles.slice(from[0]))].sort(),
    // Browsers ask for the icon when they please.
    requests: driver.requests
      .slice(from[1])
      .filter((one) => !one.endsWith('/favicon.ico'))
      .sort(),
  };
}

/** One browser with the extension and one without. */
interface Pair {
  kind: BrowserKind;
  bare: Driver;
  driver: Driver;
}

/** Runs an attack in both browsers of a pair and holds us to what we promise. */
async function withstand({ kind, bare, driver }: Pair, attack: Attack, site: Site): Promise<void> {
  const [plain, page] = await Promise.all([observedTab(bare), observedTab(driver)]);
  const [expected, seen] = await Promise.all([
    endure(bare, plain, attack, site),
    endure(driver, page, attack, site),
  ]);
  await plain.close();
  expect(seen, `the page as without us, in ${kind}`).toEqual(expected);
  const from = driver.troubles.length;
  const frame = frameOf(page, attack);

  const names = attack.names ?? NAMES;
  const texts = await marked(frame, names);
  if (names.length === 0) expect(texts, `marks in ${kind}`).toEqual([]);
  else expect(texts, `marks in ${kind}`).toEqual(expect.arrayContaining(names));

  const opens = attack.opens === undefined ? NAMES[1]! : attack.opens;
  if (opens) {
    await rest(page, opens, frame);
    expect(await cardOpen(frame, true), `a card in ${kind}`).toBe(true);
    // What is in a closed shadow root of a frame, or behind getters that lie, cannot be read from outside.
    if (attack.frame === undefined && !attack.unreadable)
      expect(await cardText(driver, page), `the card in ${kind}`).toContain(opens);
    await page.mouse.move(1270, 890);
    expect(await cardOpen(frame, false), `the card left in ${kind}`).toBe(false);
  } else if (texts.length > 0) {
    await rest(page, texts.includes(NAMES[1]!) ? NAMES[1]! : texts[0]!, frame);
    await pause(900);
    if (opens === false) expect(await cardText(driver, page), `the card in ${kind}`).toBe('');
  }
  await attack.check?.(page, driver);
  expect(await ask(frame, 'dom'), `the page after the card, in ${kind}`).toBe(expected.dom);
  const troubles = driver.troubles.slice(from).filter((one) => !attack.witnessSays?.test(one));
  expect([...new Set(troubles)], `the console of ${kind}`).toEqual([]);
  await page.close();
}

/**
 * Declares one test an attack.
 * @param part names these attacks among all, for the counts
 */
export function withstandAll(attacks: Attack[], part: string): void {
  const pairs: Pair[] = [];
  const counts: Record<BrowserKind, number> = { chromium: 0, firefox: 0 };
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
    for (const { path, html, headers, files = {} } of attacks) {
      site.page(path, html, headers);
      for (const [file, served] of Object.entries(files))
        site.page(file, served.body, served.headers);
    }
    for (const kind of KINDS)
      pairs.push({
        kind,
        bare: await openDriver(kind, { extension: false }),
        driver: await openDriver(kind),
      });
  }, 120_000);
  afterAll(async () => {
    await Promise.all(pairs.flatMap(({ bare, driver }) => [bare.close(), driver.close()]));
    await site?.close();
  });

  describe('Chromium and Firefox withstand', () => {
    it.each(attacks)('$name', { timeout: 120_000 }, async (attack) => {
      const results = await Promise.allSettled(
        pairs
          .filter(({ kind }) => !attack.except?.[kind])
          .map((pair) => withstand(pair, attack, site)),
      );
      const failed = results.filter((result) => result.status === 'rejected');
      if (failed.length > 1)
        throw new AggregateError(
          failed.map(({ reason }) => reason as Error),
          failed.map(({ reason }) => String(reason)).join('\n'),
        );
      if (failed[0]) throw failed[0].reason;
      for (const kind of KINDS) {
        if (attack.except?.[kind]) continue;
        counts[kind] += 1;
        survived('attacks', kind, counts[kind], part);
      }
    });
  });
}
