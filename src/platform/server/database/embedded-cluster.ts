import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireRoom } from './data-folder.ts';
import { type PostgresBinaries, sharedHome } from './embedded-binaries.ts';
import { canReach, giveTo, type PostgresUser, spawnAs } from './embedded-user.ts';
import { StartProblem } from './start-problem.ts';

export const superuser = 'lachan_superuser';

/** The folders of one embedded cluster. */
export interface ClusterPlace {
  /** Holds the cluster and its socket folder. */
  readonly home: string;
  readonly cluster: string;
  readonly sockets: string;
  readonly log: string;
}

const longestSocketPath = process.platform === 'darwin' ? 103 : 107;

/**
 * Decides where the cluster of a data folder lies: inside it, or, when PostgreSQL's own user cannot
 * reach it (root with a private home), under /var/lib/lachan with a note of the place left behind.
 */
export function placeCluster(dataFolder: string, user: PostgresUser | null): ClusterPlace {
  const real = realpathSync(dataFolder);
  const home = canReach(user, real) ? real : placeOutside(real, user);
  const cluster = join(home, 'postgres');
  mkdirSync(join(real, 'logs'), { recursive: true, mode: 0o700 });
  return { home, cluster, sockets: placeSockets(home, user), log: join(real, 'logs/postgres.log') };
}

function placeOutside(dataFolder: string, user: PostgresUser | null): string {
  const note = join(dataFolder, 'postgres-place.json');
  const home = existsSync(note)
    ? String(JSON.parse(readFileSync(note, 'utf8')).home)
    : join(sharedHome, 'clusters', randomBytes(8).toString('hex'));
  mkdirSync(home, { recursive: true, mode: 0o711 });
  if (!canReach(user, home)) {
    throw new StartProblem('folder-unreachable', { folder: dataFolder, uid: user?.uid ?? '' });
  }
  requireRoom(home);
  writeFileSync(note, JSON.stringify({ home }), { flush: true });
  return home;
}

/** A socket's whole path is short by law of the kernel: a deep data folder gets one under tmp. */
function placeSockets(home: string, user: PostgresUser | null): string {
  const inside = join(home, 'run');
  const fits = Buffer.byteLength(join(inside, '.s.PGSQL.5432')) <= longestSocketPath;
  const sockets = fits ? inside : join(tmpdir(), `lachan-${randomBytes(6).toString('hex')}`);
  mkdirSync(sockets, { recursive: true, mode: 0o700 });
  giveTo(user, sockets);
  return sockets;
}

/** Makes the cluster when there is none; a creation that was cut short before is thrown away. */
export function ensureCluster(
  place: ClusterPlace,
  binaries: PostgresBinaries,
  user: PostgresUser | null,
  password: string,
): 'made' | 'found' {
  for (const name of readdirSync(place.home)) {
    if (name.startsWith('postgres.new-')) {
      rmSync(join(place.home, name), { recursive: true });
    }
  }
  if (existsSync(place.cluster)) {
    requireSameMajor(place.cluster, binaries);
    return 'found';
  }
  const half = join(place.home, `postgres.new-${process.pid}`);
  mkdirSync(half, { mode: 0o700 });
  giveTo(user, half);
  runInitdb(half, binaries, user, password);
  renameSync(half, place.cluster);
  return 'made';
}

function requireSameMajor(cluster: string, binaries: PostgresBinaries): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found !== binaries.major) {
    throw new StartProblem('other-version', { folder: cluster, found, shipped: binaries.major });
  }
}

function runInitdb(
  folder: string,
  binaries: PostgresBinaries,
  user: PostgresUser | null,
  password: string,
): void {
  const passwordFile = join(tmpdir(), `lachan-${randomBytes(8).toString('hex')}`);
  writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
  giveTo(user, passwordFile);
  try {
    const failures: string[] = [];
    for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
      const run = spawnSync(
        binaries.initdb,
        [
          '-D',
          folder,
          '-U',
          superuser,
          `--pwfile=${passwordFile}`,
          ...initdbOptions,
          `--locale=${locale}`,
        ],
        { ...spawnAs(user), cwd: '/', encoding: 'utf8' },
      );
      if (run.status === 0) {
        return;
      }
      failures.push(run.error?.message ?? run.stderr.trim());
    }
    throw new StartProblem('binaries-unusable', { detail: failures[0] ?? 'initdb' });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

const initdbOptions = [
  '--encoding=UTF8',
  '--auth=scram-sha-256',
  '--locale-provider=icu',
  '--icu-locale=vi-VN',
];

/**
 * Gives the superuser a new password while the server is down (PostgreSQL's single-user mode):
 * for a cluster that came from a back-up, whose passwords stayed behind.
 */
export function resetSuperuserPassword(
  place: ClusterPlace,
  binaries: PostgresBinaries,
  user: PostgresUser | null,
  password: string,
): void {
  const run = spawnSync(binaries.postgres, ['--single', '-D', place.cluster, 'postgres'], {
    ...spawnAs(user),
    cwd: '/',
    encoding: 'utf8',
    input: `alter role ${superuser} password '${password}'\n`,
  });
  if (run.status !== 0) {
    throw new StartProblem('start-failed', { log: place.log, detail: run.stderr.trim() });
  }
}
