/** `npm run knowledge -- check | recognise` (design section 10). */
import { compile } from './compile.ts';
import { readBriefingFiles } from './files.ts';

const { briefing } = compile(readBriefingFiles());
console.log(`${briefing.entries.length} entries`);
