import { defineConfig } from 'vitest/config';

/** What must hold of the built extension, without a browser: contents, permissions, weight, archives. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['test/bundle.test.ts', 'test/archives.test.ts'],
    // One makes builds over again, and the other waits for builds of its own.
    fileParallelism: false,
    globalSetup: ['test/build.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
