import { describe, expect, it } from 'vitest';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { openIndex } from '../../knowledge/open-index.ts';
import { createRecognition, type OpenLexicon } from '../../knowledge/recognise.ts';
import { receiveLexicon, shipLexicon } from '../../knowledge/shipment.ts';
import { readSpellings, writeSpellings } from '../../knowledge/spellings.ts';

// The browsers we target have it, Node 24 does not.
if (!('setFromBase64' in Uint8Array.prototype))
  Object.assign(Uint8Array.prototype, {
    setFromBase64(this: Uint8Array, text: string) {
      this.set(Buffer.from(text, 'base64'));
    },
  });
if (!('fromBase64' in Uint8Array))
  Object.assign(Uint8Array, {
    fromBase64: (text: string) => new Uint8Array(Buffer.from(text, 'base64')),
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

  it('spells every alias as the lexicon at home does', () => {
    const spellings = ({ index }: OpenLexicon) =>
      Array.from({ length: openIndex(lexicon.groups).count }, (_, alias) => [
        index.spellingOf(alias),
        index.groupOf(alias),
      ]);
    const home = spellings(lexicon);
    expect(home.length).toBeGreaterThan(20_000);
    expect(spellings(receiveLexicon(shipped))).toEqual(home);
  });

  it('never cuts a letter of two units in two', () => {
    const told = ['\u{20bb7}a', '\u{20bb8}b', '\u{20bb8}c'].map((text) => ({ text, twin: -1 }));
    const sent = Buffer.from(writeSpellings(told), 'utf8').toString('utf8');
    expect(readSpellings(sent)).toEqual(told);
  });

  it('carries its names once, not packed and open', () => {
    expect(JSON.stringify(receiveLexicon(shipped))).not.toMatch(/packed|Blinken\|/);
  });

  it('is all ASCII: one other letter makes a message of it twice as long to keep and to read', () => {
    expect(JSON.stringify(shipped)).toMatch(/^[ -~]+$/);
  });
});
