/** One picture of the gallery: its name, how the scene is set, and where it is kept. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { RESULTS } from '../browser/fixtures.ts';
import type { Studio } from './studio.ts';

export const GALLERY = join(RESULTS, 'gallery');

export interface Picture {
  /** The file's name without its ending. */
  name: string;
  /** Whether the stores and the README show it. */
  store?: boolean;
  /** Sets the scene and returns the page to be drawn. */
  take(studio: Studio): Promise<Page>;
}

/** Takes one picture and closes what was opened for it. Returns the file's path. */
export async function takePicture(studio: Studio, picture: Picture, end = ''): Promise<string> {
  mkdirSync(GALLERY, { recursive: true });
  const before = new Set(await studio.driver.browser.pages());
  const path = join(GALLERY, `${picture.name}${end}.png`) as `${string}.png`;
  const page = await picture.take(studio);
  await page.screenshot({ path });
  for (const opened of await studio.driver.browser.pages())
    if (!before.has(opened)) await opened.close();
  return path;
}
