import { createWriteStream, renameSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Temporal } from 'temporal-polyfill';
import type { Database, DatabaseClient } from '#platform/server/database/connect.ts';
import { noteLine, rowLine } from './archive.ts';
import {
  type ArchiveTable,
  listArchiveTables,
  listHistory,
  listSequences,
  rowsAsJson,
  sameText,
  sumTable,
} from './archive-tables.ts';

export interface ArchiveResult {
  readonly tables: number;
  readonly rows: number;
}

const batch = 500;

/**
 * Writes every table into one file, as they stood at one moment, for the move between the embedded
 * database and an outside one. Files, keys and waiting jobs are not in it: files and keys stay where
 * they are, jobs are planned anew by the schedule.
 */
export function exportDatabase(
  database: Pick<Database, 'asOwner'>,
  options: { readonly to: string; readonly now: Temporal.Instant },
): Promise<ArchiveResult> {
  return database.asOwner(async (client) => {
    const result = { tables: 0, rows: 0 };
    const part = `${options.to}.part`;
    await client.query(`begin isolation level repeatable read read only; ${sameText}`);
    try {
      await pipeline(
        Readable.from(writeLines(client, options.now, result)),
        createGzip({ level: 6 }),
        createWriteStream(part, { mode: 0o600, flush: true }),
      );
    } finally {
      await client.query('rollback');
    }
    renameSync(part, options.to);
    return result;
  });
}

async function* writeLines(
  client: DatabaseClient,
  now: Temporal.Instant,
  result: { tables: number; rows: number },
): AsyncGenerator<string> {
  yield noteLine({
    note: 'start',
    format: 'lachan-export',
    version: 1,
    madeAt: now.toString(),
    migrations: await listHistory(client, 'migration'),
    seeds: await listHistory(client, 'seed'),
  });
  for (const table of await listArchiveTables(client)) {
    yield noteLine({ note: 'table', name: table.name, columns: [...table.columns] });
    yield* writeRows(client, table);
    const sum = await sumTable(client, table);
    yield noteLine({ note: 'table-end', ...sum });
    result.tables += 1;
    result.rows += sum.rows;
  }
  const sequences = await listSequences(client);
  yield noteLine({ note: 'end', tables: result.tables, sequences });
}

async function* writeRows(client: DatabaseClient, table: ArchiveTable): AsyncGenerator<string> {
  await client.query(`declare archive_rows no scroll cursor for ${rowsAsJson(table)}`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${batch} from archive_rows`);
    if (rows.length === 0) {
      break;
    }
    yield rows.map(({ line }) => rowLine(line)).join('');
  }
  await client.query('close archive_rows');
}
