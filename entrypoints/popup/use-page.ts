/** What the page is doing, asked again whenever it or the settings change. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PageState } from '../shared/messages.ts';
import type { Settings } from '../shared/settings.ts';
import type { Page } from './page.ts';

/** undefined: no page script there · late: it has not answered yet. */
export type SeenPage = PageState | 'late' | undefined;

export function usePage(page: Page, first: SeenPage, settings: Settings): [SeenPage, () => void] {
  const [seen, setSeen] = useState<SeenPage>(first);
  const look = useCallback(() => {
    void page.state().then(setSeen);
  }, [page]);
  useEffect(() => {
    const life = new AbortController();
    page.watch(look, { signal: life.signal });
    if (first === 'late') look();
    return () => life.abort();
  }, [page, look]);
  // The page hears of new settings when we do; it says "page-changed" once it has acted, we also ask at once.
  useEffect(look, [settings, look]);
  return [seen, look];
}
