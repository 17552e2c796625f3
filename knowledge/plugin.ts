/** Vite plugin: compiles the briefing while building and offers it as virtual modules. A bad file fails the build. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compile, type Compiled } from './compile.ts';
import { BRIEFING_FOLDER, readBriefingFiles } from './files.ts';
import { publish } from './published.ts';
import { shipLexicon } from './shipment.ts';
import { writeBriefing } from './briefing-text.ts';

const PREFIX = 'virtual:backgrounder/';

/** Where the program that reads the published briefing is. */
const READER = join(import.meta.dirname, 'briefing-text.ts');

/** The virtual module of this name. Its data is text: an engine parses JSON faster than the same object as program. */
function programOf({ briefing, lexicon }: Compiled, name: string): string {
  if (name === 'briefing') {
    const text = JSON.stringify(writeBriefing(publish(briefing)));
    return `import { readBriefing } from ${JSON.stringify(READER)};\nexport default readBriefing(${text});`;
  }
  if (name === 'lexicon')
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(lexicon))});`;
  if (name === 'anchors') return `export default ${JSON.stringify(lexicon.anchors)};`;
  if (name === 'edition') return `export default ${JSON.stringify(editionOf(lexicon))};`;
  throw new Error(
    `There is no module "${PREFIX}${name}". Known: briefing, lexicon, anchors, edition.`,
  );
}

/** Of the names as pages are given them: another name, or another form of the same names, is another edition. */
function editionOf(lexicon: Compiled['lexicon']): string {
  const shipped = JSON.stringify(shipLexicon(lexicon));
  return createHash('sha256').update(shipped).digest('hex').slice(0, 6);
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
      return programOf(compile(files), id.slice(PREFIX.length + 1));
    },
  };
}
