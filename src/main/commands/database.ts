import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { makeAnchor } from '#platform/server/audit/anchors.ts';
import { exportDatabase } from '#platform/server/backup/export-database.ts';
import { importDatabase } from '#platform/server/backup/import-database.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { configOf, type DataOptions, dataCommand } from './data-option.ts';
import { say } from './say.ts';
import { withDatabase } from './with-database.ts';

/** `lachan database export|import FILE`: moves between the embedded and an outside PostgreSQL. */
export function databaseCommand(): Command {
  return new Command('database')
    .description('chuyển cơ sở dữ liệu / move the database')
    .addCommand(exportCommand())
    .addCommand(importCommand());
}

function exportCommand(): Command {
  return dataCommand('export', 'xuất mọi bảng ra một tệp / write every table into one file')
    .argument('<file>', 'tệp đích / file to write')
    .action(async (file: string, options: DataOptions) => {
      const now = Temporal.Now.instant();
      await withDatabase(configOf(options), async (db) => {
        await asSystem(db, 'export', (tx) => makeAnchor(tx, now));
        const { tables, rows } = await exportDatabase(db, { to: resolve(file), now });
        say(`Đã xuất ${tables} bảng, ${rows} dòng.`, `Exported ${tables} tables, ${rows} rows.`);
      });
    });
}

function importCommand(): Command {
  return dataCommand(
    'import',
    'nhập tệp xuất vào một cơ sở dữ liệu mới / read an export into a new database',
  )
    .argument('<file>', 'tệp xuất / file to read')
    .action(async (file: string, options: DataOptions) => {
      const config = configOf(options);
      await withDatabase(config, async (db) => {
        const databaseFolder = join(config.root, 'database');
        const { tables, rows } = await importDatabase(db, { from: resolve(file), databaseFolder });
        say(`Đã nhập ${tables} bảng, ${rows} dòng.`, `Imported ${tables} tables, ${rows} rows.`);
      });
    });
}
