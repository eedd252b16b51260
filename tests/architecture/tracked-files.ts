import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The files of the house: those that git tracks and those that it would, so that a new one counts at once. */
export function listHouseFiles(pattern: RegExp): string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return [...new Set(listed.split('\0'))]
    .filter((path) => pattern.test(path) && existsSync(join(root, path)))
    .sort();
}

export function readHouseFile(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
