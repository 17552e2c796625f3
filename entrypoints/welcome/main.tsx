/** The first-run page: reads the settings, asks for the names as any page does, then draws once. */
import briefing from 'virtual:backgrounder/briefing';
import { browser } from 'wxt/browser';
import { receiveLexicon } from '../../knowledge/shipment.ts';
import type { BackgroundRequest, LexiconResponse } from '../shared/messages.ts';
import { applyTheme, mount } from '../shared/panel.tsx';
import { loadSettings } from '../shared/settings-store.ts';
import { App } from './App.tsx';

const [read, shipped] = await Promise.all([
  loadSettings(),
  browser.runtime.sendMessage<BackgroundRequest, LexiconResponse>({
    type: 'lexicon',
    alphabet: 'all',
  }),
]);
applyTheme(read.settings);
mount(<App briefing={briefing} lexicon={receiveLexicon(shipped)} read={read} />);
