/** Keyboard commands: the switch here, the steps through the mentions in the page. */
import { browser } from 'wxt/browser';
import type { PageCommand } from '../shared/messages.ts';
import { standing } from '../shared/settings.ts';
import { writeSettings } from './write-settings.ts';

const STEPS: Record<string, 'next' | 'previous' | 'open'> = {
  'next-mention': 'next',
  'previous-mention': 'previous',
  'open-card': 'open',
};

export function followCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const command = STEPS[name];
    if (name === 'toggle') void toggle();
    else if (command) void step(command, tab?.id);
  });
}

/** Off when it is on; on when it is off or paused. */
const toggle = () =>
  writeSettings((now) => ({
    do: 'switch',
    on: ['off-everywhere', 'paused'].includes(standing(now, '', Date.now())),
  }));

async function step(command: 'next' | 'previous' | 'open', tabId?: number): Promise<void> {
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const id = tabId ?? active?.id;
  if (id === undefined) return;
  try {
    const request: PageCommand = { type: 'command', command };
    await browser.tabs.sendMessage(id, request, { frameId: 0 });
  } catch {
    // No page script in this tab, or one that shows nothing; the popup says so, a shortcut stays silent.
  }
}
