/** The reader writes with an input method: what is typed stands underlined in the field, and keys are the method's own. */
import type { Page } from 'puppeteer-core';
import { inFirefox } from './firefox.ts';
import type { Driver } from './fixtures.ts';

const TEXT = 'か';

export interface Composition {
  /** Presses Escape, as a reader does who wants another reading of what was typed. */
  escape(): Promise<unknown>;
  /** Ends it; the text stays. */
  end(): Promise<unknown>;
}

/** Begins a composition in the focused field. */
export async function compose(driver: Driver, page: Page): Promise<Composition> {
  if (driver.kind === 'firefox') {
    await inTab(
      driver,
      `const method = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      method.beginInputTransactionForTests(content);
      method.setPendingCompositionString(${JSON.stringify(TEXT)});
      method.appendClauseToPendingComposition(${TEXT.length}, method.ATTR_RAW_CLAUSE);
      method.flushPendingComposition();
      this.method = method;`,
    );
    // A key pressed by the protocol would not come from the input method, and reach nobody.
    const escape = `const key = new content.KeyboardEvent('', { key: 'Escape', code: 'Escape', keyCode: 27 });
      this.method.keydown(key);
      this.method.keyup(key);`;
    return {
      escape: () => inTab(driver, escape),
      end: () => inTab(driver, 'this.method.commitComposition();'),
    };
  }
  const session = await page.createCDPSession();
  const end = { selectionStart: TEXT.length, selectionEnd: TEXT.length };
  await session.send('Input.imeSetComposition', { text: TEXT, ...end });
  return {
    escape: () => page.keyboard.press('Escape'),
    end: () => session.send('Input.insertText', { text: TEXT }),
  };
}

/** Runs statements with the browser's own rights in the tab in front; `this` is the same each time. */
const inTab = ({ browser }: Driver, statements: string): Promise<unknown> => {
  const script = `data:text/javascript;charset=utf-8,${encodeURIComponent(
    `${statements} sendAsyncMessage('backgrounder-test:composed');`,
  )}`;
  return inFirefox(
    browser,
    `new Promise((resolve) => {
      const { messageManager } = gBrowser.selectedBrowser;
      messageManager.addMessageListener('backgrounder-test:composed', function heard() {
        messageManager.removeMessageListener('backgrounder-test:composed', heard);
        resolve('');
      });
      messageManager.loadFrameScript(${JSON.stringify(script)}, false);
    })`,
  );
};
