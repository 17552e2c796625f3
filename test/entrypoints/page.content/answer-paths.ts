/**
 * What happy-dom does not know: XPath, and what "article:not(article *)" finds.
 * @param text what paths lead to
 * @param articles how many of them stand in no other
 * @param around what the path around several parts leads to
 */
import { vi } from 'vitest';

export function answerPaths(text: string, articles: number, around = text): void {
  Object.assign(document, {
    evaluate: (path: string) => ({ stringValue: path.includes('last()') ? around : text }),
  });
  const findAll = document.querySelectorAll.bind(document);
  vi.spyOn(document, 'querySelectorAll').mockImplementation((selector: string) =>
    selector.startsWith('article:')
      ? ({ length: articles } as NodeListOf<Element>)
      : findAll(selector.replace(/:not\(.*/, '')),
  );
}

export function forgetPaths(): void {
  Reflect.deleteProperty(document, 'evaluate');
  vi.restoreAllMocks();
}
