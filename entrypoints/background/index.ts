/**
 * The background: answers pages, and listens to commands, menu and storage.
 * The browser ends it whenever it likes and starts it again for the next event, so nothing is remembered here
 * and every listener is added while the script runs, before anything is awaited.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { answerPages } from './answers.ts';
import { keepBadges } from './badge.ts';
import { followCommands } from './commands.ts';
import { keepNames } from './lexicon.ts';
import { offerMenu } from './menu.ts';
import { keepSync } from './sync.ts';
import { welcomeReader } from './welcome-reader.ts';

export default defineBackground({
  // So that it shares files with the extension's pages: the briefing is packed once.
  type: 'module',
  main() {
    answerPages();
    keepBadges();
    followCommands();
    keepNames();
    offerMenu();
    keepSync();
    welcomeReader();
  },
});
