/** One page of a folder, loaded in a browser with the extension and in one without: what the extension did to it. */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Driver } from '../browser/fixtures.ts';
import { ask, observedTab, settled } from '../browser/observed.ts';
import { requestsOf, sameDom, SHIFT_NOISE, shiftOf, type Looks, type Seen } from './compare.ts';

/** How long a page with its scripts on is left to itself, in ms: pages of the press are never at rest. */
const STAY = 1000;
/** After this a page counts as hanging, in ms; a bare page may, by its own scripts. */
const PATIENCE = 15_000;
const HUNG = 'the page hangs';
const LOAD = { waitUntil: 'domcontentloaded', timeout: 10_000 } as const;
/** Loads of a page, with us and without, before what differs is held against us. */
const LOOKS = 4;

export interface Visit {
  file: string;
  browser: string;
  /** Exceptions and console errors that name our code. */
  errors: string[];
  /** Whether the DOM is byte for byte what it is without us; undefined where the page itself differs from load to load. */
  same: { still: boolean; live: boolean | undefined };
  /** Layout shift of every load, beyond that of any load of the bare page (Chromium). */
  shift: number;
  /** Requests beyond those of the bare page, scripts off. */
  requests: string[];
  marks: number;
  /** Time in our code by a sampling profiler, in ms (Chromium). */
  work: number | undefined;
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

/** Pages vary from load to load. What differs in the first is looked at again: only what we do shows each time. */
async function lookUntil(
  agrees: (looks: Looks) => boolean,
  both: () => Promise<[Seen, Seen]>,
): Promise<Looks> {
  const looks: Looks = { mine: [], bare: [] };
  do {
    const [mine, bare] = await both();
    looks.mine.push(mine);
    looks.bare.push(bare);
  } while (!agrees(looks) && looks.mine.length < LOOKS);
  return looks;
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
    let work: number | undefined;
    const lookAt = (still: boolean) => {
      const asked = still ? `${address}?still` : address;
      return [look(driver, page, asked, still), look(bare, plain, asked, still)] as const;
    };
    const live = await lookUntil(sameDom, async () => {
      if (work !== undefined) return Promise.all(lookAt(false));
      const [[mine, cost], other] = await Promise.all([
        profiled(driver, page, () => look(driver, page, address, false)),
        look(bare, plain, address, false),
      ]);
      work = cost;
      return [mine, other];
    });
    const still = await lookUntil(
      (looks) => sameDom(looks) && shiftOf(looks) <= SHIFT_NOISE && requestsOf(looks).length === 0,
      () => Promise.all(lookAt(true)),
    );
    const shift = shiftOf(still);
    const bares = new Set(live.bare.map(({ dom }) => dom));
    const seen = [...live.mine, ...still.mine];
    return {
      file,
      browser: driver.kind,
      errors: driver.troubles
        .slice(from)
        .filter((line) => line.includes(driver.origin) || /backgrounder/i.test(line)),
      same: {
        still: sameDom(still),
        // A page that differs from one bare load to the next cannot be compared.
        live: sameDom(live) || (bares.size === 1 ? false : undefined),
      },
      shift: shift > SHIFT_NOISE ? shift : 0,
      requests: requestsOf({ mine: still.mine, bare: [...still.bare, ...live.bare] }),
      marks: Math.max(...seen.map(({ marks }) => marks)),
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
