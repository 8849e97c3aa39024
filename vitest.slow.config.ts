import { defineConfig } from 'vitest/config';

/** What takes minutes, or the whole machine: run one file after the other by `npm run test:slow`. */
export default defineConfig({
  test: {
    include: ['tests/slow/**/*.test.ts'],
    fileParallelism: false,
    update: 'none',
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
