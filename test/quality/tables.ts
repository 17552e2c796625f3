/** The quality tables, for the terminal and for README.md. */
import type { Seen } from './html.ts';
import type { Judged } from './pages.ts';
import type { Score, Scores } from './spans.ts';

/** What two simple ways reach on the same texts, overlap F1; from the corpus's own README. */
const BASELINES: Record<string, readonly [naive: string, heuristic: string]> = {
  ALL: ['51.2', '93.5'],
  'A-pages': ['40.1', '98.6'],
  'C-news': ['53.9', '93.8'],
};

/** A set with fewer labels says little by itself. */
const FEW = 10;

const LANGUAGE = /^[a-z]{2}$/;

/** All tables as Markdown, with what they do not say. */
export function tell(
  scores: Scores,
  judged: readonly Judged[],
  seen: readonly Seen[] | undefined,
): string {
  const strict = new Map(scores.strict.map((score) => [score.name, score]));
  const counted = scores.overlap.filter(({ labels, clean }) => labels >= FEW || clean !== '');
  const sets = counted.filter(({ name }) => name === 'ALL' || /^[A-E]-/.test(name));
  const languages = scores.overlap.filter(({ name }) => LANGUAGE.test(name));
  return [
    'Measured on a corpus that is not in this repository: real pages and news texts labelled by one annotator (A, C), research data sets with links made by others (B), traps and variants written for it (E). A match counts when it overlaps the label and names the right entry; “strict” wants the same edges. Naive is the canonical names, case-sensitive; heuristic is variants in nine languages and surnames after full names.',
    '',
    spanTable(
      sets.filter(({ labels }) => labels >= FEW),
      strict,
    ),
    '',
    [...trapLines(sets), ...browserLines(seen)].join(' '),
    '',
    spanTable(languages, strict),
    '',
    gateTable(judged),
    '',
    'Where it is weak: the texts above were open to those who wrote the rules, so new text will score lower. Nobody else’s labels exist for Chinese, Japanese, Korean, Spanish, Arabic, Italian, Portuguese and Vietnamese; of the last four there is no labelled news at all. A country’s name that stands for its team is told by scores beside it, verbs of a match and a list of sports words: rarer sports and long sentences escape. A capital counts as its government unless words around it say that somebody is there. Old print read by machine loses names to misread letters. Full names that many bear (Wang Yi, Li Qiang) are told apart by a calling beside them (“pastor”, “professor”); where none stands, they are taken for ours. Event phrases (“their summit last November”) are found by their usual wordings, and their edges are a matter of taste; so are those of B sets that count a title or an article to the name (GUM, Wiki-Fair). “Relevance” of most pages was set by counting names, not by a reader.',
  ].join('\n');
}

function spanTable(scores: readonly Score[], strict: ReadonlyMap<string, Score>): string {
  const rows = scores.map(({ name, labels, precision, recall, f1 }) => [
    name === 'ALL' ? 'all' : name,
    String(labels),
    precision.toFixed(1),
    recall.toFixed(1),
    f1.toFixed(1),
    strict.get(name)?.f1.toFixed(1) ?? '',
    ...(BASELINES[name] ?? ['', '']),
  ]);
  return tableOf(
    ['', 'labels', 'precision', 'recall', 'F1', 'strict F1', 'naive F1', 'heuristic F1'],
    rows,
  );
}

function trapLines(sets: readonly Score[]): string[] {
  const traps = sets.find(({ name }) => name === 'E-traps');
  const variants = sets.find(({ name }) => name === 'E-variants');
  const [, records] = variants?.clean.split('/') ?? [];
  return [
    `Traps without a wrong mark: ${traps?.clean} (naive 60/76, heuristic 57/76). Variants wholly right: ${variants?.right}/${records} (naive 28/72, heuristic 63/72).`,
  ];
}

function browserLines(seen: readonly Seen[] | undefined): string[] {
  if (!seen) return [];
  const right = seen.filter(({ faults }) => faults.length === 0).length;
  return [
    `Of the records in HTML, names torn by tags among them, Chromium with the built extension shows ${right}/${seen.length} wholly right.`,
  ];
}

function gateTable(judged: readonly Judged[]): string {
  const kinds = [...new Set(judged.map(({ page }) => page.relevance))].sort();
  return tableOf(
    ['pages', 'number', 'let in', 'with marks'],
    kinds.map((kind) => {
      const pages = judged.filter(({ page }) => page.relevance === kind);
      const count = (holds: (one: Judged) => boolean) => String(pages.filter(holds).length);
      return [
        kind,
        String(pages.length),
        count(({ verdict }) => verdict.relevant),
        count(({ marks }) => marks > 0),
      ];
    }),
  );
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
