/** The reader's finger: taps and swipes that the browser itself takes for a finger's, with all it makes of them. */
import type { Page } from 'puppeteer-core';
import { inFirefox } from './firefox.ts';
import type { Driver } from './fixtures.ts';

/** Firefox knows touch only where the system has a screen for it, or where it is told so. Options for `openDriver`. */
export const TOUCH_PREFS = {
  'dom.w3c_touch_events.enabled': 1,
  // Coarse, and nothing that hovers.
  'ui.primaryPointerCapabilities': 1,
  'ui.allPointerCapabilities': 1,
};

/** Steps a swipe is made in, one a frame. */
const STEPS = 10;
const FRAME = 16;
/** A finger rests on the glass for a moment, or the browser takes two taps for one. */
const TOUCHED = 60;

export interface Finger {
  /** Touches a point of the window for a moment. Coordinates as in `page.mouse`. */
  tap(x: number, y: number): Promise<void>;
  /** Touches a point and moves up from there by so many pixels: the page scrolls down. */
  swipeUp(x: number, y: number, by: number): Promise<void>;
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

export const fingerOf = (driver: Driver, page: Page): Finger =>
  driver.kind === 'firefox' ? firefoxFinger(driver, page) : chromiumFinger(page);

function chromiumFinger({ touchscreen }: Page): Finger {
  return {
    tap: (x, y) => touchscreen.tap(x, y),
    async swipeUp(x, y, by) {
      const touch = await touchscreen.touchStart(x, y);
      for (let step = 1; step <= STEPS; step += 1) {
        await touch.move(x, y - (by * step) / STEPS);
        await pause(FRAME);
      }
      await touch.end();
    },
  };
}

/** WebDriver's own touches go past what makes a scroll of them; those of the window's digitiser do not. */
function firefoxFinger({ browser }: Driver, page: Page): Finger {
  async function draw(x: number, ys: readonly number[], time: number): Promise<void> {
    await page.bringToFront();
    await inFirefox(
      browser,
      `(async () => {
        const { left, top } = gBrowser.selectedBrowser.getBoundingClientRect();
        const { windowUtils, devicePixelRatio, mozInnerScreenX, mozInnerScreenY } = window;
        const touch = (state, y) => windowUtils.sendNativeTouchPoint(0, state,
          Math.round((mozInnerScreenX + left + ${x}) * devicePixelRatio),
          Math.round((mozInnerScreenY + top + y) * devicePixelRatio), 1, 90, null);
        const ys = ${JSON.stringify(ys)};
        for (const y of ys) {
          touch(windowUtils.TOUCH_CONTACT, y);
          await new Promise((resolve) => setTimeout(resolve, ${time}));
        }
        touch(windowUtils.TOUCH_REMOVE, ys.at(-1));
        return '';
      })()`,
    );
  }
  return {
    tap: (x, y) => draw(x, [y], TOUCHED),
    swipeUp: (x, y, by) =>
      draw(
        x,
        Array.from({ length: STEPS + 1 }, (_, step) => y - (by * step) / STEPS),
        FRAME,
      ),
  };
}
