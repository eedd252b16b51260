import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import {
  type DatabaseClient,
  superuserLogin,
  withClient,
} from '#platform/server/database/connect.ts';
import type { EmbeddedServer } from '#platform/server/database/embedded.ts';
import { BackupProblem } from './backup-problem.ts';
import { copyFile, copyTree } from './copy-tree.ts';
import { type BackupManifest, type ManifestFile, writeManifest } from './manifest.ts';
import { requireApart, requireEmpty } from './places.ts';

export interface BackUpOptions {
  /** A folder that is absent or empty, outside the data folder. */
  readonly to: string;
  readonly now: Temporal.Instant;
  readonly databaseName?: string;
}

/**
 * Backs up a data folder while it is served: first the database, through PostgreSQL's low-level
 * back-up functions, then the files, so that every file a record names is in the copy.
 *
 * Passwords and keys stay behind. A back-up cut short keeps the ending `.part` and no manifest.
 */
export async function backUp(
  embedded: EmbeddedServer,
  options: BackUpOptions,
): Promise<BackupManifest> {
  const to = resolve(options.to);
  requireApart(to, embedded.dataFolder);
  requireApart(to, embedded.clusterFolder);
  requireEmpty(to);
  const part = `${to}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true, mode: 0o700 });
  const lastMigration = await findLastMigrationOf(embedded, options.databaseName ?? 'lachan');
  const database = await withClient(superuserLogin(embedded), (client) =>
    copyCluster(client, embedded.clusterFolder, join(part, 'postgres')),
  );
  const files = await copyTree(join(embedded.dataFolder, 'files'), join(part, 'files'), {
    under: 'files',
  });
  const manifest: BackupManifest = {
    format: 'lachan-backup',
    version: 1,
    madeAt: options.now.toString(),
    postgresMajor: readFileSync(join(part, 'postgres/PG_VERSION'), 'utf8').trim(),
    lastMigration,
    files: [...database, ...files],
  };
  writeManifest(part, manifest);
  rmSync(to, { recursive: true, force: true });
  renameSync(part, to);
  return manifest;
}

function findLastMigrationOf(embedded: EmbeddedServer, database: string): Promise<string | null> {
  return withClient(superuserLogin(embedded, database), async (client) => {
    const { rows } = await client.query<{ name: string | null }>(
      'select max(name) as name from lachan_schema.migration',
    );
    return rows[0]?.name ?? null;
  });
}

/** A slot of this connection keeps the transaction log from being cleared while the copy is made. */
async function copyCluster(
  client: DatabaseClient,
  from: string,
  to: string,
): Promise<ManifestFile[]> {
  await client.query('set statement_timeout = 0');
  await client.query(
    `select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)`,
  );
  const started = await client.query<{ wal: string }>(
    `select pg_walfile_name(pg_backup_start('lachan', fast => true)) as wal`,
  );
  const copied = await copyTree(from, to, { under: 'postgres', leave: staysBehind });
  const stopped = await client.query<{ wal: string; label: string }>(
    `select pg_walfile_name(lsn) as wal, labelfile as label from pg_backup_stop(false)`,
  );
  const first = started.rows[0]?.wal ?? '';
  const last = stopped.rows[0]?.wal ?? '';
  writeFileSync(join(to, 'backup_label'), stopped.rows[0]?.label ?? '', { flush: true });
  const label = await copyFile(join(to, 'backup_label'), join(to, 'backup_label.copy'));
  rmSync(join(to, 'backup_label.copy'));
  const logs = await copyLogs(join(from, 'pg_wal'), join(to, 'pg_wal'), first, last);
  return [
    ...copied,
    { path: 'postgres/backup_label', ...(label ?? { size: 0, sha256: '' }) },
    ...logs,
  ];
}

/** What PostgreSQL makes anew at its start, and what belongs to the running server alone. */
function staysBehind(path: string): boolean {
  return (
    /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map)$/.test(path) ||
    /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/./.test(
      path,
    ) ||
    /(^|\/)(pgsql_tmp|pg_internal\.init)/.test(path)
  );
}

/** The segments of the transaction log from the start of the copy to its end; none may be missing. */
async function copyLogs(
  from: string,
  to: string,
  first: string,
  last: string,
): Promise<ManifestFile[]> {
  const copied: ManifestFile[] = [];
  const names = readdirSync(from).filter(
    (name) =>
      name.endsWith('.history') || (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last),
  );
  for (const name of names) {
    const facts = await copyFile(join(from, name), join(to, name));
    if (facts !== null) {
      copied.push({ path: `postgres/pg_wal/${name}`, ...facts });
    }
  }
  mkdirSync(join(to, 'archive_status'), { recursive: true, mode: 0o700 });
  for (const name of [first, last]) {
    if (!existsSync(join(to, name))) {
      throw new BackupProblem('wal-gone', { file: name });
    }
  }
  return copied;
}
