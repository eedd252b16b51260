import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { machinePath } from './paths.mjs';

const debianFolder = '/usr/lib/postgresql';

/** The machine's own PostgreSQL server program, for the tests that run on it besides the embedded one. */
export function findPostgres() {
  const debian = existsSync(debianFolder)
    ? readdirSync(debianFolder)
        .sort((one, other) => Number(other) - Number(one))
        .map((version) => join(debianFolder, version, 'bin'))
    : [];
  return [...debian, ...machinePath().split(delimiter)]
    .map((folder) => join(folder, 'postgres'))
    .find((path) => existsSync(path));
}
