/** Vite plugin: compiles the briefing while building and offers it as virtual modules. A bad file fails the build. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compile, type Compiled } from './compile.ts';
import { BRIEFING_FOLDER, readBriefingFiles } from './files.ts';
import { publish } from './published.ts';

const PREFIX = 'virtual:backgrounder/';

/** What a virtual module of this name holds. */
function partOf({ briefing, lexicon }: Compiled, name: string): unknown {
  if (name === 'briefing') return publish(briefing);
  if (name === 'lexicon') return lexicon;
  if (name === 'anchors') return lexicon.anchors;
  throw new Error(`There is no module "${PREFIX}${name}". Known: briefing, lexicon, anchors.`);
}

/** @param folder where the briefing's files are. */
export function knowledgePlugin(folder: string = BRIEFING_FOLDER): Plugin {
  return {
    name: 'backgrounder-knowledge',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const files = readBriefingFiles(folder);
      // In development an edited entry is built anew.
      for (const path of files.keys()) this.addWatchFile(join(folder, path));
      const part = partOf(compile(files), id.slice(PREFIX.length + 1));
      // Read as data: an engine parses JSON faster than the same object as program text.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(part))})`;
    },
  };
}
