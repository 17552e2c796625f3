/** @jsxImportSource react */
import type { Writable } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { StreamedPage } from './stream.tsx';

/** Streams the page: the shell at once, the late part after `delay` ms. */
export function stream(to: Writable, delay: number): void {
  const data = new Promise<string>((resolve) => setTimeout(() => resolve('More'), delay));
  const { pipe } = renderToPipeableStream(<StreamedPage data={data} />, {
    bootstrapScripts: ['/stream.js'],
    onShellReady: () => pipe(to),
  });
}
