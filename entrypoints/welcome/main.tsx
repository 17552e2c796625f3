/** The first-run page: reads the settings, asks for the names as any page does, then draws once. */
import briefing from 'virtual:backgrounder/briefing';
import { applyTheme, mount } from '../shared/panel.tsx';
import { loadSettings } from '../shared/settings-store.ts';
import { App } from './App.tsx';
import { askForNames } from './names.ts';

const [read, lexicon] = await Promise.all([loadSettings(), askForNames()]);
applyTheme(read.settings);
mount(<App briefing={briefing} lexicon={lexicon} read={read} />);
