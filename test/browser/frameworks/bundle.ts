/** Builds the frameworks' pages for the browser, in development mode, so that every warning is said. */
import { join } from 'node:path';
import { compile, compileModule } from 'svelte/compiler';
import { build, createServer, type Plugin, type ViteDevServer } from 'vite';
import { RESULTS } from '../fixtures.ts';

const HERE = import.meta.dirname;

/** Svelte's compiler as a Vite plugin: what the tests need of it. */
const svelte = (generate: 'client' | 'server'): Plugin => ({
  name: 'test-svelte',
  transform(code, file) {
    if (file.endsWith('.svelte')) return compile(code, { filename: file, generate, dev: true }).js;
    if (file.endsWith('.svelte.js'))
      return compileModule(code, { filename: file, generate, dev: true }).js;
    return undefined;
  },
});

/** Bundles one entry of this folder into one classic script and returns its text. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: HERE,
    mode: 'development',
    logLevel: 'error',
    plugins: [svelte('client')],
    resolve: { conditions: ['browser', 'development', 'module'] },
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: {
      outDir: join(RESULTS, 'frameworks'),
      emptyOutDir: false,
      minify: false,
      lib: {
        entry: join(HERE, entry),
        formats: ['iife'],
        name: 'page',
        fileName: () => `${entry}.js`,
      },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`Vite gave no bundle for ${entry}.`);
  return output.output[0].code;
}

/** Loads the frameworks' server parts. Close it when done. */
export const serverParts = (): Promise<ViteDevServer> =>
  createServer({
    configFile: false,
    root: HERE,
    logLevel: 'error',
    appType: 'custom',
    plugins: [svelte('server')],
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
