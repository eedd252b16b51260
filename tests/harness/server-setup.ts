import type { TestProject } from 'vitest/node';
import { withClient } from '#platform/server/database/connect.ts';
import {
  buildTemplates,
  hashDatabaseFolder,
  startTestCluster,
  type TestCluster,
} from './test-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: TestCluster;
  }
}

/**
 * Runs once before the server tests: one PostgreSQL, one template; every test file copies it.
 * While watching, a change under `database/` builds a new template.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = `${process.pid}_${Date.now().toString(36)}`;
  const { superuser, dataFolder, stop } = await startTestCluster();
  let built = '';
  async function build(): Promise<void> {
    const hash = hashDatabaseFolder();
    if (hash !== built) {
      project.provide('testCluster', await buildTemplates(superuser, dataFolder, `${run}_${hash}`));
      built = hash;
    }
  }
  try {
    await build();
  } catch (error) {
    await stop();
    throw error;
  }
  project.onTestsRerun(build);
  return async () => {
    await withClient(superuser, async (client) => {
      const { rows } = await client.query<{ datname: string }>(
        'select datname from pg_database where datname like $1',
        [`lachan\\_%\\_${run.replaceAll('_', '\\_')}\\_%`],
      );
      for (const { datname } of rows) {
        await client.query(`drop database ${datname} with (force)`);
      }
    });
    await stop();
  };
}
