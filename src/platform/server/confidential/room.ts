/**
 * The room of secrets of this process: opened once at start, closed at the end. It is held here and not
 * handed around in contexts, so that no log, event or answer can carry it along. The public process never
 * opens it: it has public halves only.
 */
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#platform/server/database/database.ts';
import { type ErasureKeys, openErasureKeys } from './erasure-keys.ts';
import { type FingerprintKey, fingerprintKeyFrom } from './fingerprint-key.ts';
import { isWithin, readKeyFile } from './key-file.ts';
import { type MasterKey, masterKeyFrom } from './master-key.ts';
import { randomKey, wipe } from './sodium.ts';

export interface Room {
  master: MasterKey;
  erasure: ErasureKeys;
  fingerprints: FingerprintKey;
  /** Wraps the keys of files whose owning record is not sealed. */
  fileKey: Uint8Array;
  /** Where encrypted files lie. */
  filesFolder: string;
  /** Seals drafts. */
  draftKey: Uint8Array;
}

export interface RoomPlaces {
  /** `LACHAN_MASTER_KEY_FILE`. */
  masterKeyFile: string;
  /** `LACHAN_KEYS`: erasure keys. */
  keysFolder: string;
  /** `LACHAN_DATA`: neither of the others may lie inside. */
  dataFolder: string;
}

/** The database was wrapped by another master key than the one in the file. */
export class MasterKeyDiffers extends Error {
  constructor(expected: string, found: string) {
    super(`the database needs master key ${expected}, the file holds ${found}`);
    this.name = 'MasterKeyDiffers';
  }
}

let opened: Room | null = null;

/** Opens the room (as the system, at start): reads the master key, makes the installation's keys once. */
export async function openRoom(tx: Tx, places: RoomPlaces, now: Temporal.Instant): Promise<Room> {
  const master = masterKeyFrom(readKeyFile(places.masterKeyFile, places.dataFolder));
  await requireSameMaster(tx, master);
  const room: Room = {
    master,
    erasure: openErasureKeys(outside(places.keysFolder, places.dataFolder)),
    fingerprints: fingerprintKeyFrom(await secretKey(tx, master, 'fingerprint', now)),
    filesFolder: join(places.dataFolder, 'files'),
    fileKey: await secretKey(tx, master, 'file', now),
    draftKey: await secretKey(tx, master, 'draft', now),
  };
  opened = room;
  return room;
}

/** The open room. @throws when this process has none */
export function getRoom(): Room {
  if (opened === null) {
    throw new Error('the room of secrets is not open in this process');
  }
  return opened;
}

/** Overwrites all keys of the room. */
export function closeRoom(): void {
  if (opened) {
    opened.master.forget();
    opened.fingerprints.forget();
    wipe(opened.fileKey, opened.draftKey);
    opened = null;
  }
}

async function requireSameMaster(tx: Tx, master: MasterKey): Promise<void> {
  const { rows } = await sql<{ master_key_id: string }>`
    select master_key_id from secret_key where master_key_id <> ${master.id}
    union select master_key_id from group_key where master_key_id <> ${master.id}
    limit 1`.execute(tx);
  const other = rows[0];
  if (other) {
    const found = master.id;
    master.forget();
    throw new MasterKeyDiffers(other.master_key_id, found);
  }
}

async function secretKey(
  tx: Tx,
  master: MasterKey,
  name: 'fingerprint' | 'file' | 'draft',
  now: Temporal.Instant,
): Promise<Uint8Array> {
  const made = randomKey();
  await sql`
    insert into secret_key (name, wrapped, master_key_id, created_at)
    values (${name}, ${Buffer.from(master.wrap(`secret:${name}`, made))}, ${master.id},
            ${now.toString()}::timestamptz)
    on conflict do nothing`.execute(tx);
  wipe(made);
  const { rows } = await sql<{ wrapped: Buffer }>`
    select wrapped from secret_key where name = ${name}`.execute(tx);
  const row = rows[0];
  if (!row) {
    throw new Error(`the key ${name} of the installation is missing`);
  }
  return master.unwrap(`secret:${name}`, row.wrapped);
}

function outside(keysFolder: string, dataFolder: string): string {
  if (isWithin(keysFolder, dataFolder)) {
    throw new Error(`${keysFolder}: erasure keys must lie outside the data folder`);
  }
  return keysFolder;
}
