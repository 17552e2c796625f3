import { defineContentScript } from 'wxt/utils/define-content-script';
import lexicon from 'virtual:backgrounder/lexicon';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main() {
    console.debug(lexicon.entries.length);
  },
});
