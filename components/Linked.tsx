/** A text of the Summary with its names as buttons that open their cards. */
import { parseLinks } from '../knowledge/links.ts';

interface Props {
  /** With links in the form `[[entry-id|shown words]]`. */
  text: string;
  onOpen: (entry: string) => void;
}

export function Linked({ text, onOpen }: Props) {
  return (
    <>
      {parseLinks(text).map(({ text: words, entry }, index) =>
        entry === undefined ? (
          words
        ) : (
          <button key={index} class="name" type="button" onClick={() => onOpen(entry)}>
            {words}
          </button>
        ),
      )}
    </>
  );
}
