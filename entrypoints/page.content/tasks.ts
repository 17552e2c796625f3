/** Work in small pieces between the page's own tasks. */

/** Longest time one of our pieces may take, in milliseconds: a third of a frame. */
export const SLICE = 5;

/** Nodes read between two looks at the clock. */
export const NODES_PER_LOOK = 64;

/** Blocks or marks dealt with between two looks at the clock. */
export const LOOK_AFTER = 32;

/** Longest wait for a page to have nothing better to do, in milliseconds: some never have. */
export const PATIENCE = 250;

/** Runs `work` unless the signal has aborted. An error of ours is no error of the page's. */
export function attempt(work: () => void, { signal }: { signal: AbortSignal }): void {
  try {
    if (!signal.aborted) work();
  } catch (error) {
    console.debug('Backgrounder:', error);
  }
}

/**
 * Runs `work` when the page has nothing better to do. `scheduler.postTask` keeps frame gaps smallest (measured). Behind a
 * page whose tasks follow one another without end (a loop of messages) it would wait for ever, in both engines: after
 * PATIENCE it takes its turn among them.
 */
export function inBackground(work: () => void, { signal }: { signal: AbortSignal }): void {
  if (signal.aborted) return;
  let waits = true;
  const run = () => {
    if (!waits) return;
    waits = false;
    clearTimeout(timer);
    attempt(work, { signal });
  };
  const timer = setTimeout(run, PATIENCE);
  // Background priority, not idle callbacks: those take three times as long on a busy page.
  const { scheduler } = globalThis as unknown as {
    scheduler: { postTask(f: () => void, o: object): unknown };
  };
  // A window that has gone refuses, and nobody is to hear of it.
  void Promise.resolve(scheduler.postTask(run, { priority: 'background' })).catch(() => {});
}

export interface Pass {
  /** Begins; asked again while under way, it begins anew when it has come to its end. */
  run(): void;
}

/**
 * Work that may be long, one SLICE at a time: the first at once, so that on usual pages it is done when `run` returns.
 * @param work yields wherever it may be interrupted
 */
export function createPass(
  work: () => Iterator<void>,
  { signal, slice = SLICE }: { signal: AbortSignal; slice?: number | undefined },
): Pass {
  let going: Iterator<void> | undefined;
  let again = false;

  function step(): void {
    const end = performance.now() + slice;
    while (going) {
      if (going.next().done) {
        going = again ? work() : undefined;
        again = false;
      }
      if (going && performance.now() >= end) return inBackground(step, { signal });
    }
    return undefined;
  }

  return {
    run() {
      if (signal.aborted) return;
      if (going) again = true;
      else {
        going = work();
        step();
      }
    },
  };
}
