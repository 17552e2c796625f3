/** How much larger than usual the reader has text. Drawings are laid out in px for usual text and magnified by this. */
export const textScale = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
