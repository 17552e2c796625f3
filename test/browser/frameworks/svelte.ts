/** Svelte: hydration of the story. */
import { flushSync, hydrate } from 'svelte';
import { state } from './state.svelte.js';
import Story from './Story.svelte';
import { offer } from './story.ts';

offer({
  hydrate: () => void hydrate(Story, { target: document.querySelector('#app')!, props: { state } }),
  update: (step) => {
    state.step = step;
    flushSync();
  },
});
