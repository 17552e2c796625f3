/** Records what a page's main thread did, by Chromium's own trace. */
import type { Page } from 'puppeteer-core';
import { mainThread, readTrace, type TraceEvent } from './trace.ts';

const CATEGORIES = [
  '-*',
  'devtools.timeline',
  'v8',
  'v8.execute',
  'blink.user_timing',
  'loading',
  'cc',
];

/** Runs `act` while the browser is traced and returns what the page's main thread did meanwhile. */
export async function traced(page: Page, act: () => Promise<void>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  let recorded: Uint8Array | undefined;
  try {
    await act();
  } finally {
    recorded = await page.tracing.stop();
  }
  if (!recorded) throw new Error('The browser recorded no trace.');
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  await session.detach();
  return mainThread(readTrace(new TextDecoder().decode(recorded)), frameTree.frame.id);
}

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
