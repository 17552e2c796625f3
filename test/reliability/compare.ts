/** What a page is with us against what it is without, over several loads of each: pages vary by themselves. */

/** Layout shifts are sums of fractions. */
export const SHIFT_NOISE = 0.001;

/**
 * Browsers fetch a page's icons when they please, and tell of what another extension left in a saved page
 * (chrome-extension://invalid/) only where extensions are allowed.
 */
const OWN_BUSINESS = /icon|^chrome-extension:\/\/invalid\//i;

/** One load of a page. */
export interface Seen {
  dom: string;
  shift: number;
  marks: number;
  requests: string[];
}

/** What a page was in a few loads with us and as many without. */
export interface Looks {
  mine: Seen[];
  bare: Seen[];
}

export const sameDom = ({ mine, bare }: Looks) =>
  mine.some(({ dom }) => bare.some((other) => other.dom === dom));

/** What we shift in every load beyond what the page shifts by itself in any. */
export const shiftOf = ({ mine, bare }: Looks) =>
  Math.min(...mine.map((seen) => seen.shift)) - Math.max(...bare.map((seen) => seen.shift));

/** What is asked for in every load with us and in none without. */
export function requestsOf({ mine, bare }: Looks): string[] {
  const known = new Set(bare.flatMap(({ requests }) => requests));
  const [first, ...others] = mine.map(({ requests }) => new Set(requests));
  return [...first!].filter(
    (one) => !known.has(one) && !OWN_BUSINESS.test(one) && others.every((other) => other.has(one)),
  );
}
