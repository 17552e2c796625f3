/** The scan part's side in the page: swaps pages in and out under warm code, and times single cold runs. */
import { CONTENDERS, type ContenderName } from './contenders.ts';
import { show } from './show.ts';

export interface Timing {
  /** Milliseconds of each run, in order. */
  times: number[];
  /** What the last run counted: characters, matches or marks. */
  count: number;
}

function timeOnce(name: ContenderName, aliases: readonly string[]): [time: number, count: number] {
  CONTENDERS[name].prepare?.();
  const start = performance.now();
  const count = CONTENDERS[name].run(aliases);
  const time = performance.now() - start;
  CONTENDERS[name].clean?.();
  return [time, count];
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * Times the contenders on one page, taking turns and starting with another one in each round.
 * @param html the page's source.
 */
export async function timeWarm(
  html: string,
  names: readonly ContenderName[],
  rounds: number,
  aliases: readonly string[],
): Promise<Record<string, Timing>> {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const timings = Object.fromEntries(
    names.map((name): [string, Timing] => [name, { times: [], count: 0 }]),
  );
  show(parsed);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length]!;
      await nextFrame();
      const [time, count] = timeOnce(name, aliases);
      timings[name]!.times.push(time);
      timings[name]!.count = count;
      if (CONTENDERS[name].changes) show(parsed);
    }
  }
  return timings;
}

/** The first run of all in this page. Call it once in a fresh page. */
export function timeCold(name: ContenderName, aliases: readonly string[]): Timing {
  const [time, count] = timeOnce(name, aliases);
  return { times: [time], count };
}

export type ScanBench = { timeWarm: typeof timeWarm; timeCold: typeof timeCold };
