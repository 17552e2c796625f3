/**
 * `npm run gallery`: pictures of everything a reader sees, in test/results/gallery, for looking at before a release.
 * `npm run gallery -- NAME ...` takes those alone; `--store` also writes the stores' pictures to assets/store/screenshots.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildBoth } from '../build.ts';
import { ROOT } from '../browser/fixtures.ts';
import { CARD_PICTURES } from './card-pictures.ts';
import { PANEL_PICTURES } from './panel-pictures.ts';
import { GALLERY, takePicture, type Picture } from './picture.ts';
import { hangInStore } from './store-pictures.ts';
import { openStudio, type Studio } from './studio.ts';

/** Another script than ours shows where words were taken for granted. */
const OTHER_LANGUAGE = 'zh_CN';
const IN_OTHER_LANGUAGE = new Set([
  'card-light',
  'card-unfolded',
  'popup-page',
  'popup-summary',
  'popup-timeline',
  'popup-map',
  'options',
  'welcome',
]);

const words = process.argv.slice(2);
const forStore = words.includes('--store');
const names = words.filter((word) => !word.startsWith('--'));
const all = [...CARD_PICTURES, ...PANEL_PICTURES];
const unknown = names.filter((name) => !all.some((one) => one.name === name));
if (unknown.length > 0) {
  console.error(`No picture is called ${unknown.join(', ')}. There are:`);
  console.error(all.map(({ name }) => name).join(' '));
  process.exit(1);
}

async function take(studio: Studio, pictures: readonly Picture[], end = ''): Promise<void> {
  for (const picture of pictures) {
    try {
      console.log(await takePicture(studio, picture, end));
    } catch (error) {
      console.error(`${picture.name}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
  const { troubles } = studio.driver;
  if (troubles.length === 0) return;
  console.error(`Seen in the consoles while the pictures were taken:\n${troubles.join('\n')}`);
  process.exitCode = 1;
}

buildBoth();
const wanted = all.filter(({ name }) => names.length === 0 || names.includes(name));
const studio = await openStudio();
if (!(await studio.hasChinese())) {
  console.error('No font here has Chinese signs: they show as boxes (fonts-noto-cjk has them).');
  // Readers of the README and the stores are not shown boxes.
  if (forStore) {
    await studio.close();
    process.exit(1);
  }
}
await take(studio, wanted);
if (forStore) for (const path of await hangInStore(studio, all)) console.log(path);
await studio.close();
if (names.length === 0 && existsSync(join(ROOT, 'assets/public/_locales', OTHER_LANGUAGE))) {
  const other = await openStudio(OTHER_LANGUAGE);
  const pictures = all.filter(({ name }) => IN_OTHER_LANGUAGE.has(name));
  await take(other, pictures, `-${OTHER_LANGUAGE}`);
  await other.close();
}
console.log(`Look at them all in ${GALLERY}`);
