import { defineConfig } from 'vitest/config';

/** `LACHAN_MUTATE` names the one folder of rules whose tests run, with fewer draws of each property. */
const folder = process.env.LACHAN_MUTATE;

/** The tests of the rules alone: what `npm run proof:mutation` runs against each changed line. */
export default defineConfig({
  test: {
    name: 'domain',
    include: [
      folder === undefined ? 'src/domain/**/*.test.ts' : `src/domain/${folder}/**/*.test.ts`,
    ],
    environment: 'node',
    setupFiles: folder === undefined ? [] : ['tests/harness/few-runs.ts'],
  },
});
