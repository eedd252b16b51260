import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { BackupProblem } from './backup-problem.ts';

/** Refuses a target that lies inside the folder, or the other way round. */
export function requireApart(target: string, folder: string): void {
  const [one, other] = [realPlace(target), realPlace(folder)];
  if (one === other || one.startsWith(other + sep) || other.startsWith(one + sep)) {
    throw new BackupProblem('target-inside', { folder: target, inside: folder });
  }
}

export function requireEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new BackupProblem('target-not-empty', { folder });
  }
}

/** Links resolved as far down as the path exists. */
function realPlace(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) {
    return realpathSync(whole);
  }
  const parent = dirname(whole);
  return parent === whole ? whole : realPlace(parent) + whole.slice(parent.length);
}
