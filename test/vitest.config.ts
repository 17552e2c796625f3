import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Unit tests: pure parts, and page parts that a simulated DOM can hold. What only a browser knows is in test/browser. */
export default defineConfig(async () => ({
  plugins: [await WxtVitest()],
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**', 'test/bundle.test.ts', 'test/archives.test.ts'],
    environment: 'node',
    // The longest takes four seconds on a free machine: it is to fail for what it finds, not for waiting.
    testTimeout: 30_000,
  },
}));
