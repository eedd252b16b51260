import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openErasureKeys } from '#platform/server/confidential/erasure-keys.ts';
import { BackupProblem } from './backup-problem.ts';
import { requireApart } from './places.ts';

/**
 * Copies the erasure keys (`LACHAN_KEYS`) to a place of their own and remembers it, so that a later
 * erasing reaches that copy too. Never beside the data or in a back-up: one thief must not hold both.
 *
 * @returns how many keys were copied.
 */
export function backUpKeys(options: {
  readonly keysFolder: string;
  readonly dataFolder: string;
  readonly to: string;
}): number {
  const { keysFolder, dataFolder, to } = options;
  requireApart(to, dataFolder);
  requireApart(to, keysFolder);
  if (existsSync(join(to, 'manifest.json')) || existsSync(join(to, '..', 'manifest.json'))) {
    throw new BackupProblem('target-inside', { folder: to, inside: 'back-up' });
  }
  return openErasureKeys(keysFolder).copyTo(to);
}
