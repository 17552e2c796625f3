/** The labelled HTML records in a real browser with the built extension: are its marks where the labels are? */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRecognition, type OpenLexicon } from '../../knowledge/recognise.ts';
import { openDriver } from '../browser/fixtures.ts';
import { openSite } from '../browser/site.ts';
import { stateOf, storeSettings } from '../browser/store.ts';
import { buildBoth } from '../build.ts';

interface Span {
  start: number;
  end: number;
}

interface Label extends Span {
  entity: string | null;
  kind: string;
  nested?: boolean;
}

/** A record of the corpus; its text is that of the text nodes of its HTML, joined with nothing between. */
interface Labelled {
  id: string;
  lang: string;
  text: string;
  html?: string;
  gold: Label[];
}

export interface Seen {
  id: string;
  /** What is wrong with the record's marks, in words; empty when all is right. */
  faults: string[];
}

/** Kinds of label that must be found; of the others a mark is neither right nor wrong, but for traps. */
const WANTED = new Set(['name', 'topic', 'event', 'metonym']);
/** Marks may come late, and where there should be none nothing tells that all is done. */
const PATIENCE = 3000;

const touch = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Loads each record with HTML as a page of its own, in Chromium, all mentions marked. */
export async function seeRecords(lexicon: OpenLexicon, corpus: string): Promise<Seen[]> {
  buildBoth();
  const all = recordsOf(join(corpus, 'gold'));
  const labelled = new Set(all.flatMap(({ gold }) => gold.map(({ entity }) => entity)));
  // Entries of ours that the labels do not cover are not judged.
  const isJudged = (text: string) => entriesOf(lexicon, text).every((id) => labelled.has(id));
  const driver = await openDriver('chromium');
  const site = await openSite();
  try {
    const sites = { '127.0.0.1': 'always' };
    await storeSettings(driver, { version: 1, sites, mark: { which: 'all' } });
    const seen: Seen[] = [];
    for (const { id, lang, text, html, gold } of all.filter((one) => one.html !== undefined)) {
      const body = `<!doctype html><html lang="${lang}"><body>${html}</body></html>`;
      const page = await driver.open(site.page(`/${id}.html`, body));
      const isDone = (found = 0) => found > 0;
      const state = await stateOf(driver, page, (one) => isDone(one?.found.length), PATIENCE);
      const found = new Set(state?.found.map(({ entry }) => entry));
      const marks = (await page.evaluate(marksIn)).filter(({ start, end }) =>
        isJudged(text.slice(start, end)),
      );
      seen.push({ id, faults: faultsOf(text, gold, marks, found) });
      await page.close();
    }
    return seen;
  } finally {
    await driver.close();
    await site.close();
  }
}

function recordsOf(folder: string): Labelled[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Labelled);
}

function entriesOf(lexicon: OpenLexicon, text: string): string[] {
  const recognition = createRecognition(lexicon);
  return recognition.resolve(recognition.read(text, 'main')).map(({ entry }) => entry);
}

/** Runs in the page: marks as offsets in the text of all its text nodes. */
function marksIn(): Span[] {
  const starts = new Map<Node, number>();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.parentElement?.closest('script, style')) continue;
    starts.set(node, length);
    length += node.nodeValue!.length;
  }
  const marks: Span[] = [];
  CSS.highlights.forEach((highlight, name) => {
    if (!name.startsWith('backgrounder-') || name === 'backgrounder-ring') return;
    highlight.forEach(({ startContainer, startOffset, endContainer, endOffset }) => {
      const start = starts.get(startContainer);
      const end = starts.get(endContainer);
      if (start !== undefined && end !== undefined)
        marks.push({ start: start + startOffset, end: end + endOffset });
    });
  });
  return marks;
}

function faultsOf(
  text: string,
  gold: readonly Label[],
  marks: readonly Span[],
  found: ReadonlySet<string>,
): string[] {
  const told = ({ start, end }: Span) => `“${text.slice(start, end)}”`;
  const isMarked = (label: Label) => marks.some((mark) => touch(mark, label));
  const wanted = gold.filter(({ kind, nested, entity }) => entity && WANTED.has(kind) && !nested);
  return [
    ...wanted.filter((label) => !isMarked(label)).map((label) => `${told(label)} is not marked`),
    ...wanted
      .filter(({ entity }) => !found.has(entity!))
      .map((label) => `${told(label)} is not recognised as ${label.entity}`),
    ...gold
      .filter(({ entity, kind }) => entity === null && kind === 'trap')
      .filter(isMarked)
      .map((label) => `${told(label)} is marked`),
    ...marks
      .filter((mark) => !gold.some((label) => touch(mark, label)))
      .map((mark) => `${told(mark)} is marked`),
  ];
}
