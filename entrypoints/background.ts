import { defineBackground } from 'wxt/utils/define-background';
import briefing from 'virtual:backgrounder/briefing';
import { browser } from 'wxt/browser';
import { projectCard } from '../knowledge/card.ts';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, _sender, respond) => {
    const { type, entry } = (message ?? {}) as { type?: unknown; entry?: unknown };
    if (type === 'card' && typeof entry === 'string') respond(projectCard(briefing, entry));
    return undefined;
  });
});
