declare module '*.svelte' {
  import type { Component } from 'svelte';
  const component: Component<{ state: { step: number } }>;
  export default component;
}
declare module '*.svelte.js' {
  export const state: { step: number };
}
declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    mark(names: string[], options?: { separateWordSearch?: boolean }): void;
  }
}
