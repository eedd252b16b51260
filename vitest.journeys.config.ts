import { defineConfig } from 'vitest/config';

const report = process.env.LACHAN_REPORT;

/** The officers' stories in a real browser: one built server for all, one file after the other. */
export default defineConfig({
  test: {
    name: 'journeys',
    include: ['tests/journeys/**/*.journey.ts'],
    environment: 'node',
    globalSetup: ['tests/journeys/harness/serve.ts'],
    fileParallelism: false,
    maxConcurrency: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    reporters: report === undefined ? ['default'] : ['default', 'json'],
    ...(report !== undefined && { outputFile: { json: report } }),
  },
});
