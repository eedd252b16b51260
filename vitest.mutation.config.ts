import { defineConfig } from 'vitest/config';

/** The tests of the rules alone: what `npm run proof:mutation` runs against each changed line. */
export default defineConfig({
  test: {
    name: 'domain',
    include: ['src/domain/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/harness/few-runs.ts'],
  },
});
