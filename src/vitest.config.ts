import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');

// Two cores are what a small machine has: tests of one file run one after the other, files side by side.
export default defineConfig({
  test: {
    root,
    testTimeout: 60_000,
    hookTimeout: 300_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], exclude: ['src/e2e/**'] } },
      { extends: true, test: { name: 'browser', include: ['src/e2e/*.test.ts'], globalSetup: 'src/e2e/build-site.ts' } },
    ],
  },
});
