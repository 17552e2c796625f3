/** One of several, as radio buttons with a sentence each. */
import { useId } from 'preact/hooks';

interface Option<Value extends string> {
  value: Value;
  label: string;
  /** What it means, where the label does not say it all. */
  note?: string;
}

interface Props<Value extends string> {
  label: string;
  options: readonly Option<Value>[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

export function Choice<Value extends string>({ label, options, chosen, onChoose }: Props<Value>) {
  const group = useId();
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      {options.map(({ value, label: words, note }) => (
        <label key={value}>
          <input
            type="radio"
            name={group}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>
            {words}
            {note && <span class="choice-note">{note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
