/** The settings page: reads the settings, then draws once. */
import briefing from 'virtual:backgrounder/briefing';
import { browser } from 'wxt/browser';
import { applyTheme, mount } from '../shared/panel.tsx';
import { loadSettings } from '../shared/settings-store.ts';
import { App } from './App.tsx';

const [read, commands] = await Promise.all([loadSettings(), browser.commands.getAll()]);
applyTheme(read.settings);
const names = new Map(briefing.entries.map(({ id, name }) => [id, name]));
mount(<App read={read} names={names} commands={commands} />);
