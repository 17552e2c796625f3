import { describe, expect, it } from 'vitest';
import { requestsOf, sameDom, shiftOf, type Seen } from './compare.ts';

const seen = (part: Partial<Seen>): Seen => ({
  dom: '',
  shift: 0,
  marks: 0,
  requests: [],
  ...part,
});

describe('over several loads', () => {
  it('a DOM is the same when any load with us is as any without', () => {
    const [a, b] = [seen({ dom: 'a' }), seen({ dom: 'b' })];
    expect(sameDom({ mine: [a], bare: [b] })).toBe(false);
    expect(sameDom({ mine: [a, b], bare: [b, b] })).toBe(true);
    expect(sameDom({ mine: [a, a], bare: [b, b] })).toBe(false);
  });

  it('a layout shift is ours when every load with us shifts by more than any without', () => {
    const [none, some, much] = [seen({}), seen({ shift: 0.1 }), seen({ shift: 0.3 })];
    expect(shiftOf({ mine: [much, none], bare: [none, none] })).toBe(0);
    expect(shiftOf({ mine: [some, some], bare: [none, much] })).toBeLessThan(0);
    expect(shiftOf({ mine: [much, some], bare: [none, none] })).toBeCloseTo(0.1);
  });

  it('a request is ours when it is made in every load with us and in none without', () => {
    const [font, more] = [seen({ requests: ['/font'] }), seen({ requests: ['/font', '/more'] })];
    expect(requestsOf({ mine: [font], bare: [seen({})] })).toEqual(['/font']);
    expect(requestsOf({ mine: [more, font], bare: [seen({})] })).toEqual(['/font']);
    expect(requestsOf({ mine: [more, more], bare: [font] })).toEqual(['/more']);
    expect(requestsOf({ mine: [seen({ requests: ['/favicon.ico'] })], bare: [seen({})] })).toEqual(
      [],
    );
  });
});
