import { defineConfig } from 'vitest/config';

/** Tests in real browsers with the built extension: one file after the other, since they share two browsers' worth of machine. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/setup.ts'],
    environment: 'node',
    fileParallelism: false,
    // Pointers rest and pages move in real time here: on a machine busy with other things a test may need a second try.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
