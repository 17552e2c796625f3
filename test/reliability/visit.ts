/** One page of a folder, loaded in a browser with the extension and in one without: what the extension did to it. */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Driver } from '../browser/fixtures.ts';
import { ask, observedTab, settled } from '../browser/observed.ts';

/** How long a page with its scripts on is left to itself, in ms: pages of the press are never at rest. */
const STAY = 1000;
/** After this a page counts as hanging, in ms; a bare page may, by its own scripts. */
const PATIENCE = 15_000;
const HUNG = 'the page hangs';
const LOAD = { waitUntil: 'domcontentloaded', timeout: 10_000 } as const;
/** Layout shifts are sums of fractions. */
const SHIFT_NOISE = 0.001;

export interface Visit {
  file: string;
  browser: string;
  /** Exceptions and console errors that name our code. */
  errors: string[];
  /** Whether the DOM is byte for byte what it is without us; undefined where the page itself differs from load to load. */
  same: { still: boolean; live: boolean | undefined };
  /** Layout shift beyond that of the bare page (Chromium). */
  shift: number;
  /** Requests beyond those of the bare page, scripts off. */
  requests: string[];
  marks: number;
  /** Time in our code by a sampling profiler, in ms (Chromium). */
  work: number | undefined;
}

interface Seen {
  dom: string;
  shift: number;
  marks: number;
  requests: string[];
}

interface Profile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

/** Milliseconds of a profile in frames of our scripts and whatever they called. */
function ours({ nodes, samples, timeDeltas }: Profile, origin: string): number {
  const inside = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const descend = (id: number, within: boolean) => {
    const node = byId.get(id)!;
    const here = within || node.callFrame.url.startsWith(origin);
    if (here) inside.add(id);
    for (const child of node.children ?? []) descend(child, here);
  };
  if (nodes[0]) descend(nodes[0].id, false);
  let micros = 0;
  samples.forEach((id, at) => {
    if (inside.has(id)) micros += timeDeltas[at] ?? 0;
  });
  return micros / 1000;
}

async function look(driver: Driver, page: Page, address: string, still: boolean): Promise<Seen> {
  const from = driver.requests.length;
  // A page may send itself elsewhere while it is asked: then it is asked again.
  const seen = read(driver, page, address, still, from).catch(() =>
    read(driver, page, address, still, from),
  );
  return Promise.race([
    seen,
    new Promise<Seen>((done) => {
      const hung = { dom: HUNG, shift: 0, marks: 0, requests: [] };
      setTimeout(() => done(hung), PATIENCE).unref();
    }),
  ]);
}

async function read(
  driver: Driver,
  page: Page,
  address: string,
  still: boolean,
  from: number,
): Promise<Seen> {
  await page.goto(address, LOAD).catch(() => undefined);
  // A page that its own scripts never let rest is taken as it is.
  if (still) await settled(page, 300).catch(() => undefined);
  else await new Promise((done) => setTimeout(done, STAY));
  return {
    dom: await ask(page, 'dom'),
    shift: await ask(page, 'shift'),
    marks: (await ask(page, 'marks')).length,
    requests: driver.requests.slice(from),
  };
}

async function profiled(
  driver: Driver,
  page: Page,
  run: () => Promise<Seen>,
): Promise<[Seen, number | undefined]> {
  if (driver.kind !== 'chromium') return [await run(), undefined];
  const session: CDPSession = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  const seen = await run();
  if (seen.dom === HUNG) return [seen, undefined];
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  return [seen, ours(profile as Profile, driver.origin)];
}

/** @param address of the page; with "?still" behind it the site sends it with its scripts forbidden. */
export async function visit(
  driver: Driver,
  bare: Driver,
  file: string,
  address: string,
): Promise<Visit> {
  const [page, plain] = await Promise.all([observedTab(driver), observedTab(bare)]);
  const from = driver.troubles.length;
  try {
    const [[live, work], liveBare] = await Promise.all([
      profiled(driver, page, () => look(driver, page, address, false)),
      look(bare, plain, address, false),
    ]);
    /** A page that differs from one bare load to the next cannot be compared. */
    async function sameLive(mine: Seen, bares: Seen): Promise<boolean | undefined> {
      if (mine.dom === bares.dom) return true;
      const [again, bareAgain] = await Promise.all([
        look(driver, page, address, false),
        look(bare, plain, address, false),
      ]);
      if ([bares.dom, bareAgain.dom].some((dom) => dom === mine.dom || dom === again.dom))
        return true;
      return bares.dom === bareAgain.dom ? false : undefined;
    }
    const bothStill = () =>
      Promise.all([look(driver, page, still, true), look(bare, plain, still, true)]);
    const still = `${address}?still`;
    const liveSame = await sameLive(live, liveBare);
    let [quiet, quietBare] = await bothStill();
    // A second look, where they differ: late styles and fonts shift a bare page too, now and then.
    if (quiet.dom !== quietBare.dom || quiet.shift - quietBare.shift > SHIFT_NOISE)
      [quiet, quietBare] = await bothStill();
    const shift = quiet.shift - quietBare.shift;
    const known = new Set([...quietBare.requests, ...liveBare.requests]);
    return {
      file,
      browser: driver.kind,
      errors: driver.troubles
        .slice(from)
        .filter((line) => line.includes(driver.origin) || /backgrounder/i.test(line)),
      same: { still: quiet.dom === quietBare.dom, live: liveSame },
      shift: shift > SHIFT_NOISE ? shift : 0,
      // Browsers fetch a page's icons when they please, and tell of what another extension left in a saved page
      // (chrome-extension://invalid/) only where extensions are allowed.
      requests: quiet.requests.filter(
        (one) => !known.has(one) && !/icon|^chrome-extension:\/\/invalid\//i.test(one),
      ),
      marks: Math.max(live.marks, quiet.marks),
      work,
    };
  } finally {
    // A hanging page does not even close.
    await Promise.race([
      Promise.allSettled([page.close(), plain.close()]),
      new Promise((done) => setTimeout(done, 5000).unref()),
    ]);
  }
}
