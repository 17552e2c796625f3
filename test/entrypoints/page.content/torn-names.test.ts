// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../../knowledge/compile.ts';
import { readBriefingFiles } from '../../../knowledge/files.ts';
import { createRecognition } from '../../../knowledge/recognise.ts';
import { createWalk } from '../../../entrypoints/page.content/blocks.ts';
import { CASES } from '../../knowledge/recognition-cases.ts';

const { lexicon } = compile(readBriefingFiles());
const SENTENCES = Object.values(CASES)
  .flat()
  .map((marked) => marked.replace(/\[\[[^|]+\|([^\]]+)\]\]/g, '$1'));

/** The matches of a paragraph as the page is read, as "entry from-to". */
function matchesOf(paragraph: HTMLElement): string[] {
  document.body.replaceChildren(paragraph);
  const found: string[] = [];
  const recognition = createRecognition(lexicon);
  const walk = createWalk(document.body, {
    onPassage: ({ text, starts }) => {
      for (const [, read] of recognition.readJoined(text, starts))
        for (const { entry, start, end } of recognition.resolve(read({ place: 'main' })))
          found.push(`${entry} ${start}-${end}`);
    },
    onShadow: () => {},
  });
  while (walk.step(100));
  return found;
}

test('splitting a text into nodes and wrapping them in inline tags changes no match', () => {
  const part = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    tag: fc.constantFrom('', 'a', 'b', 'em', 'span', 'mark'),
  });
  fc.assert(
    fc.property(fc.constantFrom(...SENTENCES), fc.array(part, { maxLength: 6 }), (text, parts) => {
      const whole = document.createElement('p');
      whole.textContent = text;
      const torn = document.createElement('p');
      const cuts = parts.map(({ at, tag }) => ({ at: Math.floor(at * text.length), tag }));
      cuts.sort((a, b) => a.at - b.at);
      let from = 0;
      for (const { at, tag } of [...cuts, { at: text.length, tag: '' }]) {
        const piece = document.createTextNode(text.slice(from, at));
        from = at;
        if (tag === '') torn.append(piece);
        else torn.appendChild(document.createElement(tag)).append(piece);
      }
      expect(matchesOf(torn)).toEqual(matchesOf(whole));
    }),
    { numRuns: 150 },
  );
});
