/**
 * How well the marks of a page and the words of its card stand out, by what the screen shows. The ground of a mark is a
 * picture of its place without text and marks, so gradients, photographs and layers count as they are seen.
 */
import type { Page } from 'puppeteer-core';
import type { Driver } from '../browser/fixtures.ts';
import { until } from '../browser/marks.ts';
import { over, ratio, type Rgb } from './ratio.ts';

export interface MarkContrast {
  text: string;
  /** light, dark or plain: what the page script took the ground for. */
  ground: string;
  ratio: number;
}

interface Found {
  text: string;
  ground: string;
  ink: string;
  /** In the document. */
  box: { x: number; y: number; width: number; height: number };
}

/** Of the ground's pixels this share may do worse: a hairline or a corner of something else in the box. */
const SPARED = 0.1;

const TEXTLESS =
  '*, *::before, *::after { color: transparent !important; -webkit-text-fill-color: transparent !important; text-shadow: none !important; text-decoration-color: transparent !important; transition: none !important; animation: none !important }';

/** "rgb(10, 90, 103)" or "rgba(…, 0.5)" as numbers. */
function parse(colour: string): { rgb: Rgb; alpha: number } {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return { rgb: [red, green, blue], alpha };
}

function worst(ratios: number[]): number {
  return ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length * SPARED)] ?? Number.NaN;
}

/** The marks a reader can see, with the colour of their line. */
function findMarks(page: Page): Promise<Found[]> {
  return page.evaluate(() => {
    const found: Found[] = [];
    CSS.highlights.forEach((highlight, name) => {
      const [, ground] = /^backgrounder-\w+-(light|dark|plain)$/.exec(name) ?? [];
      if (!ground) return;
      highlight.forEach((given) => {
        const element = given.startContainer.parentElement;
        if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return;
        const range = document.createRange();
        range.setStart(given.startContainer, given.startOffset);
        range.setEnd(given.endContainer, given.endOffset);
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
        // Texts for screen readers alone are a pixel large; others lie behind something, or in a closed menu's clip:
        // then not even what they stand in is met there, unless it lets pointers through.
        const [top] = document.elementsFromPoint(x + width / 2, y + height / 2);
        const isMet =
          getComputedStyle(element).pointerEvents === 'none'
            ? top?.contains(element)
            : element.contains(top ?? null);
        if (width < 4 || height < 4 || !top || !isMet) return;
        found.push({
          text: range.toString().replaceAll(/\s+/g, ' '),
          ground,
          ink: getComputedStyle(element, `::highlight(${name})`).textDecorationColor,
          box: { x: x + scrollX, y: y + scrollY, width, height },
        });
      });
    });
    return found;
  });
}

/** The colours of a picture inside each box, every other pixel. */
function coloursIn(studio: Page, png: string, boxes: readonly Found['box'][]): Promise<Rgb[][]> {
  return studio.evaluate(
    async (data, areas) => {
      const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d', { willReadFrequently: true })!;
      context.drawImage(image, 0, 0);
      return areas.map(({ x, y, width, height }) => {
        const area = context.getImageData(x, y, Math.ceil(width), Math.ceil(height)).data;
        const colours: [number, number, number][] = [];
        for (let at = 0; at < area.length; at += 8)
          colours.push([area[at]!, area[at + 1]!, area[at + 2]!]);
        return colours;
      });
    },
    png,
    boxes,
  );
}

/** @param studio any page of the browser, in which pictures are read; measuring leaves `page` without text. */
export async function measureMarks(page: Page, studio: Page): Promise<MarkContrast[]> {
  const found = await findMarks(page);
  await page.evaluate((css) => {
    for (const name of Array.from(CSS.highlights.keys()))
      if (name.startsWith('backgrounder')) CSS.highlights.delete(name);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, TEXTLESS);
  const png = await page.screenshot({ fullPage: true, encoding: 'base64' });
  const colours = await coloursIn(
    studio,
    png,
    found.map(({ box }) => box),
  );
  return found.map(({ text, ground, ink }, index) => {
    const { rgb, alpha } = parse(ink);
    const ratios = colours[index]!.map((pixel) => ratio(over(rgb, alpha, pixel), pixel));
    return { text, ground, ratio: worst(ratios) };
  });
}

/** The lowest contrast of any text in the open card, unfolded, which is then closed; undefined when none is open. */
export async function measureCard(
  driver: Driver,
  page: Page,
  patience = 10_000,
): Promise<number | undefined> {
  const pairs = await until(
    () =>
      driver.card(page, (root) => {
        const details = root.querySelector('details');
        if (!details || !root.host.matches('[data-open]')) return undefined;
        details.open = true;
        const walker = document.createTreeWalker(
          root.querySelector('.root')!,
          NodeFilter.SHOW_TEXT,
        );
        const seen: [text: string, ground: string][] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const element = node.parentElement!;
          if (!node.textContent!.trim() || !element.checkVisibility()) continue;
          const isDrawn = element instanceof SVGElement;
          const { color, fill } = getComputedStyle(element);
          let ground = isDrawn
            ? getComputedStyle(element.parentElement!.querySelector('rect') ?? element).fill
            : '';
          // Words of a drawing that stand in no box stand on the paper.
          if (isDrawn && !element.parentElement!.querySelector('rect')) ground = '';
          for (let at: Element | null = element; at && !ground; at = at.parentElement) {
            const { backgroundColor } = getComputedStyle(at);
            if (!/, 0\)$|transparent/.test(backgroundColor)) ground = backgroundColor;
          }
          seen.push([isDrawn ? fill : color, ground]);
        }
        return seen;
      }),
    (answer) => answer !== undefined,
    patience,
  );
  // Out of the way of the marks, and not opened again by a pointer that rests.
  await page.mouse.move(1, 1);
  await page.keyboard.press('Escape');
  return (
    pairs && Math.min(...pairs.map(([text, ground]) => ratio(parse(text).rgb, parse(ground).rgb)))
  );
}
