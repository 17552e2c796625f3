/** What the built extension may contain, ask for and weigh. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, extname, join, posix } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBriefingFiles } from '../knowledge/files.ts';
import { buildBoth, filesIn, ROOT } from './build.ts';

const OUTPUT = join(ROOT, '.output');
const TARGETS = ['chrome-mv3', 'firefox-mv3'];

/** Bytes, gzipped where a page or popup loads them, deflated for the package. */
const CONTENT_SCRIPT_LIMIT = 30_000;
const POPUP_LIMIT = 90_000;
const PACKAGE_LIMIT = 400_000;

/** Ways out of the machine. A bundle that holds one fails, whether or not it is reached; a method defined as `fetch(…) {` calls nothing, nor does one of another object (a search index) reach out. */
const NETWORK =
  /(?:(?<![.\w$])|\b(?:window|self|globalThis)\s*\.\s*)fetch\s*\((?![^()]*\)\s*\{)|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bimportScripts\b|\bWebTransport\b|\bRTCPeerConnection\b|\bnew\s+Worker\b/;
/** Something loaded from elsewhere: by markup, style or module. Links the reader clicks (<a href>) are none. */
const REMOTE_LOADS: Record<string, RegExp> = {
  '.html': /<(?!a\b)[a-z][^>]*\s(?:src|href|srcset|action|data)\s*=\s*["']?\s*(?:https?:)?\/\//i,
  '.css': /(?:url\(\s*["']?|@import\s+["'])\s*(?:https?:)?\/\//i,
  '.js':
    /\bimport\s*\(?\s*["'`](?:https?:)?\/\/|\.(?:src|srcset)\s*=\s*["'`](?:https?:)?\/\/|<(?:img|script|iframe|link)\b[^>]*(?:https?:)?\/\//i,
};

const filesOf = (target: string) => filesIn(join(OUTPUT, target));

const texts = (files: Map<string, Buffer>, ending: string) =>
  [...files]
    .filter(([path]) => extname(path) === ending)
    .map(([path, data]) => ({ path, text: data.toString() }));

/** A page with every script, chunk and style it loads, found by following the references. */
function closure(files: Map<string, Buffer>, start: string): string[] {
  const seen = new Set<string>();
  const visit = (path: string) => {
    const data = files.get(path);
    if (!data || seen.has(path)) return;
    seen.add(path);
    for (const [, reference] of data.toString().matchAll(/["'`(]([./\w-]+\.(?:js|css))["'`)]/g)) {
      if (!reference) continue;
      const absolute = reference.startsWith('/');
      visit(absolute ? reference.slice(1) : posix.join(dirname(path), reference));
    }
  };
  visit(start);
  return [...seen];
}

const hash = (files: Map<string, Buffer>) =>
  [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, data]) => `${createHash('sha256').update(data).digest('hex')} ${path}`)
    .join('\n');

describe.each(TARGETS)('the %s build', (target) => {
  const files = filesOf(target);
  const manifest = JSON.parse(files.get('manifest.json')!.toString()) as Record<string, unknown>;
  const gzipped = (paths: string[]) =>
    paths.reduce((sum, path) => sum + gzipSync(files.get(path)!, { level: 9 }).length, 0);

  it('has no way onto the network', () => {
    const found = texts(files, '.js').flatMap(({ path, text }) => {
      const match = NETWORK.exec(text);
      return match
        ? [`${path}: …${text.slice(Math.max(0, match.index - 60), match.index + 60)}…`]
        : [];
    });
    expect(found).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    const found = Object.entries(REMOTE_LOADS).flatMap(([ending, pattern]) =>
      texts(files, ending).flatMap(({ path, text }) => {
        const match = pattern.exec(text);
        return match ? [`${path}: ${match[0]}`] : [];
      }),
    );
    expect(found).toEqual([]);
    expect(JSON.stringify(manifest.content_security_policy)).toContain("connect-src 'none'");
  });

  it('asks for storage and the context menu, and for nothing else', () => {
    expect([...(manifest.permissions as string[])].sort()).toEqual(['contextMenus', 'storage']);
    for (const key of [
      'host_permissions',
      'optional_permissions',
      'optional_host_permissions',
      'web_accessible_resources',
      'externally_connectable',
      'update_url',
    ])
      expect(manifest, key).not.toHaveProperty(key);
    const scripts = manifest.content_scripts as { matches: string[] }[];
    for (const script of scripts) expect(script.matches).toEqual(['http://*/*', 'https://*/*']);
  });

  it('names its browsers, and in Firefox itself and that it collects nothing', () => {
    const gecko = {
      id: 'backgrounder@backgrounder.invalid',
      strict_min_version: '153.0',
      data_collection_permissions: { required: ['none'] },
    };
    if (target === 'firefox-mv3')
      expect(manifest).toMatchObject({ browser_specific_settings: { gecko } });
    else expect(manifest).toMatchObject({ minimum_chrome_version: '140' });
    expect(Object.hasOwn(manifest, 'minimum_chrome_version')).toBe(target === 'chrome-mv3');
    expect(Object.hasOwn(manifest, 'browser_specific_settings')).toBe(target === 'firefox-mv3');
  });

  it('carries no validator: the briefing was checked when building', () => {
    for (const { path, text } of texts(files, '.js'))
      expect(/ZodError|\$ZodType|invalid_type/.test(text), path).toBe(false);
  });

  it('carries the licences of what it is made of', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const licences = files.get('licences.txt')!.toString();
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    for (const [name, version] of Object.entries(dependencies)) {
      expect(readme, `${name} has its reason in the README`).toMatch(
        new RegExp(`^\\|[^|]*\`${name}\`[^|]*\\|[^|]{20,}\\|$`, 'm'),
      );
      const part = licences.split(/^-{80}$/m).find((one) => one.includes(`\n${name} ${version} (`));
      expect(part, name).toMatch(/copyright|Mozilla Public License/i);
    }
    expect([...files.keys()].filter((path) => path === 'licences.json')).toEqual([]);
  });

  it('keeps the page script in ASCII, which an engine keeps at one byte a letter', () => {
    const script = files.get('content-scripts/page.js')!.toString();
    expect(/[^\0-\x7f]/.exec(script)?.[0]).toBeUndefined();
    expect(script).toContain('\\u5317\\u4eac');
  });

  it('styles marks where they cost least', () => {
    const sheet = files.get('content-scripts/page.css')!.toString();
    const rules = [...sheet.matchAll(/([^\s,{}]*)::highlight\(/g)].map(([, on]) => on);
    expect(rules.length).toBeGreaterThan(9);
    // Firefox knows no inheritance of highlights.
    expect(new Set(rules)).toEqual(new Set([target === 'firefox-mv3' ? '' : ':root']));
    expect(sheet).not.toMatch(/\dem\b/);
  });

  it('packs the briefing once, for its pages and the background', () => {
    const told = readBriefingFiles().get('briefing.json') ?? '';
    const { title } = JSON.parse(told) as { title: string };
    const holders = texts(files, '.js').filter(({ text }) => text.includes(`"title":"${title}"`));
    expect(holders.map(({ path }) => path)).toEqual([expect.stringMatching(/^chunks\/shared-/)]);
  });

  it('weighs little', () => {
    const scripts = manifest.content_scripts as { js: string[]; css?: string[] }[];
    const content = scripts.flatMap(({ js, css = [] }) => js.concat(css));
    const popup = closure(files, 'popup.html');
    const packed = [...files].reduce(
      // What a zip archive needs: the deflated data, two headers and the name twice.
      (sum, [path, data]) => sum + deflateRawSync(data, { level: 9 }).length + 76 + 2 * path.length,
      22,
    );
    const weights = { content: gzipped(content), popup: gzipped(popup), packed };
    console.log(`${target}, bytes: ${JSON.stringify(weights)}`);
    expect(popup.length, 'files of the popup').toBeGreaterThan(1);
    expect(weights.content).toBeLessThanOrEqual(CONTENT_SCRIPT_LIMIT);
    expect(weights.popup).toBeLessThanOrEqual(POPUP_LIMIT);
    expect(weights.packed).toBeLessThanOrEqual(PACKAGE_LIMIT);
  });
});

describe('both builds', () => {
  it('pass the store linter without error or warning', () => {
    const { stdout } = spawnSync(
      'npx',
      [
        'web-ext',
        'lint',
        '--source-dir',
        join(OUTPUT, 'firefox-mv3'),
        '--output',
        'json',
        '--no-config-discovery',
      ],
      { encoding: 'utf8', shell: process.platform === 'win32' },
    );
    const { errors, warnings } = JSON.parse(stdout) as { errors: unknown[]; warnings: unknown[] };
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('come out the same, byte for byte, when built again', () => {
    const before = TARGETS.map((target) => hash(filesOf(target)));
    buildBoth(true);
    expect(TARGETS.map((target) => hash(filesOf(target)))).toEqual(before);
  });
});
