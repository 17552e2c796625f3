/** The first-run page: reads the settings, then draws once. */
import briefing from 'virtual:backgrounder/briefing';
import lexicon from 'virtual:backgrounder/lexicon';
import { applyTheme, mount } from '../shared/panel.tsx';
import { loadSettings } from '../shared/settings-store.ts';
import { App } from './App.tsx';

const read = await loadSettings();
applyTheme(read.settings);
mount(<App briefing={briefing} lexicon={lexicon} read={read} />);
