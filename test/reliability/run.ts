/**
 * `npm run test:pages -- FOLDER [--readme]`: loads every .html of a folder from a local server, in Chromium and Firefox,
 * with the built extension and without, and fails when it did anything to a page. `--readme` writes the table, with the
 * counts of the browser tests' last run, into README.md; without a folder it does so from the last run.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join, resolve } from 'node:path';
import type { BrowserKind } from '../browser/executables.ts';
import { KINDS, openDriver, RESULTS, type DriverOptions } from '../browser/fixtures.ts';
import { readSurvived } from '../browser/survived.ts';
import { buildBoth } from '../build.ts';
import { failures, table, writeTable } from './table.ts';
import { visit, type Visit } from './visit.ts';

const OUT = join(RESULTS, 'reliability', 'pages.json');

/** Addresses elsewhere fail at once, as on a machine without a network. */
const ALONE: Record<BrowserKind, DriverOptions> = {
  chromium: { args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] },
  firefox: {
    prefs: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'network.proxy.no_proxies_on': '127.0.0.1',
    },
  },
};

/** Serves one folder; a page asked for with "?still" comes with its scripts forbidden. */
async function serve(folder: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://site');
    const file = join(folder, basename(decodeURIComponent(pathname)));
    if (!file.endsWith('.html')) {
      response.writeHead(204).end();
      return;
    }
    const policy = search === '?still' ? { 'content-security-policy': "script-src 'none'" } : {};
    try {
      const body = readFileSync(file);
      response.writeHead(200, { 'content-type': 'text/html', ...policy }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function main(): Promise<number> {
  const toReadme = process.argv.includes('--readme');
  const folder = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
  if (!folder) {
    console.error('Which folder? npm run test:pages -- FOLDER [--readme]');
    if (!toReadme || !existsSync(OUT)) return 2;
    console.error('None given: the table is written from the last run.');
    writeTable(table(JSON.parse(readFileSync(OUT, 'utf8')) as Visit[], readSurvived()));
    return 0;
  }
  const files = readdirSync(resolve(folder)).filter((file) => file.endsWith('.html'));
  if (files.length === 0) {
    console.error(`No .html in ${folder}.`);
    return 2;
  }
  buildBoth();
  const site = await serve(resolve(folder));
  const visits: Visit[] = [];
  mkdirSync(join(RESULTS, 'reliability'), { recursive: true });
  await Promise.all(
    KINDS.map(async (kind) => {
      const [driver, bare] = [
        await openDriver(kind, { ...ALONE[kind], elsewhere: true }),
        await openDriver(kind, { ...ALONE[kind], elsewhere: true, extension: false }),
      ];
      for (const file of files) {
        const address = `${site.origin}/${encodeURIComponent(file)}`;
        const seen = await visit(driver, bare, file, address).catch((error: unknown) => {
          console.log(`? ${kind} ${file} could not be measured: ${String(error)}`);
        });
        if (!seen) continue;
        visits.push(seen);
        // Kept as they come: a run over many pages may be stopped.
        writeFileSync(OUT, `${JSON.stringify(visits, undefined, 1)}\n`);
        console.error(`${kind} ${visits.length} of ${files.length * KINDS.length}`);
        for (const line of failures(seen)) console.log(`✗ ${kind} ${file}: ${line}`);
      }
      await Promise.all([driver.close(), bare.close()]);
    }),
  );
  site.close();
  const text = table(visits, readSurvived());
  console.log(`\n${text}\n\nEvery page: ${OUT}`);
  if (toReadme) writeTable(text);
  return visits.some((seen) => failures(seen).length > 0) ? 1 : 0;
}

process.exitCode = await main();
