/**
 * What a test needs in Firefox beyond WebDriver's reach: closed shadow roots and the real toolbar popup.
 * Both are had from the browser's own window (`--remote-allow-system-access` opens it to the protocol),
 * which sends a frame script to the tab or popup and waits for its answer.
 */
import type { Browser } from 'puppeteer-core';
import { HOST, type Eyes } from './eyes.ts';

export const GECKO_ID = 'backgrounder@backgrounder.invalid';
/** Firefox draws a random one for each profile; a fixed one makes the popup's address known. */
export const FIREFOX_UUID = '11111111-2222-4333-8444-555555555555';
export const FIREFOX_ORIGIN = `moz-extension://${FIREFOX_UUID}`;

/** Raw protocol, which puppeteer keeps to itself: `browsingContext.getTree` of the browser's windows is not in its API. */
interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** The popup's <browser> element in the window's chrome, while the popup is open. */
const POPUP_BROWSER = `document.querySelector('browser[webextension-view-type="popup"]')`;
/** Whether the popup has drawn something. */
const IS_READY =
  "() => location.protocol === 'moz-extension:' && document.body.innerText.trim() !== ''";
/** Hides an open popup and waits until it has gone, since a second one cannot be opened before. */
const closePopup = `new Promise((resolve) => {
  const panel = ${POPUP_BROWSER}?.closest('panel');
  if (!panel) return resolve('');
  panel.addEventListener('popuphidden', () => resolve(''), { once: true });
  panel.hidePopup();
})`;
const TAB_BROWSER = 'gBrowser.selectedBrowser';

/** Text of a frame script: runs `body` (a function of `content` and the arguments) and sends JSON back under `name`. */
function frameScript(name: string, body: string, args: unknown[]): string {
  return `(async () => {
    let answer;
    try { answer = { value: await (${body})(content, ...${JSON.stringify(args)}) }; }
    catch (error) { answer = { error: String(error) + '\\n' + (error?.stack ?? '') }; }
    sendAsyncMessage(${JSON.stringify(name)}, JSON.stringify(answer));
  })()`;
}

/** Source of a function of (content, ...args) that runs `read` with the page's own rights, handing it what `first` finds. */
function asPage(read: string, first: string): string {
  return `(content, ...args) => {
    const given = (${first})(content);
    if (given === undefined) return undefined;
    const box = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    return Cu.evalInSandbox('(' + ${JSON.stringify(read)} + ')', box)(
      ...(given === null ? [] : [Cu.waiveXrays(given)]), ...args.map((arg) => Cu.cloneInto(arg, box)));
  }`;
}

/** Evaluates an expression in the browser window's own script; its value must be a string or undefined. */
export async function inFirefox(browser: Browser, expression: string): Promise<string | undefined> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = (tree.result.contexts as { context: string }[])[0]?.context;
  const sent = await connection.send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
  });
  const answer = sent.result as unknown as Evaluated;
  if (answer.type === 'exception')
    throw new Error(`Firefox's window: ${answer.exceptionDetails?.text}`);
  return answer.result?.value;
}

export async function openFirefoxEyes(browser: Browser): Promise<Eyes> {
  let calls = 0;
  const inWindow = (expression: string) => inFirefox(browser, expression);

  /** Runs a function of (content, ...args) as a frame script in a tab or popup. */
  async function inFrame(
    element: string,
    body: string,
    args: unknown[],
    patience = 20_000,
  ): Promise<unknown> {
    const name = `backgrounder-test:${++calls}`;
    const script = `data:text/javascript;charset=utf-8,${encodeURIComponent(frameScript(name, body, args))}`;
    const answer = await inWindow(`new Promise((resolve, reject) => {
      const target = ${element};
      if (!target) return reject(new Error('nothing is open there'));
      // A document that is being replaced takes the question with it.
      setTimeout(() => reject(new Error('no answer from there')), ${patience});
      const messages = target.messageManager;
      messages.addMessageListener(${JSON.stringify(name)}, function heard(message) {
        messages.removeMessageListener(${JSON.stringify(name)}, heard);
        resolve(message.data);
      });
      messages.loadFrameScript(${JSON.stringify(script)}, false);
    })`);
    const { value, error } = JSON.parse(answer ?? '{}') as { value?: unknown; error?: string };
    if (error) throw new Error(error);
    return value;
  }

  const inPopup = (read: string, args: unknown[], patience?: number) =>
    inFrame(POPUP_BROWSER, asPage(read, '() => null'), args, patience);

  return {
    async card(page, read, ...args) {
      await page.bringToFront();
      const root = `(content) => content.document.querySelector(${JSON.stringify(HOST)})?.openOrClosedShadowRoot ?? undefined`;
      return (await inFrame(TAB_BROWSER, asPage(read.toString(), root), args)) as never;
    },
    async popup(page) {
      await page.bringToFront();
      await inWindow(closePopup);
      await inWindow(`(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
        await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);
      })()`);
      for (let tries = 0; tries < 100; tries += 1) {
        const ready = await inPopup(IS_READY, [], 500).catch(() => false);
        if (ready) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return {
        evaluate: (run, ...args) => inPopup(run.toString(), args) as never,
        // A click made by the browser itself is a trusted event.
        click: async (selector) => {
          const click = `(content, selector) => {
            const found = content.document.querySelector(selector);
            if (!found) throw new Error('no ' + selector + ' in the popup');
            found.click();
          }`;
          await inFrame(POPUP_BROWSER, click, [selector]);
        },
        close: async () => {
          await inWindow(closePopup);
        },
      };
    },
    async closeWelcome() {
      await inWindow(`new Promise((resolve) => {
        const look = () => {
          const tab = gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
          if (!tab) return setTimeout(look, 50);
          gBrowser.removeTab(tab);
          resolve('');
        };
        look();
      })`);
    },
    async stopBackground() {
      await inWindow(`(async () => {
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
        await extension.terminateBackground?.({ ignoreDevToolsAttached: true });
        return '';
      })()`);
    },
  };
}
