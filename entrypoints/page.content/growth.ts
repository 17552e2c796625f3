/**
 * A page that was turned away may still be loading its article. The rule: until ten seconds after the look its additions
 * are noted (nothing is read), and 0.5, 1, 2, 4 and 8 seconds after an addition the text added meanwhile, and only that,
 * is asked whether it can concern us. Then observer and timers go. An article that comes later comes by the reader's own
 * deed, consent given or a tab opened behind brought to the front: a click or a change of sight begins the ten seconds
 * anew. Nothing else brings us back but the page's own navigation.
 */
import { countAnchorsIn } from './anchors.ts';
import { isConnected } from './dom.ts';

const LOOKS = [500, 1_000, 2_000, 4_000, 8_000];
const SETTLED = 10_000;
/** Less new text than this is no article: a clock, a counter, an advertisement's label. */
const LEAST_GROWTH = 200;
/** More additions than this are an article, or a page that never rests: not worth keeping apart. */
const TOO_MANY = 2_000;

/** Calls back once when the page's text has grown; the caller looks again and, if turned away, comes back here. */
export function createGrowth(): {
  wait(onGrown: () => void, options: { signal: AbortSignal }): void;
} {
  let looks = 0;
  let end = performance.now() + SETTLED;
  return {
    wait(onGrown, { signal }) {
      let added = new Set<Node>();
      let timer: ReturnType<typeof setTimeout> | undefined;
      let settled: ReturnType<typeof setTimeout> | undefined;
      const observer = new MutationObserver((records) => {
        if (added.size < TOO_MANY)
          for (const { addedNodes } of records) for (const node of addedNodes) added.add(node);
        timer ||= setTimeout(look, LOOKS[looks]);
      });
      function watch(): void {
        const left = end - performance.now();
        if (signal.aborted || left <= 0 || looks >= LOOKS.length) return;
        observer.observe(document, { childList: true, subtree: true });
        clearTimeout(settled);
        // What was added last still gets its look.
        settled = setTimeout(() => (timer ? observer.disconnect() : stop()), left);
      }
      function stop(): void {
        observer.disconnect();
        clearTimeout(timer);
        clearTimeout(settled);
        timer = undefined;
        added = new Set();
      }
      function look(): void {
        timer = undefined;
        looks += 1;
        const many = added.size >= TOO_MANY;
        let text = '';
        if (!many) for (const node of added) if (isConnected(node)) text += `${node.textContent} `;
        added = new Set();
        const grown = many || (text.length >= LEAST_GROWTH && countAnchorsIn(text, 1) > 0);
        if (grown || looks >= LOOKS.length || performance.now() >= end) stop();
        if (grown) onGrown();
      }
      signal.addEventListener('abort', stop);
      for (const deed of ['click', 'visibilitychange'])
        addEventListener(
          deed,
          ({ isTrusted }) => {
            // A page that clicks by itself would be watched for ever.
            if (!isTrusted) return;
            looks = 0;
            end = performance.now() + SETTLED;
            watch();
          },
          { signal, capture: true },
        );
      watch();
    },
  };
}
