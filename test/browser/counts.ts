/** What of ours a page holds on to, counted by the browser itself: leaks show as growth. */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Driver } from './fixtures.ts';
import { inFirefox } from './firefox.ts';

/** Name of a thing -> how many there are. */
export type Counts = Record<string, number>;

/**
 * After a full garbage collection. Chromium: nodes and listeners of the page, and the ranges and observers of our script's
 * own world. Firefox counts no objects for us: the listeners on window and document.
 */
export const countsOf = (driver: Driver, page: Page): Promise<Counts> =>
  driver.kind === 'chromium' ? chromiumCounts(driver, page) : firefoxCounts(driver, page);

/** Kinds of object a session makes in its own world and must let go. */
const MADE = ['StaticRange', 'Range', 'Highlight', 'MutationObserver', 'CSSStyleSheet'] as const;

async function chromiumCounts({ origin }: Driver, page: Page): Promise<Counts> {
  const session = await page.createCDPSession();
  let world: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) world = context.id;
  });
  await session.send('Runtime.enable');
  if (world === undefined) throw new Error('Our script has no world in this page.');
  await session.send('Performance.enable');
  // One collection may leave what only its finalisers let go.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const counts: Counts = {};
  for (const { name, value } of metrics)
    if (name === 'Nodes' || name === 'JSEventListeners') counts[name] = value;
  for (const kind of MADE) counts[kind] = await objects(session, world, kind);
  await session.detach();
  return counts;
}

/** How many objects of a kind live in a world. */
async function objects(session: CDPSession, world: number, kind: string): Promise<number> {
  const prototype = await session.send('Runtime.evaluate', {
    expression: `${kind}.prototype`,
    contextId: world,
  });
  const { objects: list } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.result.objectId!,
  });
  const length = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: 'function () { return this.length; }',
    objectId: list.objectId!,
  });
  return length.result.value as number;
}

async function firefoxCounts({ browser }: Driver, page: Page): Promise<Counts> {
  await page.bringToFront();
  const script = `data:text/javascript,${encodeURIComponent(`
    const { document } = content;
    const all = [content, document, document.documentElement, document.body];
    const listeners = all.flatMap((target) => Services.els.getListenerInfoFor(target));
    sendAsyncMessage('backgrounder-test:counts', listeners.length);`)}`;
  const listeners = await inFirefox(
    browser,
    `new Promise((resolve) => {
      const { messageManager } = gBrowser.selectedBrowser;
      messageManager.addMessageListener('backgrounder-test:counts', function heard({ data }) {
        messageManager.removeMessageListener('backgrounder-test:counts', heard);
        resolve(String(data));
      });
      messageManager.loadFrameScript(${JSON.stringify(script)}, false);
    })`,
  );
  return { listeners: Number(listeners) };
}
