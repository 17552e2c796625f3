/**
 * Peers made of one regular expression with all aliases in one alternation, longest first: what most highlighters do.
 * Latin aliases stand between word edges, others (Cyrillic, Arabic, CJK) anywhere.
 */
import { listTextNodes } from './walks.ts';

const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEXTAREA', 'SELECT']);
const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);

/** The expression, built anew in each run, as a page script would. */
export function aliasExpression(aliases: readonly string[]): RegExp {
  const sorted = aliases.toSorted((a, b) => b.length - a.length);
  const latin = sorted.filter((alias) => /^[A-Za-z].*[A-Za-z.]$/.test(alias)).map(literal);
  const other = sorted.filter((alias) => !/^[A-Za-z].*[A-Za-z.]$/.test(alias)).map(literal);
  const parts = [
    ...(latin.length > 0 ? [String.raw`\b(?:${latin.join('|')})(?!\w)`] : []),
    ...other,
  ];
  return new RegExp(parts.join('|'), 'g');
}

/** One expression per text node, one StaticRange per match, one Highlight for the page. */
export function highlightByExpression(aliases: readonly string[]): number {
  const expression = aliasExpression(aliases);
  const ranges: StaticRange[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (SKIPPED.has(node.parentElement?.tagName ?? '')) continue;
    for (const match of (node as Text).data.matchAll(expression))
      ranges.push(
        new StaticRange({
          startContainer: node,
          startOffset: match.index,
          endContainer: node,
          endOffset: match.index + match[0].length,
        }),
      );
  }
  CSS.highlights.set('bench-expression', new Highlight(...(ranges as unknown as Range[])));
  return ranges.length;
}

/** The same expression, every match wrapped in a span. Changes the page. */
export function wrapByExpression(aliases: readonly string[]): number {
  const expression = aliasExpression(aliases);
  let count = 0;
  for (const node of listTextNodes(document.body)) {
    if (SKIPPED.has(node.parentElement?.tagName ?? '')) continue;
    const matches = [...node.data.matchAll(expression)];
    // From the last to the first, so that earlier offsets stay right.
    for (const match of matches.toReversed()) {
      const found = node.splitText(match.index);
      found.splitText(match[0].length);
      const span = document.createElement('span');
      span.className = 'bench-mark';
      found.replaceWith(span);
      span.append(found);
      count++;
    }
  }
  return count;
}
