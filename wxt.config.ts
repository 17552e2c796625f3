import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from 'terser';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig, type UserManifest } from 'wxt';
import { compile } from './knowledge/compile.ts';
import { readBriefingFiles } from './knowledge/files.ts';
import { knowledgePlugin } from './knowledge/plugin.ts';

/** Drawn from assets/icon.svg. */
const ICONS = Object.fromEntries([16, 32, 48, 96, 128].map((px) => [px, `/icon/${px}.png`]));

/** Firefox identifies an add-on by this; it must never change once published. */
const GECKO_ID = 'backgrounder@backgrounder.invalid';

/**
 * Takes Preact's path for `dangerouslySetInnerHTML` out of the bundles: we never use it, and store reviewers ask about it.
 * Fails the build when a new Preact writes that path differently, so that it cannot come back unseen.
 */
function withoutInnerHtml(): Plugin {
  const sink = /(\w+)\.innerHTML=\w+\.__html/;
  return {
    name: 'without-inner-html',
    apply: 'build',
    transform(code, id) {
      if (!/preact\/dist\/preact\.m?js$/.test(id)) return undefined;
      if (!sink.test(code))
        throw new Error(`${id}: its innerHTML path is written in a new way. Adapt wxt.config.ts.`);
      return { code: code.replace(sink, 'void 0'), map: null };
    },
  };
}

const PAGE_SCRIPT = 'content-scripts/page.js';
const PAGE_STYLES = 'content-scripts/page.css';

/** How WXT calls the module that starts a content script; the script's own path follows. */
const STARTER = '\0virtual:wxt-content-script-isolated-world-entrypoint?';

/**
 * Starts the page script by a bare call. WXT's own starter makes a context object, which carries the polyfill (3 kB
 * packed) and, on every page, posts a message to the page's own window to find older copies of itself. `index.ts` sees
 * to one copy without a word to the page.
 */
function startedBare(): Plugin {
  return {
    name: 'started-bare',
    enforce: 'pre',
    load: (id) =>
      id.startsWith(STARTER)
        ? `import page from ${JSON.stringify(id.slice(STARTER.length))}; page.main();`
        : undefined,
  };
}

/**
 * Minifies the page script once more: Terser takes 700 bytes, packed, off what the bundler's own minifier leaves, and
 * writes it in ASCII. Escapes pack better than other letters do, and an engine need not keep the whole script at two
 * bytes a letter for the sake of a few.
 */
function minifiedTwice(): Plugin {
  return {
    name: 'minified-twice',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const script = bundle[PAGE_SCRIPT];
        if (script?.type !== 'chunk') return;
        if (script.code.includes('String.raw'))
          throw new Error(`${PAGE_SCRIPT}: String.raw would show the escapes. Write it without.`);
        // What our framework has read into the manifest long since.
        const options =
          /matches:\s*\[[^\]]*\],\s*(?:\w+:\s*(?:!0|true|[`"]\w+[`"]),\s*)+(?=main\()/;
        if (!options.test(script.code))
          throw new Error(
            `${PAGE_SCRIPT}: its options are written in a new way. Adapt wxt.config.ts.`,
          );
        const { code } = await minify(script.code.replace(options, ''), {
          ecma: 2020,
          // No function of ours is made by "new".
          compress: { passes: 4, booleans: false, lhs_constants: false, unsafe_arrows: true },
          format: { ascii_only: true },
        });
        if (!code) throw new Error(`${PAGE_SCRIPT}: Terser has left nothing of it.`);
        script.code = code;
        // Vite marks the styles it has finished, and takes its mark away from those of HTML pages only.
        const styles = bundle[PAGE_STYLES];
        if (styles?.type === 'asset')
          styles.source = String(styles.source).replace(/\s*\/\*\$vite\$:\d+\*\/\s*$/, '');
      },
    },
  };
}

/** In which file a shared module goes. */
function sharedFile(id: string, all: Pick<Rolldown.PluginContext, 'getModuleInfo'>): string {
  const users = new Set([id]);
  for (const one of users) all.getModuleInfo(one)?.importers.forEach((user) => users.add(user));
  return [...users].some((one) => one.includes('/entrypoints/popup/')) ? 'shared' : 'beside';
}

