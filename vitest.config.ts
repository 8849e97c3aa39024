import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/slow/**'],
    update: 'none',
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
