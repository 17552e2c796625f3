/** Questions of the extension's own pages to the background. */
import { browser } from 'wxt/browser';
import type { BackgroundRequest } from './messages.ts';

/**
 * Asks once more when nobody answers: the browser may have ended the background meanwhile, and asking starts it anew.
 * @returns undefined when nobody answered the second time either
 */
export async function askBackground<Answer>(
  request: BackgroundRequest,
): Promise<Answer | undefined> {
  const put = () =>
    browser.runtime
      .sendMessage<BackgroundRequest, Answer | undefined>(request)
      .catch(() => undefined);
  return (await put()) ?? (await put());
}
