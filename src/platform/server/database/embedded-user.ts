import { spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Under which user PostgreSQL runs: itself never as root. */
export interface PostgresUser {
  readonly uid: number;
  readonly gid: number;
  /** True when the server is root and PostgreSQL therefore runs as another user. */
  readonly other: boolean;
}

const unprivileged = 65534;

/** The caller's own user, or the unprivileged one when the caller is root; null on Windows. */
export function findPostgresUser(): PostgresUser | null {
  if (process.getuid === undefined || process.getgid === undefined) {
    return null;
  }
  return process.getuid() === 0
    ? { uid: unprivileged, gid: unprivileged, other: true }
    : { uid: process.getuid(), gid: process.getgid(), other: false };
}

/** What `spawn` needs to run a program as that user. */
export function spawnAs(user: PostgresUser | null): { uid?: number; gid?: number } {
  return user?.other ? { uid: user.uid, gid: user.gid } : {};
}

export function giveTo(user: PostgresUser | null, path: string): void {
  if (user?.other) {
    chownSync(path, user.uid, user.gid);
  }
}

/**
 * True when the user can really pass through every folder down to the path.
 *
 * Asked of a shell running as that user, because access lists and mounts decide beside the mode
 * bits; the bits decide only where there is no shell.
 */
export function canReach(user: PostgresUser | null, path: string): boolean {
  if (!user?.other) {
    return true;
  }
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const tried = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], {
    ...spawnAs(user),
    cwd: '/',
    stdio: 'ignore',
  });
  return tried.error ? modesLetThrough(user, folder) : tried.status === 0;
}

function modesLetThrough(user: PostgresUser, folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) {
      return false;
    }
    if (dirname(at) === at) {
      return true;
    }
  }
}
