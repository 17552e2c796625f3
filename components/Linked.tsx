/** A text of the Summary with its names as links that open their cards: a button would not break over two lines. */
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
          <a
            key={index}
            class="name"
            href={`#${entry}`}
            onClick={(event) => {
              event.preventDefault();
              onOpen(entry);
            }}
          >
            <Words words={words} />
          </a>
        ),
      )}
    </>
  );
}

/** Two words held by a dash ("US–China") stay on one line. */
function Words({ words }: { words: string }) {
  return (
    <>
      {words
        .split(/(\S+–\S+)/)
        .map((part, index) => (part.includes('–') ? <span key={index}>{part}</span> : part))}
    </>
  );
}
