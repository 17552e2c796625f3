/**
 * What happy-dom does not know: XPath, and what "article:not(main *)" finds.
 * @param text what paths lead to
 * @param articles how many of them stand in no other and in no main part
 * @param around what the path around several parts leads to
 */
import { vi } from 'vitest';

export function answerPaths(text: string, articles: number, around = text): void {
  Object.assign(document, {
    evaluate: (path: string) => ({ stringValue: path.includes('last()') ? around : text }),
  });
  const findAll = document.querySelectorAll.bind(document);
  vi.spyOn(document, 'querySelectorAll').mockImplementation((selector: string) =>
    selector.includes(':not(') ? ({ length: articles } as NodeListOf<Element>) : findAll(selector),
  );
}

export function forgetPaths(): void {
  Reflect.deleteProperty(document, 'evaluate');
  vi.restoreAllMocks();
}
