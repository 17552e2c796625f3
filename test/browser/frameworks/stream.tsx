/** @jsxImportSource react */
/** React streaming a whole document, as Next does: a shell first, the story when its data is there, hydration meanwhile. */
import { Suspense, use, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { Story, drawStory, storyStands } from './react.tsx';
import { offer, storyAt } from './story.ts';

let draw: (step: number) => void = () => {};
const standing = Promise.withResolvers<void>();

function Late({ data }: { data: Promise<string> }) {
  const title = use(data);
  const [step, change] = useState(0);
  draw = change;
  useEffect(standing.resolve, []);
  return (
    <aside>
      <h2>{title}</h2>
      {storyAt(step).map(({ key, name }) => (
        <p key={key}>
          More on {name} and <i>Xi Jinping</i> below.
        </p>
      ))}
    </aside>
  );
}

export function StreamedPage({ data }: { data: Promise<string> }) {
  return (
    <html lang="en">
      <head>
        <title>Streamed</title>
      </head>
      <body>
        <div id="app">
          <Story />
        </div>
        <Suspense fallback={<p>Loading what Antony Blinken said …</p>}>
          <Late data={data} />
        </Suspense>
      </body>
    </html>
  );
}

if (typeof document !== 'undefined')
  offer({
    hydrate: async () => {
      hydrateRoot(document, <StreamedPage data={Promise.resolve('More')} />);
      await Promise.all([storyStands, standing.promise]);
    },
    update: (step) => {
      drawStory(step);
      flushSync(() => draw(step));
    },
  });
