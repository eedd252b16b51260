import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { PostgresBinaries } from './embedded-binaries.ts';
import { type ClusterPlace, superuser } from './embedded-cluster.ts';
import { type PostgresUser, spawnAs } from './embedded-user.ts';
import { isPostgresOf, isRunning } from './process-identity.ts';
import { StartProblem } from './start-problem.ts';

export interface Postmaster {
  readonly child: ChildProcess;
  readonly exited: Promise<void>;
}

export interface PostmasterSetting {
  readonly place: ClusterPlace;
  readonly binaries: PostgresBinaries;
  readonly user: PostgresUser | null;
  readonly host: string;
  readonly port: number;
  readonly password: string;
}

/**
 * Starts PostgreSQL and waits until it answers; recovery after a kill may take its time.
 *
 * Children of a killed server hold its shared memory for a moment: then it is tried again.
 */
export async function startPostmaster(setting: PostmasterSetting): Promise<Postmaster> {
  const { log } = setting.place;
  keepLogSmall(log);
  for (let attempt = 1; ; attempt += 1) {
    const logStart = existsSync(log) ? statSync(log).size : 0;
    const postmaster = spawnPostmaster(setting);
    if (await answers(setting, postmaster)) {
      return postmaster;
    }
    const said = readFileSync(log).subarray(logStart).toString('utf8');
    if (attempt >= 60 || !said.includes('shared memory block')) {
      const detail = said.trim().split('\n').slice(-3).join(' / ');
      throw new StartProblem('start-failed', { log, detail });
    }
    await pause(250);
  }
}

/** Lets the running transactions go (fast shutdown), and insists when that does not end. */
export async function stopPostmaster(pid: number, isOver: () => boolean): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ];
  for (const [signal, patience] of steps) {
    if (isOver()) {
      return;
    }
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < patience && !isOver(); waited += 20) {
      await pause(20);
    }
  }
}

/**
 * Clears what an earlier server left: a PostgreSQL that outlived a killed server is stopped, and the
 * lock files of one that is gone are removed, because its number may by now belong to something else
 * or to a dead process that nobody has buried. The caller holds the data folder.
 */
export async function endOrphan(dataFolder: string, place: ClusterPlace): Promise<void> {
  const file = join(place.cluster, 'postmaster.pid');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const pid = Number(lines[0] ?? 0);
  if (pid > 0 && isPostgresOf(pid, place.cluster)) {
    await stopPostmaster(pid, () => !isRunning(pid));
  }
  for (const folder of new Set([place.sockets, lines[4] || place.sockets])) {
    const socket = join(folder, '.s.PGSQL.5432');
    if (await accepts(socket)) {
      throw new StartProblem('folder-in-use-elsewhere', { folder: dataFolder });
    }
    rmSync(socket, { force: true });
    rmSync(`${socket}.lock`, { force: true });
  }
  rmSync(file, { force: true });
}

function spawnPostmaster({ place, binaries, user }: PostmasterSetting): Postmaster {
  const log = openSync(place.log, 'a', 0o600);
  // Detached: Ctrl-C in the terminal reaches the server alone, which then ends this in order.
  const child = spawn(binaries.postgres, ['-D', place.cluster], {
    ...spawnAs(user),
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return { child, exited };
}

/** True once the server takes connections; false when it ended before that. */
async function answers(setting: PostmasterSetting, { exited }: Postmaster): Promise<boolean> {
  let over = false;
  exited.then(() => {
    over = true;
  });
  while (!over) {
    if (await connects(setting)) {
      return true;
    }
    await pause(25);
  }
  return false;
}

async function connects({ host, port, password, place }: PostmasterSetting): Promise<boolean> {
  const client = new pg.Client({ host, port, user: superuser, password, database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') {
      throw new StartProblem('start-failed', { log: place.log, detail: String(error) }, error);
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function accepts(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const tried = connect(socket);
    tried.once('connect', () => {
      tried.destroy();
      resolve(true);
    });
    tried.once('error', () => resolve(false));
  });
}

function keepLogSmall(log: string): void {
  if (existsSync(log) && statSync(log).size > 10 * 1_048_576) {
    renameSync(log, `${log}.1`);
  }
}
