import { defineConfig } from 'vitest/config';

/** What must hold of the built extension, without a browser: contents, permissions, weight. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['test/bundle.test.ts'],
    globalSetup: ['test/build.ts'],
    environment: 'node',
    testTimeout: 120_000,
  },
});
