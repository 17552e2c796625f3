/**
 * `npm run contrast -- FOLDER [--pages N]`: the contrast of marks and card on saved pages (20 unless told otherwise),
 * in Chromium, in the light and the dark scheme. Prints a table; fails where a mark has less than 3:1 or a card's text
 * less than 4.5:1.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openDriver } from '../browser/fixtures.ts';
import { marksOf, settledMarks, until } from '../browser/marks.ts';
import { approach } from '../browser/pointer.ts';
import { openSite } from '../browser/site.ts';
import { buildBoth } from '../build.ts';
import { measureCard, measureMarks } from './measure.ts';

const MARK_BAR = 3;
const TEXT_BAR = 4.5;
/** A page that is about our subject has its marks by then, in ms. */
const PATIENCE = 4_000;
const SCHEMES = ['light', 'dark'] as const;

const words = process.argv.slice(2);
const folder = words.find((word) => !word.startsWith('--') && !/^\d+$/.test(word));
if (!folder) {
  console.error('Which folder? npm run contrast -- FOLDER [--pages N]');
  process.exit(2);
}
const wanted = Number(words[words.indexOf('--pages') + 1]) || 20;
const files = readdirSync(resolve(folder)).filter((file) => file.endsWith('.html'));

buildBoth();
// Addresses elsewhere fail at once, as on a machine without a network.
const driver = await openDriver('chromium', {
  args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  elsewhere: true,
});
const site = await openSite();
const studio = await driver.open(site.page('/studio.html', '<!doctype html><title>Studio</title>'));
const policy = { 'content-security-policy': "script-src 'none'" };

/** One page in one scheme; undefined when nothing is marked in it. */
async function measure(file: string, scheme: (typeof SCHEMES)[number]) {
  const page = await driver.open(site.page('/empty.html', '<!doctype html><title>Empty</title>'));
  try {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const body = readFileSync(join(resolve(folder!), file), 'utf8');
    await page.goto(site.page(`/page.html`, body, policy), { waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    const some = (found: unknown[]) => found.length > 0;
    if (!some(await until(() => marksOf(page), some, PATIENCE))) return undefined;
    const marks = await settledMarks(page);
    let card: number | undefined;
    for (const { text } of marks.slice(0, 8)) {
      await approach(page, text).catch(() => undefined);
      card = await measureCard(driver, page, PATIENCE);
      if (card !== undefined) break;
    }
    return { marks: await measureMarks(page, studio), card };
  } finally {
    await page.close();
  }
}

const show = (value: number | undefined) => (value === undefined ? '-' : value.toFixed(1));
let [pages, marks, below] = [0, 0, 0];
const cards: number[] = [];
console.log('scheme  marks  lowest  card  page');
for (const file of files) {
  if (pages >= wanted) break;
  let counted = false;
  for (const scheme of SCHEMES) {
    const seen = await measure(file, scheme).catch((error: unknown) => {
      console.error(`${file} could not be measured: ${String(error)}`);
    });
    // What has no marks in one scheme has none in the other.
    if (!seen || seen.marks.length === 0) break;
    counted = true;
    const weak = seen.marks.filter((mark) => !(mark.ratio >= MARK_BAR));
    marks += seen.marks.length;
    below += weak.length;
    if (seen.card !== undefined) cards.push(seen.card);
    const lowest = Math.min(...seen.marks.map((mark) => mark.ratio));
    console.log(
      [
        scheme.padEnd(6),
        `${seen.marks.length}`.padStart(6),
        show(lowest).padStart(7),
        show(seen.card).padStart(5),
        ` ${file.slice(0, 60)}`,
      ].join(' '),
    );
    for (const mark of weak)
      console.log(`        ${show(mark.ratio)} on ${mark.ground} ground: ${mark.text}`);
  }
  if (counted) pages += 1;
}
await driver.close();
await site.close();
console.log(
  `${pages} pages, ${marks} marks, ${below} below ${MARK_BAR}:1; ` +
    `${cards.length} cards, lowest text contrast ${show(Math.min(...cards))}:1`,
);
if (below > 0 || cards.some((lowest) => lowest < TEXT_BAR)) process.exitCode = 1;
