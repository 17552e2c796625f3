/**
 * Firefox ends the scripts of an extension that is updated or reloaded before they can clean up, takes its style sheet
 * away, and then starts the new script in the same page, sheet included: what the old one made would be shown again.
 */
import { MARK_STYLES } from '../shared/settings.ts';
import { HOST_TAG } from './host-tag.ts';

export function clearLeftovers(): void {
  // A page may have an element of that name; only ours carries both attributes.
  for (const host of document.querySelectorAll(
    `:is(${HOST_TAG},.${HOST_TAG})[popover][data-theme]`,
  ))
    host.remove();
  // As marks.css names them, and some more: the registry cannot be listed from a content script there.
  for (const style of [...MARK_STYLES, 'ring'])
    for (const scheme of ['-light', '-dark', '-plain', ''])
      CSS.highlights.delete(`backgrounder-${style}${scheme}`);
}
