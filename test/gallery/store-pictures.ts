/** The pictures the stores and the README show: 1280 × 800, the popup where a browser shows it, over the sample page. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../browser/fixtures.ts';
import { GALLERY, type Picture } from './picture.ts';
import { POPUP, WIDE_POPUP, type Studio } from './studio.ts';

export const SCREENSHOTS = join(ROOT, 'assets', 'store', 'screenshots');

const inline = (file: string) => `data:image/png;base64,${readFileSync(file).toString('base64')}`;

/** The popup hanging from the toolbar's right end over the page. */
const hung = (page: string, popup: string, { width, height }: typeof POPUP) => `<!doctype html>
<title>Popup</title><style>
  body { margin: 0; width: 1280px; height: 800px; overflow: hidden; background: url(${page}) }
  img { position: absolute; top: 8px; right: 28px; border-radius: 10px;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 0.14), 0 12px 40px rgb(0 0 0 / 0.28) }
</style><img width="${width}" height="${height}" src="${popup}" alt="">`;

/**
 * Writes the chosen pictures of the gallery, which must have been taken before.
 * @returns the files' paths
 */
export async function hangInStore(studio: Studio, pictures: readonly Picture[]): Promise<string[]> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const behind = await studio.article();
  const page = `data:image/png;base64,${await behind.screenshot({ encoding: 'base64' })}`;
  await behind.close();
  const written: string[] = [];
  for (const { name } of pictures.filter(({ store }) => store)) {
    const taken = inline(join(GALLERY, `${name}.png`));
    const html = name.startsWith('popup')
      ? hung(page, taken, name === 'popup-map' ? WIDE_POPUP : POPUP)
      : `<!doctype html><title>${name}</title><style>body{margin:0}</style><img src="${taken}" alt="">`;
    const frame = await studio.plain(html);
    const path = join(SCREENSHOTS, `${name}.png`) as `${string}.png`;
    await frame.screenshot({ path, optimizeForSpeed: false });
    written.push(path);
    await frame.close();
  }
  return written;
}
