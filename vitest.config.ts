import { defineConfig } from 'vitest/config';

/** `LACHAN_REPORT` names a file for the JSON report from which a run's closing line is counted. */
const report = process.env.LACHAN_REPORT;

export default defineConfig({
  test: {
    reporters: report === undefined ? ['default'] : ['default', 'json'],
    ...(report !== undefined && { outputFile: { json: report } }),
    projects: [
      {
        test: {
          name: 'domain',
          include: [
            'src/domain/**/*.test.ts',
            'tests/architecture/**/*.test.ts',
            'src/platform/contract/**/*.test.ts',
          ],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'server',
          include: [
            'src/platform/server/**/*.test.ts',
            'src/features/*/server/**/*.test.ts',
            'src/main/**/*.test.ts',
            'tests/server/**/*.test.ts',
          ],
          exclude: ['src/main/web/**'],
          environment: 'node',
          globalSetup: ['tests/harness/server-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'web',
          include: [
            'src/platform/web/**/*.test.{ts,tsx}',
            'src/features/*/web/**/*.test.{ts,tsx}',
            'src/main/web/**/*.test.{ts,tsx}',
          ],
          environment: 'happy-dom',
        },
      },
    ],
  },
});
