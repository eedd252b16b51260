import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeKeyFile } from './key-file.ts';
import type { RoomPlaces } from './room.ts';

/** Something the operator must set before the server may start. */
export class RoomNotPlaced extends Error {
  readonly missing: readonly string[];

  constructor(missing: readonly string[]) {
    super(`set ${missing.join(' and ')} (outside the data folder and the database)`);
    this.name = 'RoomNotPlaced';
    this.missing = missing;
  }
}

/**
 * Where keys lie: `LACHAN_MASTER_KEY_FILE` and `LACHAN_KEYS`. A demonstration without them makes its own
 * beside its data folder; every other installation refuses to start.
 *
 * @throws RoomNotPlaced
 */
export function readRoomPlaces(
  environment: Readonly<Record<string, string | undefined>>,
  dataFolder: string,
  kind: 'demonstration' | 'exercise' | 'production',
): RoomPlaces {
  const { LACHAN_MASTER_KEY_FILE: masterKeyFile, LACHAN_KEYS: keysFolder } = environment;
  if (masterKeyFile && keysFolder) {
    return { masterKeyFile, keysFolder, dataFolder };
  }
  if (kind !== 'demonstration') {
    const missing = [
      ...(masterKeyFile ? [] : ['LACHAN_MASTER_KEY_FILE']),
      ...(keysFolder ? [] : ['LACHAN_KEYS']),
    ];
    throw new RoomNotPlaced(missing);
  }
  return demonstrationPlaces(dataFolder, masterKeyFile, keysFolder);
}

function demonstrationPlaces(
  dataFolder: string,
  masterKeyFile = join(`${dataFolder}-keys`, 'master.key'),
  keysFolder = join(`${dataFolder}-keys`, 'erasure'),
): RoomPlaces {
  if (!existsSync(masterKeyFile)) {
    mkdirSync(dirname(masterKeyFile), { recursive: true, mode: 0o700 });
    makeKeyFile(masterKeyFile);
  }
  return { masterKeyFile, keysFolder, dataFolder };
}