/**
 * What two of our own pages need, or one and the background, goes into one file, or into a second one where the popup does
 * without. Files of their own for every set of sharers made the popup load eight, each 2 to 6 ms on a slow machine.
 */
function sharedInOne(): Plugin {
  const codeSplitting = { groups: [{ minShareCount: 2, name: sharedFile }] };
  return {
    name: 'shared-in-one',
    apply: 'build',
    outputOptions: (given) => (given.format === 'iife' ? given : { ...given, codeSplitting }),
  };
}

/**
 * Lets the marks' styles hang on the root alone where highlights inherit theirs (Chromium): rules for all elements cost each
 * element of each page a kilobyte, marked or not, and a usual page 4 to 8 ms.
 */
function marksOnRoot(): Plugin {
  return {
    name: 'marks-on-root',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/marks.css') ? code.replaceAll('::highlight(', ':root::highlight(') : undefined,
  };
}

interface Licence {
  name: string;
  version: string;
  identifier?: string;
  text?: string;
}

/** Name of a package in the bundles -> its licence, over all of WXT's builds. */
const licences = new Map<string, string>();
const LICENCES = 'licences.json';

/** Vite's own list of what a build took in, gathered and left out of the package, which carries one for all builds. */
function gatherLicences(): Plugin {
  return {
    name: 'gather-licences',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const list = bundle[LICENCES];
        if (list?.type !== 'asset') throw new Error('Vite tells no licences: see build.license.');
        for (const part of JSON.parse(String(list.source)) as Licence[]) {
          const { name, version, identifier, text = 'The package comes without a text.' } = part;
          licences.set(
            name,
            `${name} ${version} (${identifier})\n\n${text.replaceAll('\r', '')}\n`,
          );
        }
        delete bundle[LICENCES];
      },
    },
  };
}

function licencesText(): string {
  const intro = 'This extension contains parts by others, under these licences.\n';
  const texts = [...licences].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return [intro, ...texts].join(`\n${'-'.repeat(80)}\n\n`);
}

/** Keys of the manifest that one engine alone knows; Safari is given none. */
function ownKeys(browser: string): Partial<UserManifest> {
  if (browser === 'safari') return {};
  if (browser !== 'firefox') return { minimum_chrome_version: '140' };
  return {
    browser_specific_settings: {
      gecko: {
        id: GECKO_ID,
        strict_min_version: '153.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  publicDir: 'assets/public',
  zip: { excludeSources: ['test/results/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'contextMenus'],
    icons: ICONS,
    action: { default_icon: ICONS, default_title: '__MSG_extensionName__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+Period' },
        description: '__MSG_command_next__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_command_previous__',
      },
      'open-card': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_command_open__',
      },
      // Chrome suggests four at most; this one the reader may set.
      toggle: { description: '__MSG_command_toggle__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...ownKeys(browser),
  }),
  hooks: {
    // Once and before all else: inside the bundler the same refusal would be told twice, with its stack.
    'build:before': () => void compile(readBriefingFiles()),
    'build:done': (wxt) => {
      if (wxt.config.command === 'build')
        writeFileSync(join(wxt.config.outDir, 'licences.txt'), licencesText());
    },
    // Firefox lets ::highlight rules reach shadow trees only from user-origin sheets; Chrome ignores the key.
    'build:manifestGenerated': (wxt, manifest) => {
      if (wxt.config.browser !== 'firefox') return;
      for (const script of manifest.content_scripts ?? [])
        Object.assign(script, { css_origin: 'user' });
    },
  },
  vite: ({ browser }) => ({
    plugins: [
      knowledgePlugin(),
      withoutInnerHtml(),
      startedBare(),
      minifiedTwice(),
      sharedInOne(),
      gatherLicences(),
      ...(['firefox', 'safari'].includes(browser) ? [] : [marksOnRoot()]),
    ],
    build: {
      target: ['chrome140', 'firefox153'],
      // The polyfill fetches; the browsers we target preload modules themselves.
      modulePreload: { polyfill: false },
      license: { fileName: LICENCES },
    },
  }),
});
