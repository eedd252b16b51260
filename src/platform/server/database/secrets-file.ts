import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Passwords of the database roles that this data folder made itself; each may be absent. */
export interface DatabasePasswords {
  superuser?: string;
  owner?: string;
  app?: string;
}

/** Where the passwords lie: readable by the server's own user only, never part of a back-up. */
export function secretsFile(dataFolder: string): string {
  return join(dataFolder, 'secrets', 'database.json');
}

export function readPasswords(dataFolder: string): DatabasePasswords {
  const file = secretsFile(dataFolder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DatabasePasswords) : {};
}

export function keepPasswords(dataFolder: string, passwords: DatabasePasswords): void {
  const file = secretsFile(dataFolder);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const half = `${file}.${process.pid}`;
  writeFileSync(half, JSON.stringify(passwords, null, 2), { mode: 0o600, flush: true });
  renameSync(half, file);
}

export function makePassword(): string {
  return randomBytes(24).toString('base64url');
}
