/** The gallery can be taken: one card and one panel, each drawn as large as it should be and not blank. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CARD_PICTURES } from '../gallery/card-pictures.ts';
import { PANEL_PICTURES } from '../gallery/panel-pictures.ts';
import { takePicture } from '../gallery/picture.ts';
import { openStudio, type Studio } from '../gallery/studio.ts';

let studio: Studio;

/** Width and height stand in a PNG's header; a blank picture of these sizes takes less than 8 kB. */
async function taken(name: string) {
  const picture = [...CARD_PICTURES, ...PANEL_PICTURES].find((one) => one.name === name);
  const file = readFileSync(await takePicture(studio, picture!));
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), bytes: file.length };
}

beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio?.close());

it('takes a card over the sample page', async () => {
  const { width, height, bytes } = await taken('card-light');
  expect({ width, height }).toEqual({ width: 1280, height: 800 });
  expect(bytes).toBeGreaterThan(50_000);
});

it('takes a room of the popup, and leaves no page open', async () => {
  const open = (await studio.driver.browser.pages()).length;
  const { width, height, bytes } = await taken('popup-page');
  expect({ width, height }).toEqual({ width: 400, height: 600 });
  expect(bytes).toBeGreaterThan(10_000);
  expect((await studio.driver.browser.pages()).length).toBe(open);
  expect(studio.driver.troubles).toEqual([]);
});
