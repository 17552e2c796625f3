/**
 * On what ground a mention stands: decided by the real colours at that place, not by the page's or the system's word.
 * light and dark take our ink; `plain` (a picture, a middle grey) takes the text's own colour, which the page
 * has made readable there.
 */
import { aboveOf } from './dom.ts';

export type Ground = 'light' | 'dark' | 'plain';

/** Relative luminance (WCAG 2) above which our ink for light grounds keeps 3:1, and below which the other does. */
const LIGHT_FROM = 0.42;
const DARK_UP_TO = 0.12;

/**
 * @param known grounds found before; elements asked on the way are added, so that each is asked once.
 * @returns the ground at an element, reading computed colours upwards until one is opaque.
 */
export function groundAt(element: Element, known = new Map<Element, Ground>()): Ground {
  const asked: Element[] = [];
  let ground: Ground | undefined;
  for (let at: Element | null = element; at && !ground; at = drawnIn(at)) {
    ground = known.get(at) ?? ownGround(at);
    asked.push(at);
  }
  ground ??= canvasGround();
  for (const at of asked) known.set(at, ground);
  return ground;
}

/** What an element itself paints behind its text; undefined when it lets through what is behind it. */
function ownGround(element: Element): Ground | undefined {
  const style = getComputedStyle(element);
  if (style.backgroundImage !== 'none') return 'plain';
  const { backgroundColor } = style;
  // Most elements paint nothing.
  if (backgroundColor === 'rgba(0, 0, 0, 0)') return undefined;
  const colour = readColour(backgroundColor);
  // A colour in a form we cannot read is a ground all the same.
  if (!colour) return 'plain';
  if (colour.alpha < 0.05) return undefined;
  return colour.alpha < 0.95 ? 'plain' : groundOf(colour.light);
}

/** No colour anywhere: the canvas, which is dark only where the page says it can be. */
function canvasGround(): Ground {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  // Asked last, and of few pages: on a huge one it took 29 ms, in a task of ours.
  const dark = scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches;
  return dark ? 'dark' : 'light';
}

/** Light or dark, for the card: on a plain ground the text's colour tells. */
export function themeAt(element: Element): 'light' | 'dark' {
  const ground = groundAt(element);
  if (ground !== 'plain') return ground;
  const text = readColour(getComputedStyle(element).color);
  return text && text.light > 0.5 ? 'dark' : 'light';
}

/** The element behind: a slot for what is slotted, a host for what stands in its shadow root. */
function drawnIn(element: Element): Element | null {
  if (element.assignedSlot instanceof HTMLSlotElement) return element.assignedSlot;
  const above = aboveOf(element);
  if (above instanceof ShadowRoot) return above.host;
  return above instanceof Element ? above : null;
}

export function groundOf(light: number): Ground {
  if (light >= LIGHT_FROM) return 'light';
  return light <= DARK_UP_TO ? 'dark' : 'plain';
}

interface Colour {
  /** Relative luminance by WCAG 2.2. */
  light: number;
  alpha: number;
}

/**
 * Reads the computed forms of a colour: `rgb()`, `color()` of any red, green and blue, and those that begin with a
 * lightness (`lab`, `lch`, `oklab`, `oklch`), which is near enough to tell light from dark.
 * @returns undefined for anything else
 */
export function readColour(text: string): Colour | undefined {
  const [, form = ''] = /^([a-z]+)\(/.exec(text) ?? [];
  // The name of a colour space may hold a digit ("display-p3").
  const parts = text
    .replace(/^color\(\S+/, '')
    .match(/-?[\d.]+(?:e-?\d+)?%?/g)
    ?.map(Number.parseFloat);
  if (!parts || parts.length < 3) return undefined;
  const alpha = parts[3] ?? 1;
  const [first, green, blue] = parts as [number, number, number];
  if (form.startsWith('ok')) return { light: first ** 3, alpha };
  if (form === 'lab' || form === 'lch') return { light: ((first + 16) / 116) ** 3, alpha };
  const scale = form.startsWith('rgb') ? 255 : form === 'color' ? 1 : undefined;
  if (!scale) return undefined;
  const light =
    0.2126 * linear(first / scale) + 0.7152 * linear(green / scale) + 0.0722 * linear(blue / scale);
  return { light, alpha };
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
