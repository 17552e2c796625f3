/** The step, as Svelte's own state. */
export const state = $state({ step: 0 });
