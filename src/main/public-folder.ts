import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeKeyFile } from '#platform/server/confidential/key-file.ts';
import type { Login } from '#platform/server/database/connect.ts';

/** What lies in the folder of the public page: all that its process is given, and no key that opens anything. */
export interface PublicFolder {
  folder: string;
  settingFile: string;
  loginFile: string;
  /** Goes into every receipt's proof; lost, all receipts are lost. */
  pepperFile: string;
  /** Signs receipts. */
  signingFile: string;
  /** Sealed files on their way, for moments. */
  arriving: string;
  /** `vi/danger.mp3`, `vi/0.mp3` …, as the province supplies them. */
  sounds: string;
}

/** The folder's places. */
export function publicFolderOf(folder: string): PublicFolder {
  return {
    folder,
    settingFile: join(folder, 'page.json'),
    loginFile: join(folder, 'database.json'),
    pepperFile: join(folder, 'pepper.key'),
    signingFile: join(folder, 'signing.key'),
    arriving: join(folder, 'arriving'),
    sounds: join(folder, 'sounds'),
  };
}

/** Makes the folder and its two key files where they are absent. */
export function preparePublicFolder(places: PublicFolder): void {
  mkdirSync(places.arriving, { recursive: true, mode: 0o700 });
  mkdirSync(places.sounds, { recursive: true, mode: 0o700 });
  for (const file of [places.pepperFile, places.signingFile]) {
    if (!existsSync(file)) {
      makeKeyFile(file);
    }
  }
}

/** Writes a file whole or not at all; the same content is not written again. */
export function handOver(file: string, content: object): void {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) {
    return;
  }
  const half = `${file}.${process.pid}`;
  writeFileSync(half, text, { mode: 0o600, flush: true });
  renameSync(half, file);
}

/** The login that the staff's server made for the public process. */
export function readPublicLogin(places: PublicFolder): Login | null {
  return existsSync(places.loginFile)
    ? (JSON.parse(readFileSync(places.loginFile, 'utf8')) as Login)
    : null;
}
