import {
  existsSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { identifyProcess } from './process-identity.ts';
import { StartProblem } from './start-problem.ts';

/** Who serves a data folder: the content of its `lachan.json`. */
export interface Holder {
  pid: number;
  host: string;
  /** The run of that process, see `identifyProcess`. */
  identity: string | null;
  url: string | null;
  since: string;
  /** How its PostgreSQL is reached, once that runs. */
  postgres?: { host: string; port: number; cluster: string };
}

export interface FolderClaim {
  /** Adds what others may know: the server's address, how its PostgreSQL is reached. */
  tell(facts: Partial<Pick<Holder, 'url' | 'postgres'>>): void;
  release(): void;
}

const beatMs = 15_000;
const silentMs = 90_000;

/**
 * Takes the data folder for this process, or refuses when a living server holds it.
 *
 * A holder that is gone (killed, machine restarted) is passed over. A holder on another host, such
 * as another container on one volume, counts as living while its file is younger than 90 s.
 */
export function claimDataFolder(folder: string): FolderClaim {
  const path = join(folder, 'lachan.json');
  let mine: Holder = {
    pid: process.pid,
    host: hostname(),
    identity: identifyProcess(process.pid),
    url: null,
    since: new Date().toISOString(),
  };
  while (!createWhole(path, mine)) {
    passOver(folder, path);
  }
  const beat = setInterval(() => touch(path), beatMs).unref();
  return {
    tell: (facts) => {
      mine = { ...mine, ...facts };
      replaceWhole(path, mine);
    },
    release: () => {
      clearInterval(beat);
      rmSync(path, { force: true });
    },
  };
}

/** The living server that holds the folder, on this host or another; null when nobody does. */
export function findHolder(folder: string): Holder | null {
  const path = join(folder, 'lachan.json');
  const text = readFile(path);
  const holder = text === null ? null : parse(text);
  return holder !== null && isLiving(path, holder) ? holder : null;
}

/** Appears whole or not at all, and only where nothing stood. */
function createWhole(path: string, holder: Holder): boolean {
  const half = `${path}.${process.pid}`;
  writeFileSync(half, JSON.stringify(holder, null, 2), { mode: 0o644 });
  try {
    linkSync(half, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    return createWithoutLinks(path, holder);
  } finally {
    rmSync(half, { force: true });
  }
}

/** For file systems that know no hard links. */
function createWithoutLinks(path: string, holder: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder, null, 2), { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

function replaceWhole(path: string, holder: Holder): void {
  const half = `${path}.${process.pid}`;
  writeFileSync(half, JSON.stringify(holder, null, 2), { mode: 0o644 });
  renameSync(half, path);
}

/** Clears away the file of a holder that is gone; throws when the holder lives. */
function passOver(folder: string, path: string): void {
  const seen = readFile(path);
  if (seen === null) {
    return;
  }
  refuseWhenLiving(folder, path, parse(seen));
  const aside = `${path}.gone-${process.pid}`;
  renameSync(path, aside);
  const moved = readFile(aside);
  if (moved !== seen && moved !== null && !existsSync(path)) {
    linkSync(aside, path);
  }
  rmSync(aside, { force: true });
}

function refuseWhenLiving(folder: string, path: string, holder: Holder | null): void {
  if (holder !== null && isLiving(path, holder)) {
    const address = holder.url ?? 'not listening yet';
    throw new StartProblem('folder-in-use', {
      folder,
      address,
      pid: holder.pid,
      host: holder.host,
    });
  }
}

function isLiving(path: string, holder: Holder): boolean {
  return holder.host === hostname()
    ? holder.identity !== null && identifyProcess(holder.pid) === holder.identity
    : Date.now() - statSync(path).mtimeMs < silentMs;
}

function readFile(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return null;
    }
    throw error;
  }
}

/** Null when the file was cut short, which only a dead writer leaves behind. */
function parse(text: string): Holder | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && 'pid' in read ? (read as Holder) : null;
  } catch {
    return null;
  }
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // The folder was taken away under a living server: PostgreSQL itself will say so.
  }
}
