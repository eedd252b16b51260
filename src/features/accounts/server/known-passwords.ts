import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getRoom } from '#platform/server/confidential/room.ts';

/** Ten bytes of each SHA-1 are kept: one in 10^12 honest passwords is refused by mistake at a thousand million lines. */
export const RECORD_BYTES = 10;

/** Where the imported list lies: in the data folder, beside the files. */
export function knownPasswordFile(dataFolder: string): string {
  return join(dataFolder, 'passwords', 'known.sha1');
}

/** True when the password stands on the imported list of breached ones; without a list, none does. */
export async function isKnownPassword(password: string): Promise<boolean> {
  const path = knownPasswordFile(dirname(getRoom().filesFolder));
  return existsSync(path) && (await holdsRecord(path, recordOf(password)));
}

/** What is kept of one password: breached lists are published as SHA-1, so the list is kept so. */
export function recordOf(password: string): Buffer {
  return createHash('sha1').update(password.normalize('NFC')).digest().subarray(0, RECORD_BYTES);
}

/** Looks a record up by halving: thirty reads at most. */
export async function holdsRecord(path: string, wanted: Buffer): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const found = Buffer.alloc(RECORD_BYTES);
    let low = 0;
    let high = Math.floor((await file.stat()).size / RECORD_BYTES) - 1;
    while (low <= high) {
      const middle = Math.floor((low + high) / 2);
      await file.read(found, 0, RECORD_BYTES, middle * RECORD_BYTES);
      const order = wanted.compare(found);
      if (order === 0) {
        return true;
      }
      low = order > 0 ? middle + 1 : low;
      high = order < 0 ? middle - 1 : high;
    }
    return false;
  } finally {
    await file.close();
  }
}
