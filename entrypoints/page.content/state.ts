/** What popup and background ask of this page. Ids and counts go out, never the page's text. */
import type { PageCommand, PageRequest } from '../shared/messages.ts';
import { isTop, onMessage } from './extension.ts';
import type { Page } from './page.ts';

export function answerMessages(page: Page, { signal }: { signal: AbortSignal }): void {
  onMessage(
    (raw) => {
      const message = raw as PageRequest | PageCommand | undefined;
      const commands = page.session?.commands;
      // The selected text may be in any frame; everything else is asked of the tab.
      if (message?.type === 'show-entry')
        return commands?.showSelected(message.entry) ? true : isTop() ? false : undefined;
      if (!isTop()) return undefined;
      switch (message?.type) {
        case 'page-state':
          return page.state;
        case 'jump':
          return commands?.jump(message.entry, message.step) ?? null;
        case 'jump-back':
          commands?.jumpBack();
          return true;
        case 'show-anyway':
          page.showAnyway();
          return true;
        case 'command':
          commands?.run(message.command);
          return true;
        default:
          return undefined;
      }
    },
    { signal },
  );
}
