import { describe, expect, it } from 'vitest';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { createRecognition } from '../../knowledge/recognise.ts';
import { receiveLexicon, shipLexicon } from '../../knowledge/shipment.ts';

// The browsers we target have it, Node 24 does not.
if (!('setFromBase64' in Uint8Array.prototype))
  Object.assign(Uint8Array.prototype, {
    setFromBase64(this: Uint8Array, text: string) {
      this.set(Buffer.from(text, 'base64'));
    },
  });

const TEXT =
  'Antony Blinken flies to Shanghai; Beijing and Washington differ over Taiwan, and 賴清德 and Си Цзиньпин are named.';

describe('a lexicon sent to a page', () => {
  const { lexicon } = compile(readBriefingFiles());
  const shipped = shipLexicon(lexicon);

  it('recognises what the lexicon at home recognises', () => {
    const [home, sent] = [lexicon, receiveLexicon(shipped)].map((one) => {
      const recognition = createRecognition(one);
      return recognition.resolve(recognition.read(TEXT, 'main'));
    });
    expect(home!.length).toBeGreaterThan(5);
    expect(sent).toEqual(home);
  });

  it('carries its names once, not packed and open', () => {
    expect(receiveLexicon(shipped).groups.every((group) => group.packed === '')).toBe(true);
  });

  it('is all ASCII: one other letter makes a message of it twice as long to keep and to read', () => {
    expect(JSON.stringify(shipped)).toMatch(/^[ -~]+$/);
  });
});
