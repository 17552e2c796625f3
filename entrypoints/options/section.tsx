/** What every section of the settings page is given, and how it is framed. */
import type { ComponentChildren } from 'preact';
import type { Settings } from '../shared/settings.ts';
import type { SettingsChange } from '../shared/settings-changes.ts';

export interface SectionProps {
  settings: Settings;
  change: (change: SettingsChange) => void;
}

interface FrameProps {
  id: string;
  title: string;
  children: ComponentChildren;
}

export function Section({ id, title, children }: FrameProps) {
  return (
    <section class="option-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
