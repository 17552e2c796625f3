/** Entry links in the text of the Summary: `[[entry-id|shown words]]`. */

/** A run of the text: plain words, or words that open an entry's card. */
export interface TextPart {
  text: string;
  /** Entry id, where the words are a link. */
  entry?: string;
}

const LINK = /\[\[([^[\]|]*)\|([^[\]|]*)\]\]/g;

/** Splits a text into plain and linked parts, in order; joined, their words are what the reader sees. */
export function parseLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const link of text.matchAll(LINK)) {
    if (link.index > end) parts.push({ text: text.slice(end, link.index) });
    parts.push({ text: link[2]!, entry: link[1]! });
    end = link.index + link[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** The words without their links, as the reader sees them. */
export function plainText(text: string): string {
  return parseLinks(text)
    .map((part) => part.text)
    .join('');
}
