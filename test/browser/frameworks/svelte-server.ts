import { render as renderSvelte } from 'svelte/server';
import Story from './Story.svelte';

export const render = async (): Promise<string> =>
  renderSvelte(Story, { props: { state: { step: 0 } } }).body;
