/** `npm run knowledge -- check | recognise` (design section 10): picks the command and runs it. */
import { checkAliases } from './check-aliases.ts';
import { checkContent } from './check.ts';
import { compile } from './compile.ts';
import { readBriefingFiles } from './files.ts';
import { findLookAlikes } from './look-alikes.ts';
import { packLexicon } from './pack.ts';
import { recogniseLines } from './recognise-lines.ts';
import { runCheck } from './run-check.ts';

const command = process.argv[2];
if (command === 'recognise') {
  const { lexicon } = compile(readBriefingFiles());
  process.exitCode = await recogniseLines(lexicon, process.stdin, process.stdout, process.stderr);
} else if (command === 'check') {
  const files = readBriefingFiles();
  const { report, exitCode } = runCheck(files, [
    checkContent,
    (briefing) => checkAliases(briefing, packLexicon(briefing.entries, files)),
    findLookAlikes,
  ]);
  console.log(report);
  process.exitCode = exitCode;
} else {
  console.error('Say what to do: npm run knowledge -- check | recognise');
  process.exitCode = 2;
}
