/** axe-core over a page, and over a card: what stands in a closed shadow root it cannot see. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { ROOT, type Driver } from './fixtures.ts';
import type { Site } from './site.ts';

const CARD_CSS = ['assets/tokens.css', 'components/Card.css']
  .map((path) => readFileSync(join(ROOT, path), 'utf8'))
  .join('\n');

/** The violations axe-core finds in a page, each with its places. */
export async function violations(page: Page): Promise<unknown[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations: all } = await (
      globalThis as unknown as { axe: typeof import('axe-core') }
    ).axe.run();
    return JSON.stringify(all.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) })));
  });
  return JSON.parse(found) as unknown[];
}

/** Opens the page's card, unfolded, in a page of its own, where axe-core sees all of it. */
export async function cardAlone(driver: Driver, site: Site, page: Page): Promise<Page> {
  const card = await driver.card(page, (root) => {
    const copy = root.querySelector('.root')!.cloneNode(true) as Element;
    copy.removeAttribute('style');
    copy.querySelector('details')!.setAttribute('open', '');
    return { html: copy.outerHTML, theme: root.host.getAttribute('data-theme') };
  });
  if (!card) throw new Error('No card is open.');
  return driver.open(
    site.page(
      '/card-alone.html',
      `<!doctype html><html lang="en" data-theme="${card.theme}"><meta charset="utf-8"><title>Card</title>
<style>${CARD_CSS} body{width:24rem;max-width:100%;margin:0;background:var(--paper);color:var(--ink)}</style>
<main><h1>Card</h1>${card.html}</main>`,
    ),
  );
}
