import type { Database, DatabaseClient } from '#platform/server/database/connect.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { FOREIGN_SCHEMAS } from '#platform/server/database/product-schemas.ts';
import { type ArchiveNote, readArchive } from './archive.ts';
import {
  type ArchiveTable,
  listArchiveTables,
  listHistory,
  sameText,
  sumTable,
} from './archive-tables.ts';
import { BackupProblem } from './backup-problem.ts';
import type { ArchiveResult } from './export-database.ts';

type StartNote = Extract<ArchiveNote, { note: 'start' }>;
type EndNote = Extract<ArchiveNote, { note: 'end' }>;

/** Tables whose one row the migrations themselves write: no record of anybody’s. */
const FILLED_BY_MIGRATIONS = new Set(['public.reference_version']);

/**
 * Reads an export into a new database, which it migrates first. Everything is one transaction: when
 * a table differs in count or checksum, nothing is kept.
 */
export async function importDatabase(
  database: Pick<Database, 'asOwner'>,
  options: { readonly from: string; readonly databaseFolder: string },
): Promise<ArchiveResult> {
  const fresh = (await migrate(database, options.databaseFolder)).applied.length > 0;
  return database.asOwner(async (client) => {
    await client.query('begin');
    try {
      const tables = await listArchiveTables(client);
      if (!fresh) {
        await requireNoRows(client, tables);
      }
      const restoreRules = await suspendRules(client, tables);
      await client.query(`truncate ${tables.map((table) => table.name).join(', ')}`);
      await client.query(sameText);
      const result = await readInto(client, options.from);
      await restoreRules();
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  });
}

async function requireNoRows(client: DatabaseClient, tables: ArchiveTable[]): Promise<void> {
  const filled: string[] = [];
  for (const { name } of tables.filter((table) => !FILLED_BY_MIGRATIONS.has(table.name))) {
    const { rows } = await client.query(`select exists (select from ${name}) as filled`);
    if (rows[0]?.filled) {
      filled.push(name);
    }
  }
  if (filled.length > 0) {
    throw new BackupProblem('database-not-empty', { tables: filled.slice(0, 5).join(', ') });
  }
}

/**
 * Takes foreign keys and triggers out of the way, as any owner may, and gives back what puts them
 * in place again; putting the keys back checks every row.
 */
async function suspendRules(
  client: DatabaseClient,
  tables: ArchiveTable[],
): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name,
            pg_get_constraintdef(k.oid) as definition
       from pg_constraint k join pg_class c on c.oid = k.conrelid
       join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and k.conparentid = 0 and format('%I.%I', n.nspname, c.relname) = any($1)`,
    [tables.map((table) => table.name)],
  );
  for (const { name } of tables) {
    await client.query(`alter table ${name} disable trigger user`);
  }
  for (const key of keys) {
    await client.query(`alter table ${key.table} drop constraint ${key.name}`);
  }
  return async () => {
    for (const key of keys) {
      await client.query(`alter table ${key.table} add constraint ${key.name} ${key.definition}`);
    }
    for (const { name } of tables) {
      await client.query(`alter table ${name} enable trigger user`);
    }
  };
}

async function readInto(client: DatabaseClient, file: string): Promise<ArchiveResult> {
  const result = { tables: 0, rows: 0 };
  const writer = makeWriter(client);
  for await (const line of readArchive(file)) {
    if ('row' in line) {
      await writer.add(line.row);
      continue;
    }
    switch (line.note) {
      case 'start':
        await requireSameSchema(client, line);
        break;
      case 'table':
        writer.open(line);
        break;
      case 'table-end':
        await writer.close(line);
        result.tables += 1;
        result.rows += line.rows;
        break;
      case 'end':
        await setSequences(client, line);
        break;
    }
  }
  await refreshViews(client);
  return result;
}

async function requireSameSchema(client: DatabaseClient, start: StartNote): Promise<void> {
  const here = await listHistory(client, 'migration');
  const differs =
    here.length !== start.migrations.length ||
    here.some((file, index) => file.sha256 !== start.migrations[index]?.sha256);
  if (differs) {
    const last = (list: { name: string }[]) => list.at(-1)?.name ?? '–';
    throw new BackupProblem('other-schema', { found: last(start.migrations), here: last(here) });
  }
  await client.query('delete from lachan_schema.seed');
  await client.query(
    `insert into lachan_schema.seed (name, sha256)
     select name, sha256 from json_populate_recordset(null::lachan_schema.seed, $1::json)`,
    [JSON.stringify(start.seeds)],
  );
}

/** Collects rows and writes them in batches of at most 500 rows or 4 MB. */
function makeWriter(client: DatabaseClient) {
  let table: ArchiveTable = { name: '', columns: [] };
  let waiting: string[] = [];
  let size = 0;

  async function flush(): Promise<void> {
    if (waiting.length > 0) {
      const columns = table.columns.join(', ');
      await client.query(
        `insert into ${table.name} (${columns}) overriding system value
         select ${columns} from json_populate_recordset(null::${table.name}, $1::json)`,
        [`[${waiting.join(',')}]`],
      );
    }
    waiting = [];
    size = 0;
  }

  return {
    open: (next: ArchiveTable) => {
      table = next;
    },
    add: async (row: string) => {
      waiting.push(row);
      size += row.length;
      if (waiting.length >= 500 || size > 4_000_000) {
        await flush();
      }
    },
    close: async (expected: { rows: number; checksum: string }) => {
      await flush();
      const found = await sumTable(client, table);
      if (found.rows !== expected.rows || found.checksum !== expected.checksum) {
        const detail = `${found.rows}/${expected.rows}, ${found.checksum}/${expected.checksum}`;
        throw new BackupProblem('import-differs', { table: table.name, detail });
      }
    },
  };
}

async function setSequences(client: DatabaseClient, { sequences }: EndNote): Promise<void> {
  for (const { name, value } of sequences) {
    if (value !== null) {
      await client.query('select setval($1::regclass, $2)', [name, value]);
    }
  }
}

async function refreshViews(client: DatabaseClient): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, matviewname) as name from pg_matviews
      where schemaname not in ${FOREIGN_SCHEMAS}`,
  );
  for (const { name } of rows) {
    await client.query(`refresh materialized view ${name}`);
  }
}
