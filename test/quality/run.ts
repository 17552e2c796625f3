/**
 * `npm run quality -- --corpus FOLDER [--readme] [--browser]`: recognition and Gate on a labelled corpus. FOLDER holds `gold/`,
 * `pages/` and `score.mjs`. Tables go to the terminal, the scorer's errors and each page's verdict to test/results/. `--browser` reads the records in HTML with the
 * built extension in Chromium, too.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { reasonOf } from '../../knowledge/reason.ts';
import { seeRecords } from './html.ts';
import { judgePages } from './pages.ts';
import { scoreSpans } from './spans.ts';
import { tell } from './tables.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = join(ROOT, 'test/results/quality');
const README = join(ROOT, 'README.md');
const [START, END] = ['<!-- quality:start -->', '<!-- quality:end -->'];

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    readme: { type: 'boolean', default: false },
    browser: { type: 'boolean', default: false },
  },
});
if (values.corpus === undefined) {
  console.error('Say where the corpus is: npm run quality -- --corpus FOLDER');
  process.exit(2);
}
const corpus = resolve(values.corpus);
const { lexicon } = compile(readBriefingFiles());
mkdirSync(OUT, { recursive: true });
const seen = values.browser ? await seeRecords(lexicon, corpus) : undefined;
for (const { id, faults } of seen ?? [])
  for (const fault of faults) console.error(`✗ in Chromium, ${id}: ${fault}`);
const scores = scoreSpans(lexicon, corpus, OUT);
const judged = await judgePages(lexicon, join(corpus, 'pages'));
const verdicts = judged.map(({ page, verdict, marks }) =>
  [
    page.relevance,
    verdict.relevant ? 'in' : 'out',
    marks,
    page.title,
    reasonOf(lexicon, verdict),
  ].join('\t'),
);
writeFileSync(join(OUT, 'gate.tsv'), `${verdicts.sort().join('\n')}\n`);
const told = tell(scores, judged, seen);
console.log(told);
if (values.readme) {
  const readme = readFileSync(README, 'utf8');
  const [from, to] = [readme.indexOf(START), readme.indexOf(END)];
  if (from < 0 || to < from)
    throw new Error(`README.md has no ${START} … ${END}: put them where the tables belong.`);
  writeFileSync(
    README,
    `${readme.slice(0, from + START.length)}\n\n${told}\n\n${readme.slice(to)}`,
  );
}
process.exit();
