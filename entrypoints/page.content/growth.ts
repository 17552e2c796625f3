/**
 * A page that was turned away may still be loading its article. The rule: for 20 seconds after a look the page's
 * additions are noted (nothing is read), and after an addition we look again 0.5, 1, 2, 4 and 8 seconds later.
 * Then observer and timers go, and only the page's own navigation brings us back.
 */
const LOOKS = [500, 1_000, 2_000, 4_000, 8_000];
const SETTLED = 20_000;
/** Less new text than this is no article: a clock, a counter, an advertisement's label. */
const LEAST_GROWTH = 200;

/** Calls back once when the page's text has grown; the caller looks again and, if turned away, comes back here. */
export function createGrowth(): {
  wait(onGrown: () => void, options: { signal: AbortSignal }): void;
} {
  let looks = 0;
  const end = performance.now() + SETTLED;
  return {
    wait(onGrown, { signal }) {
      const left = end - performance.now();
      if (signal.aborted || left <= 0 || looks >= LOOKS.length) return;
      const length = textLength();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const observer = new MutationObserver(() => {
        timer ||= setTimeout(look, LOOKS[looks]);
      });
      const settled = setTimeout(stop, left);
      function stop(): void {
        observer.disconnect();
        clearTimeout(timer);
        clearTimeout(settled);
        signal.removeEventListener('abort', stop);
      }
      function look(): void {
        timer = undefined;
        looks += 1;
        const grown = textLength() - length >= LEAST_GROWTH;
        if (grown || looks >= LOOKS.length) stop();
        if (grown) onGrown();
      }
      signal.addEventListener('abort', stop);
      observer.observe(document, { childList: true, subtree: true });
    },
  };
}

const textLength = (): number => document.body?.textContent?.length ?? 0;
