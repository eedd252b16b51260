import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { Database } from './connect.ts';
import { StartProblem } from './start-problem.ts';

/** What one run of `migrate` did. */
export interface MigrationResult {
  /** Migrations applied now, in order. */
  readonly applied: readonly string[];
  /** Policies and views applied now: all of them, or none when none had changed. */
  readonly repeated: readonly string[];
  /** The last migration the database has. */
  readonly last: string | null;
}

export interface SqlFile {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

const lock = 7_120_138;

/**
 * Brings the database to the state of the `database` folder: numbered migrations forward, each in
 * its own transaction; then all policies and views in one, when any of them changed.
 *
 * `anyOrder` lets a migration numbered before the last one in: for a developer's own database.
 *
 * @throws StartProblem when an applied file was changed, or the database is newer than the folder.
 */
export function migrate(
  database: Pick<Database, 'asOwner'>,
  folder: string,
  options: { anyOrder?: boolean } = {},
): Promise<MigrationResult> {
  return database.asOwner(async (client) => {
    await client.query('select pg_advisory_lock($1)', [lock]);
    try {
      await client.query(bookkeeping);
      const applied = await applyMigrations(client, listSql(folder, 'migrations'), options);
      const repeated = await applyRepeatables(client, folder);
      return { applied, repeated, last: await findLastMigration(client) };
    } finally {
      await client.query('select pg_advisory_unlock($1)', [lock]);
    }
  });
}

/** The .sql files of one folder below `database`, in name order. */
export function listSql(folder: string, below: string): SqlFile[] {
  const path = join(folder, below);
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.sql')) : [];
  return names.sort().map((name) => {
    const text = readFileSync(join(path, name), 'utf8').replaceAll('\r\n', '\n');
    return { name: `${below}/${name}`, text, sha256: hash(text) };
  });
}

const bookkeeping = `
  create schema if not exists lachan_schema;
  comment on schema lachan_schema is 'Which .sql files made this database';
  create table if not exists lachan_schema.migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now()
  );
  create table if not exists lachan_schema.repeatable (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now()
  );
  create table if not exists lachan_schema.seed (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now()
  )`;

async function applyMigrations(
  client: Client,
  files: SqlFile[],
  { anyOrder = false }: { anyOrder?: boolean },
): Promise<string[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from lachan_schema.migration order by name',
  );
  requireUnchanged(rows, files);
  const last = rows.at(-1)?.name ?? '';
  const pending = files.filter((file) => rows.every((row) => row.name !== file.name));
  for (const file of pending) {
    if (file.name < last && !anyOrder) {
      throw new StartProblem('migration-order', { name: file.name, last });
    }
    await applyInTransaction(client, [file], 'migration');
  }
  return pending.map((file) => file.name);
}

function requireUnchanged(applied: { name: string; sha256: string }[], files: SqlFile[]): void {
  for (const row of applied) {
    const file = files.find((each) => each.name === row.name);
    if (file === undefined) {
      throw new StartProblem('database-newer', { name: row.name });
    }
    if (file.sha256 !== row.sha256) {
      throw new StartProblem('migration-changed', { name: row.name });
    }
  }
}

async function applyRepeatables(client: Client, folder: string): Promise<string[]> {
  const files = [...listSql(folder, 'policies'), ...listSql(folder, 'views')];
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from lachan_schema.repeatable',
  );
  const known = new Map(rows.map((row) => [row.name, row.sha256]));
  const same =
    known.size === files.length && files.every((file) => known.get(file.name) === file.sha256);
  if (same) {
    return [];
  }
  await applyInTransaction(client, files, 'repeatable');
  return files.map((file) => file.name);
}

async function applyInTransaction(
  client: Client,
  files: SqlFile[],
  book: 'migration' | 'repeatable',
): Promise<void> {
  let current = files[0]?.name ?? '';
  await client.query('begin');
  try {
    if (book === 'repeatable') {
      await client.query('delete from lachan_schema.repeatable');
    }
    for (const file of files) {
      current = file.name;
      await client.query(file.text);
      await client.query(`insert into lachan_schema.${book} (name, sha256) values ($1, $2)`, [
        file.name,
        file.sha256,
      ]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    const detail = describe(error, files.find((file) => file.name === current)?.text ?? '');
    throw new StartProblem('migration-failed', { name: current, detail }, error);
  }
}

/** The message of PostgreSQL with the line of the file it points to. */
function describe(error: unknown, text: string): string {
  const { message, position } = error as { message: string; position?: string };
  if (position === undefined) {
    return message;
  }
  return `${message} (line ${text.slice(0, Number(position)).split('\n').length})`;
}

/** Name of the newest migration that the database has. */
export async function findLastMigration(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>(
    'select name from lachan_schema.migration order by name desc limit 1',
  );
  return rows[0]?.name ?? null;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
