import { join } from 'node:path';
import type { Command } from 'commander';
import { migrate } from '#platform/server/database/migrate.ts';
import { seedDatabase } from '#platform/server/database/seed.ts';
import { findInstallation } from '../installation.ts';
import { configOf, type DataOptions, dataCommand } from './data-option.ts';
import { say } from './say.ts';
import { withDatabase } from './with-database.ts';

/** `lachan migrate`: brings the tables, policies and reference data up to this program's version. */
export function migrateCommand(): Command {
  return dataCommand(
    'migrate',
    'nâng cấp cơ sở dữ liệu lên bản chương trình này / bring the database up to this version',
  ).action(async (options: DataOptions) => {
    const config = configOf(options);
    const folder = join(config.root, 'database');
    await withDatabase(config, async (db) => {
      const { applied } = await migrate(db, folder);
      const installed = (await findInstallation(db)) !== null;
      const seeds = installed ? await seedDatabase(db, folder) : [];
      say(
        `Đã nâng cấp: ${applied.length} bước, ${seeds.length} bộ dữ liệu nền.`,
        `Brought up to date: ${applied.length} migrations, ${seeds.length} seeds.`,
      );
    });
  });
}
