import { closeSync, mkdirSync, openSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from './start-problem.ts';

const neededMb = 300;

/** Makes the data folder when it is absent and checks that it can be written to and has room. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    const probe = join(folder, `.probe-${process.pid}`);
    closeSync(openSync(probe, 'w'));
    rmSync(probe);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOSPC') {
      throw new StartProblem('folder-not-writable', { folder, detail: String(error) }, error);
    }
  }
  requireRoom(folder);
}

export function requireRoom(folder: string, needed: number = neededMb): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1_048_576);
  if (free < needed) {
    throw new StartProblem('no-room', { folder, free, needed });
  }
}
