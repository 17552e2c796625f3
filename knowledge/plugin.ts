/** Vite plugin: compiles the briefing while building and offers it as virtual modules. A bad file fails the build. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compile } from './compile.ts';
import { BRIEFING_FOLDER, readBriefingFiles } from './files.ts';
import { publish } from './published.ts';

const PREFIX = 'virtual:backgrounder/';

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
      const { briefing, lexicon } = compile(files);
      const part = id.slice(PREFIX.length + 1) === 'lexicon' ? lexicon : publish(briefing);
      // Read as data: an engine parses JSON faster than the same object as program text.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(part))})`;
    },
  };
}
