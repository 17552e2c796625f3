/** The Gate over saved pages: read as the page script reads them, in a simulated DOM without scripts and styles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import type { Mentions } from '../../entrypoints/page.content/mentions.ts';
import type { PackedLexicon } from '../../knowledge/lexicon.ts';
import { createRecognition, type Verdict, type OpenLexicon } from '../../knowledge/recognise.ts';
import { mayConcernUs } from '../../knowledge/sniff.ts';

/** A line of the corpus's `pages/manifest.jsonl`, as far as it is used. */
export interface SavedPage {
  file: string;
  title: string;
  html_lang?: string;
  /** "topic", "near" or "off"; with "auto-" where counts judged and nobody read. */
  relevance: string;
}

export interface Judged {
  page: SavedPage;
  verdict: Verdict;
  /** Matches a reader would see: none where the Gate says no. */
  marks: number;
}

/** The names of the DOM that the page script's modules ask for. */
const NAMES = ['document', 'Node', 'NodeFilter', 'Element', 'ShadowRoot', 'Text'] as const;

/** Judges each page of the folder in turn. Slow: some pages are megabytes. */
export async function judgePages(
  lexicon: PackedLexicon & OpenLexicon,
  folder: string,
): Promise<Judged[]> {
  const window = new Window();
  for (const name of NAMES) Reflect.set(globalThis, name, Reflect.get(window, name));
  // These take getters from the DOM's prototypes when they are loaded.
  const { createWalk } = await import('../../entrypoints/page.content/blocks.ts');
  const { findMainText, lengthOf } = await import('../../entrypoints/page.content/main-text.ts');
  const { createMentions } = await import('../../entrypoints/page.content/mentions.ts');
  const pages = readFileSync(join(folder, 'manifest.jsonl'), 'utf8').trim().split('\n');
  return pages.map((line) => {
    const page = JSON.parse(line) as SavedPage;
    const { title, body } = partsOf(readFileSync(join(folder, page.file), 'utf8'));
    document.body.innerHTML = body;
    document.documentElement.setAttribute('lang', page.html_lang ?? '');
    const main = findMainText(document.body);
    const parts = main.findParts();
    const text = parts.map(({ textContent }) => textContent).join('\n');
    const length = lengthOf(main);
    if (mayConcernUs(lexicon.anchors, title, text, length)) {
      const recognition = createRecognition(lexicon, length);
      const mentions = createMentions(recognition, main.isNamed);
      recognition.read(title, 'title');
      const walk = createWalk(document.body, {
        onPassage: (passage) => void [...mentions.read(passage)],
        onShadow: () => {},
      });
      while (walk.step(10_000));
      for (const _ of mentions.settle());
      const verdict = recognition.verdict();
      return { page, verdict, marks: verdict.relevant ? marksOf(mentions) : 0 };
    }
    return { page, verdict: createRecognition(lexicon).verdict(), marks: 0 };
  });
}

function marksOf({ blocks }: Mentions): number {
  return blocks.reduce((sum, { mentions }) => sum + mentions.length, 0);
}

/** Title and body of a page's source; what a parser would refuse to show is cut away first. */
function partsOf(html: string): { title: string; body: string } {
  const still = html.replace(
    /<!--[\s\S]*?-->|<(script|style|noscript|template|svg)\b[\s\S]*?<\/\1\s*>/gi,
    '',
  );
  const title =
    /<title[^>]*>([\s\S]*?)<\/title>/i.exec(still)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
  return { title, body: /<body[^>]*>([\s\S]*)/i.exec(still)?.[1] ?? still };
}
