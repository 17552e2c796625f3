/**
 * A page that was turned away may still be loading its article. The rule: in the ten seconds after the look its elements
 * are counted a few times, less and less often, and where their number has changed it is looked at again; once it is
 * looked at in any case, for text that came into elements already there. Nothing is observed: an observer would run
 * at each of the page's changes, a count six times in all. An article that comes later comes by
 * the reader's own deed, consent given or a tab opened behind brought to the front: a press or a change of sight begins
 * the ten seconds anew. Nothing else brings us back but the page's own navigation.
 */

/**
 * What a deed is heard by. Not by "click": scripts click, too, by the hundred, and each time the engine would enter our
 * world to find that it was no reader. That made a list of things to do 2.4 % slower, driven as speed tests drive it.
 */
const DEEDS = ['pointerup', 'keyup', 'visibilitychange'];

/** From the look, or the reader's deed, to each count, in milliseconds. */
const COUNTS = [500, 1_000, 2_000, 3_500, 5_500, 10_000];
/** The count after which it is looked at in any case. */
const SURELY = 2_000;

/** Calls back once when the page may have grown; the caller looks again and, if turned away, comes back here. */
export function createGrowth(): {
  wait(onGrown: () => void, options: { signal: AbortSignal }): void;
} {
  let from = performance.now();
  let next = 0;
  return {
    wait(onGrown, { signal }) {
      const elements = document.getElementsByTagName('*');
      const before = elements.length;
      let timer: ReturnType<typeof setTimeout> | undefined;
      function plan(): void {
        const at = COUNTS[next];
        if (at !== undefined && !signal.aborted)
          timer = setTimeout(count, from + at - performance.now());
      }
      function count(): void {
        const at = COUNTS[next];
        next += 1;
        if (at === SURELY || elements.length !== before) onGrown();
        else plan();
      }
      function begin({ isTrusted }: Event): void {
        // A page that makes up such events would be watched for ever.
        if (!isTrusted) return;
        clearTimeout(timer);
        from = performance.now();
        next = 0;
        plan();
      }
      const options = { signal, capture: true };
      for (const deed of DEEDS) addEventListener(deed, begin, options);
      signal.addEventListener('abort', () => clearTimeout(timer));
      plan();
    },
  };
}
