/** Bundles a file of in-page/ (and the product's modules it imports) into one script for a page. */
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { ALPHABETS } from '../../knowledge/alphabets.ts';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import { knowledgePlugin } from '../../knowledge/plugin.ts';
import { lexiconIn, shipLexicon } from '../../knowledge/shipment.ts';
import { readAliases } from './aliases.ts';

export interface BundleOptions {
  /** Folder of another briefing than the product's. */
  briefing?: string;
  /** false: names stay readable, for a profile. */
  minify?: boolean;
  /** Puts the deliberately slow recognition in the place of the product's. */
  quadratic?: boolean;
}

/** Offers the aliases as texts and the lexicon as the background ships it, and swaps recognition when asked to. */
function benchPlugin({ briefing, quadratic = false }: BundleOptions): Plugin {
  return {
    name: 'backgrounder-bench',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id.startsWith('virtual:bench/')) return `\0${id}`;
      const isOwn = importer?.endsWith('quadratic.ts') === true;
      return quadratic && !isOwn && id.endsWith('/recognise.ts')
        ? join(import.meta.dirname, 'in-page', 'quadratic.ts')
        : undefined;
    },
    load(id) {
      if (id === '\0virtual:bench/aliases')
        return `export default ${JSON.stringify(readAliases(briefing))}`;
      if (id !== '\0virtual:bench/shipments') return undefined;
      const { lexicon } = compile(readBriefingFiles(briefing));
      const shipments = Object.fromEntries(
        ALPHABETS.map((one) => [one, JSON.stringify(shipLexicon(lexiconIn(one, lexicon)))]),
      );
      return `export default ${JSON.stringify(shipments)}`;
    },
  };
}

/**
 * @param file name inside in-page/, e.g. "scan.ts".
 * @param global name under which the file's exports are found in the page.
 * @returns a classic script, minified as the product's is.
 */
export async function bundleForPage(
  file: string,
  global: string,
  options: BundleOptions = {},
): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    plugins: [benchPlugin(options), knowledgePlugin(options.briefing)],
    define: {
      'process.env.NODE_ENV': '"production"',
      'import.meta.env.FIREFOX': 'false',
      'import.meta.env.CHROME': 'true',
      'import.meta.env.BROWSER': '"chrome"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: {
      write: false,
      ...(options.minify === false && { minify: false }),
      target: 'chrome140',
      lib: {
        entry: join(import.meta.dirname, 'in-page', file),
        formats: ['iife'],
        name: global,
        fileName: () => `${global}.js`,
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`Nothing was bundled from ${file}.`);
  // A `var` at the top of an evaluated script would stay inside it.
  return `${output.output[0].code}\n;globalThis.${global} = ${global};`;
}
