import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  place,
  type Box,
  type PlacementInput,
} from '../../../entrypoints/page.content/placement.ts';

const VIEW: Box = { left: 0, top: 0, right: 1280, bottom: 900 };
const CARD = { width: 384, height: 320 };
const box = (left: number, top: number, width = 90, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const at = (anchor: Box, more: Partial<PlacementInput> = {}) =>
  place({ anchor, avoid: [anchor], card: CARD, view: VIEW, vertical: false, rtl: false, ...more });

test('below the line, from where the name begins', () => {
  expect(at(box(300, 200))).toMatchObject({ side: 'below', left: 300, top: 228 });
});

test('above when there is no room below', () => {
  expect(at(box(300, 800))).toMatchObject({ side: 'above', top: 800 - 8 - 320 });
});

test('higher than the room above and below: it scrolls there, and leaves the rest of the line free', () => {
  const card = { width: 384, height: 600 };
  expect(at(box(300, 400), { card })).toEqual({
    side: 'below',
    left: 300,
    top: 428,
    maxHeight: 464,
  });
  expect(at(box(300, 500), { card })).toMatchObject({ side: 'above', maxHeight: 484 });
});

test('shifted to stay in the view at the right edge', () => {
  expect(at(box(1180, 200)).left).toBe(1280 - 8 - 384);
});

test('from the right end of the name in right-to-left text', () => {
  expect(at(box(600, 200), { rtl: true }).left).toBe(690 - 384);
});

test('beside the line in vertical text', () => {
  expect(at(box(800, 300, 24, 120), { vertical: true })).toMatchObject({
    side: 'left',
    left: 800 - 8 - 384,
    top: 300,
  });
});

test('a name broken over two lines is not covered in either', () => {
  const [first, second] = [box(1100, 200), box(40, 224)];
  expect(at(first, { avoid: [first, second] }).top).toBe(second.bottom + 8);
});

test('a box far away (another column or page) does not count', () => {
  const first = box(300, 200);
  expect(at(first, { avoid: [first, box(900, 600)] }).top).toBe(228);
});

test('follows the pointer along a long line', () => {
  const long = box(20, 200, 1000);
  expect(at(long, { pointer: { x: 900, y: 210 } }).left).toBe(900 - 384 + 40);
});

test('stays on its side while it grows', () => {
  const low = box(300, 500);
  const grown = { width: 384, height: 700 };
  expect(at(low, { card: grown }).side).not.toBe('below');
  expect(at(low, { card: grown, keep: 'below' })).toMatchObject({ side: 'below', maxHeight: 364 });
});

test('a view too low for any side still gets a card on the roomier one, as high as there is room', () => {
  const placed = at(box(10, 100), { view: { left: 0, top: 0, right: 320, bottom: 256 } });
  expect(placed).toMatchObject({ side: 'below', maxHeight: 120 });
});

test('wherever the name stands, the card lies in the view and never over the name', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1180 }),
      fc.integer({ min: 0, max: 870 }),
      fc.integer({ min: 60, max: 1600 }),
      fc.boolean(),
      fc.boolean(),
      (left, top, height, vertical, rtl) => {
        const anchor = box(left, top);
        const placed = at(anchor, { card: { width: 384, height }, vertical, rtl });
        const high = Math.min(height, placed.maxHeight);
        expect(placed.left).toBeGreaterThanOrEqual(0);
        expect(placed.left + 384).toBeLessThanOrEqual(VIEW.right);
        expect(placed.top).toBeGreaterThanOrEqual(0);
        expect(placed.top + high).toBeLessThanOrEqual(VIEW.bottom);
        const apart =
          placed.left >= anchor.right ||
          placed.left + 384 <= anchor.left ||
          placed.top >= anchor.bottom ||
          placed.top + high <= anchor.top;
        expect(apart).toBe(true);
      },
    ),
  );
});
