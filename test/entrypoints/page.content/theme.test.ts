// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { groundOf, luminance, parseColour } from '../../../entrypoints/page.content/theme.ts';

/** WCAG 2.2 contrast of two colours as CSS writes them. */
const contrast = (a: string, b: string) => {
  const [low, high] = [luminance(parseColour(a)!), luminance(parseColour(b)!)].sort(
    (x, y) => x - y,
  );
  return (high! + 0.05) / (low! + 0.05);
};

test('luminance follows the standard’s formula', () => {
  expect(luminance(parseColour('rgb(255, 255, 255)')!)).toBeCloseTo(1);
  expect(contrast('rgb(119, 119, 119)', 'rgb(255, 255, 255)')).toBeCloseTo(4.48, 2);
});

test('on every grey called light or dark, our ink has at least 3:1', () => {
  const inks = { light: 'rgb(10, 90, 103)', dark: 'rgb(131, 207, 216)' };
  const seen = new Set<string>();
  for (let grey = 0; grey < 256; grey += 1) {
    const ground = groundOf(luminance({ red: grey / 255, green: grey / 255, blue: grey / 255 }));
    seen.add(ground);
    if (ground !== 'plain')
      expect(contrast(inks[ground], `rgb(${grey}, ${grey}, ${grey})`)).toBeGreaterThanOrEqual(3);
  }
  expect([...seen].sort()).toEqual(['dark', 'light', 'plain']);
});

test('colours in forms we do not read are said to be unknown', () => {
  expect(parseColour('oklch(0.7 0.1 200)')).toBeUndefined();
  expect(parseColour('rgba(0, 0, 0, 0)')).toMatchObject({ alpha: 0 });
  expect(parseColour('color(srgb 1 0.5 0)')).toMatchObject({ green: 0.5, alpha: 1 });
});
