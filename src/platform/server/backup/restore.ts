import { chmodSync, lchownSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDataFolder } from '#platform/server/database/data-folder.ts';
import { placeCluster } from '#platform/server/database/embedded-cluster.ts';
import { findPostgresUser, type PostgresUser } from '#platform/server/database/embedded-user.ts';
import { copyTree } from './copy-tree.ts';
import { type BackupManifest, verifyBackup } from './manifest.ts';
import { requireApart, requireEmpty } from './places.ts';

/**
 * Puts a back-up into an empty data folder, after every file of it was read and found whole. The
 * next start recovers the database to the end of the back-up and makes new passwords.
 *
 * Erasure keys come from their own copy; without them erasable records read as erased.
 */
export async function restore(options: {
  readonly from: string;
  readonly dataFolder: string;
}): Promise<BackupManifest> {
  const { from, dataFolder } = options;
  requireApart(dataFolder, from);
  requireEmpty(dataFolder);
  const manifest = await verifyBackup(from);
  prepareDataFolder(dataFolder);
  const user = findPostgresUser();
  const place = placeCluster(dataFolder, user);
  await copyTree(join(from, 'postgres'), place.cluster, { under: 'postgres' });
  for (const name of emptyFolders) {
    mkdirSync(join(place.cluster, name), { recursive: true, mode: 0o700 });
  }
  handOver(place.cluster, user);
  await copyTree(join(from, 'files'), join(dataFolder, 'files'), { under: 'files' });
  return manifest;
}

/** PostgreSQL does not start without them, and copying tools drop empty folders. */
const emptyFolders = [
  'pg_commit_ts',
  'pg_dynshmem',
  'pg_logical/mappings',
  'pg_logical/snapshots',
  'pg_multixact/members',
  'pg_multixact/offsets',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_tblspc',
  'pg_twophase',
  'pg_wal/archive_status',
];

function handOver(cluster: string, user: PostgresUser | null): void {
  chmodSync(cluster, 0o700);
  if (!user?.other) {
    return;
  }
  lchownSync(cluster, user.uid, user.gid);
  for (const entry of readdirSync(cluster, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath, entry.name), user.uid, user.gid);
  }
}
