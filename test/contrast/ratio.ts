/** Contrast by WCAG 2.2 between colours as a screen shows them: red, green and blue from 0 to 255. */

export type Rgb = readonly [red: number, green: number, blue: number];

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function ratio(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** What is seen of a colour laid over another. */
export const over = (colour: Rgb, alpha: number, ground: Rgb): Rgb =>
  colour.map((part, at) => part * alpha + ground[at]! * (1 - alpha)) as unknown as Rgb;
