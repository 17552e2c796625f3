/** Answers what pages ask: the names, a card drawn, a change of the settings. */
import { browser } from 'wxt/browser';
import briefing from 'virtual:backgrounder/briefing';
import { CARD_LOOK, drawCard } from '../../components/draw-card.tsx';
import type { Translate } from '../../components/translate.tsx';
import type {
  BackgroundRequest,
  CardViewResponse,
  ChangeResponse,
  LexiconResponse,
} from '../shared/messages.ts';
import { readPageChange } from '../shared/settings-changes.ts';
import { showTotal } from './badge.ts';
import { lexiconForPages } from './lexicon.ts';
import { writeSettings } from './write-settings.ts';

const translate: Translate = (key, ...substitutions) =>
  browser.i18n.getMessage(key as never, substitutions.map(String)) || key;

export function answerPages(): void {
  browser.runtime.onMessage.addListener((message: BackgroundRequest, sender, respond) => {
    switch (message.type) {
      case 'lexicon':
        respond(lexiconForPages(message.alphabet) satisfies LexiconResponse);
        return false;
      case 'card-view':
        respond(drawCard(briefing, message.entry, translate) satisfies CardViewResponse);
        return false;
      case 'card-look':
        respond(CARD_LOOK);
        return false;
      case 'page-changed':
        // Frames report too; the number on the button is the page's own.
        if (sender.tab?.id !== undefined && sender.frameId === 0)
          void showTotal(sender.tab.id, message.total);
        respond(true);
        return false;
      case 'change-settings': {
        const change = isOwn(sender) ? message.change : readPageChange(message.change);
        if (!change) return false;
        const answer = (stored: ChangeResponse) => respond(stored);
        writeSettings(change).then(
          () => answer(true),
          (error: unknown) => answer(error instanceof Error ? error.message : String(error)),
        );
        // The answer comes later.
        return true;
      }
      default:
        return false;
    }
  });
}

/** Whether a message comes from a page of the extension; a page script's sender is the page it lives in. */
const isOwn = ({ url }: { url?: string }) => url?.startsWith(browser.runtime.getURL('/')) ?? false;
