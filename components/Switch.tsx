/** A switch: a checkbox that acts at once, with its words beside it. */
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
  /** A sentence on what it does. */
  note?: string | undefined;
}

export function Switch({ label, on, onChange, note }: Props) {
  const id = useId();
  return (
    <label class="switch">
      <span class="switch-words">
        <span class="switch-label">{label}</span>
        {note && (
          <span class="switch-note" id={`${id}-note`}>
            {note}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
