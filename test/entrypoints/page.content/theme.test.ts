// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { groundOf, readColour } from '../../../entrypoints/page.content/theme.ts';

/** WCAG 2.2 contrast of two colours as CSS writes them. */
const contrast = (a: string, b: string) => {
  const [low, high] = [readColour(a)!.light, readColour(b)!.light].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
};

test('luminance follows the standard’s formula', () => {
  expect(readColour('rgb(255, 255, 255)')!.light).toBeCloseTo(1);
  expect(contrast('rgb(119, 119, 119)', 'rgb(255, 255, 255)')).toBeCloseTo(4.48, 2);
});

test('on every grey called light or dark, our ink has at least 3:1', () => {
  const inks = { light: 'rgb(10, 90, 103)', dark: 'rgb(131, 207, 216)' };
  const seen = new Set<string>();
  for (let part = 0; part < 256; part += 1) {
    const grey = `rgb(${part}, ${part}, ${part})`;
    const ground = groundOf(readColour(grey)!.light);
    seen.add(ground);
    if (ground !== 'plain') expect(contrast(inks[ground], grey)).toBeGreaterThanOrEqual(3);
  }
  expect([...seen].sort()).toEqual(['dark', 'light', 'plain']);
});

test.each([
  ['rgba(0, 0, 0, 0)', 0, 0],
  ['rgba(255, 255, 255, 0.5)', 1, 0.5],
  ['color(srgb 1 1 1)', 1, 1],
  ['color(display-p3 0 0 0 / 0.5)', 0, 0.5],
  // The same middle grey in four forms.
  ['rgb(119, 119, 119)', 0.184, 1],
  ['oklab(0.569 0 0)', 0.184, 1],
  ['oklch(0.569 0 0 / 0.3)', 0.184, 0.3],
  ['lab(50 0 0)', 0.184, 1],
  ['lch(50 0 0)', 0.184, 1],
])('%s has the luminance %d and the alpha %d', (text, light, alpha) => {
  const colour = readColour(text)!;
  expect(colour.light).toBeCloseTo(light, 2);
  expect(colour.alpha).toBe(alpha);
});

test('colours in forms we do not read are said to be unknown', () => {
  expect(readColour('color-mix(in lab, red, blue)')).toBeUndefined();
  expect(readColour('')).toBeUndefined();
});
