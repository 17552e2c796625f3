/** A local web site for the tests: serves pages from memory or a folder and records every request it got. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

export const PAGES_FOLDER = join(import.meta.dirname, '..', 'pages');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

export interface Served {
  body: string;
  headers?: Record<string, string>;
}

export interface Site {
  /** "http://127.0.0.1:PORT", without a slash at the end. */
  origin: string;
  /** Every path asked for, in order, favicons aside. */
  requests: string[];
  /** Serves a page from memory under a path ("/strict.html"); the path's ending gives the type unless a header does. Returns its address. */
  page(path: string, body: string, headers?: Record<string, string>): string;
  /** Address of a file of test/pages. */
  url(file: string): string;
  close(): Promise<void>;
}

/** Opens a site on 127.0.0.1. Paths not given by `page()` come from `folder` (default: test/pages). */
export async function openSite(folder: string = PAGES_FOLDER): Promise<Site> {
  const memory = new Map<string, Served>();
  const requests: string[] = [];
  const answer = (path: string, response: ServerResponse) => {
    // A missing favicon is reported by Firefox as an error of pages with a strict policy.
    if (path === '/favicon.ico') return response.writeHead(204).end();
    requests.push(path);
    const served = memory.get(path);
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    if (served)
      return response.writeHead(200, { 'content-type': type, ...served.headers }).end(served.body);
    const file = normalize(join(folder, path));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile())
      return response.writeHead(404, { 'content-type': 'text/plain' }).end(`No ${path} here`);
    return response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
  };
  const server = createServer((request, response) => {
    answer(decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    requests,
    page(path, body, headers = {}) {
      memory.set(path, { body, headers });
      return origin + path;
    },
    url: (file) => `${origin}/${file}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
