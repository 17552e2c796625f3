/** The page script: marks the names of one briefing in the page and shows their cards. Wires, decides nothing. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isAlive } from './extension.ts';
import { clearLeftovers } from './leftovers.ts';
import { startPage } from './page.ts';
import { attempt, PATIENCE } from './tasks.ts';
import './marks.css';

/** Set in our own world, which the page cannot see: a second injection finds it. */
const RUNNING = Symbol.for('backgrounder');

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main() {
    const world = globalThis as { [RUNNING]?: AbortController };
    if (world[RUNNING] && isAlive()) return;
    world[RUNNING]?.abort();
    if (import.meta.env.FIREFOX) clearLeftovers();
    const life = new AbortController();
    world[RUNNING] = life;
    // A newer copy may have come before its turn.
    const start = () => attempt(() => startPage(life), life);
    // A page loaded ahead of a click may never be seen.
    if ((document as { prerendering?: boolean }).prerendering)
      document.addEventListener('prerenderingchange', start, { once: true, signal: life.signal });
    // To be compiled takes this task 10 ms already, and to meet the browser's interfaces for the first time 5 more.
    // The page's first frame and what else it is about come first. One idle callback costs less than a task and a timer.
    else requestIdleCallback(start, { timeout: PATIENCE });
  },
});
