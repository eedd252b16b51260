import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterPlace } from './embedded-cluster.ts';

/** Writes how this program wants its cluster to run; again at every start, so that versions may differ. */
export function configureCluster(
  place: ClusterPlace,
  port: number,
  extra: Record<string, string>,
): void {
  const tcp = process.platform === 'win32';
  const settings: Record<string, string> = {
    listen_addresses: tcp ? '127.0.0.1' : '',
    port: String(port),
    unix_socket_directories: tcp ? '' : place.sockets,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '128MB',
    effective_cache_size: '512MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '1GB',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    wal_level: 'replica',
    jit: 'off',
    timezone: 'Asia/Ho_Chi_Minh',
    password_encryption: 'scram-sha-256',
    // A statement's text may hold what a person wrote: the log names the error, not the words.
    log_min_messages: 'warning',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_line_prefix: '%m [%p] ',
    ...extra,
  };
  const lines = Object.entries(settings).map(
    ([key, value]) => `${key} = '${value.replaceAll("'", "''")}'`,
  );
  writeFileSync(join(place.cluster, 'lachan.conf'), `${lines.join('\n')}\n`);
  const main = join(place.cluster, 'postgresql.conf');
  const text = readFileSync(main, 'utf8');
  if (!text.includes("include_if_exists = 'lachan.conf'")) {
    writeFileSync(main, `${text}\ninclude_if_exists = 'lachan.conf'\n`);
  }
  const access = tcp ? 'host all all 127.0.0.1/32 scram-sha-256' : 'local all all scram-sha-256';
  writeFileSync(join(place.cluster, 'pg_hba.conf'), `${access}\n`);
}
