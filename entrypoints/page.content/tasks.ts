/** Work in small pieces between the page's own tasks. */

/** Longest time one of our pieces may take, in milliseconds: a third of a frame. */
export const SLICE = 5;

/** Nodes read between two looks at the clock. */
export const NODES_PER_LOOK = 64;

/** Runs `work` when the page has nothing better to do. `scheduler.postTask` keeps frame gaps smallest (measured). */
export function inBackground(work: () => void, { signal }: { signal: AbortSignal }): void {
  if (signal.aborted) return;
  const run = () => {
    if (!signal.aborted) work();
  };
  // Background priority, not idle callbacks: those take three times as long on a busy page.
  const { scheduler } = globalThis as {
    scheduler?: { postTask(f: () => void, o: object): unknown };
  };
  if (scheduler)
    void Promise.resolve(scheduler.postTask(run, { priority: 'background' })).catch(raise);
  else setTimeout(run, 1);
}

/** An error of ours belongs in our own console, not in a rejected promise of the page. */
function raise(error: unknown): void {
  console.debug('Backgrounder:', error);
}
