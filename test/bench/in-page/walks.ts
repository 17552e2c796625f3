/** The unit of all scan figures, and the cost of reading without looking for anything. */

/** Every text node of the page, visited once by one TreeWalker. */
function* textNodes(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

/** All text nodes as a list: peers that change the page must not walk what they insert. */
export function listTextNodes(root: Node): Text[] {
  return [...textNodes(root)];
}

/** The unit: a bare walk that reads nothing but `.data.length`. Returns UTF-16 units. */
export function walk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let units = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    units += (node as Text).data.length;
  return units;
}

/** The same, every character read. Returns a checksum, so that no engine can leave the reading out. */
export function readEveryCharacter(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let check = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let at = 0; at < data.length; at++) check = (check + data.charCodeAt(at)) | 0;
  }
  return check;
}
