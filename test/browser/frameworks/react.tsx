/** @jsxImportSource react */
/** React: server markup of the story, and hydration of it. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { offer, storyAt } from './story.ts';

let draw: (step: number) => void = () => {};
const standing = Promise.withResolvers<void>();
/** When the story has been hydrated: before that it takes no changes. */
export const storyStands = standing.promise;

/** Draws another step of the story at once. */
export const drawStory = (step: number) => flushSync(() => draw(step));

export function Story() {
  const [step, change] = useState(0);
  draw = change;
  useEffect(standing.resolve, []);
  return (
    <article>
      {storyAt(step).map(({ key, before, name, after, date }) =>
        date ? (
          <section key={key}>
            <time>{date}</time>: {before}
            <b>{name}</b>
            {after}
          </section>
        ) : (
          <p key={key}>
            {before}
            <b>{name}</b>
            {after}
          </p>
        ),
      )}
    </article>
  );
}

if (typeof document !== 'undefined')
  offer({
    hydrate: () => {
      hydrateRoot(document.querySelector('#app')!, <Story />);
      return storyStands;
    },
    update: drawStory,
  });
