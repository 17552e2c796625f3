/** `npm run knowledge -- check | recognise` (design section 10): picks the command and runs it. */
import { compile } from './compile.ts';
import { readBriefingFiles } from './files.ts';
import { recogniseLines } from './recognise-lines.ts';

const command = process.argv[2];
if (command === 'recognise') {
  const { lexicon } = compile(readBriefingFiles());
  process.exitCode = await recogniseLines(lexicon, process.stdin, process.stdout, process.stderr);
} else {
  console.error('Say what to do: npm run knowledge -- check | recognise');
  process.exitCode = 2;
}
