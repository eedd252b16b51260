import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { getRoom } from '#platform/server/confidential/room.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { writeFileDurably } from '#platform/server/files/file-folder.ts';
import { nameOf } from './open-lodging-file.ts';

/** A file whose pieces are all there. */
interface Arrived {
  id: string;
  lodging_id: string;
  ordinal: number;
  variant: 'cleaned' | 'original';
  media_type: string;
  size: string;
  sha256: Buffer;
  sealed_key: Buffer;
  pieces: number;
}

/**
 * Takes files that have wholly arrived out of the database into the folder of files, sealed as they are; the
 * system's work, since no key is needed for it. What never became whole goes after a day.
 */
export async function takeArrivals(tx: Tx, now: Temporal.Instant): Promise<number> {
  await sql`delete from lodging_file where stored_at is null
             and at < ${now.toString()}::timestamptz - interval '1 day'`.execute(tx);
  const { rows } = await sql<Arrived>`
    select f.* from lodging_file f
     where f.stored_at is null
       and f.pieces = (select count(*) from lodging_file_piece p where p.file_id = f.id)
     order by f.at limit 20 for update skip locked`.execute(tx);
  for (const file of rows) {
    await writeFileDurably(getRoom().filesFolder, file.id, piecesOf(tx, file));
    await sql`
      insert into attachment (id, owner_kind, owner_id, name, media_type, size, sha256, wrapped_by,
                              key_wrapped, stored_at)
      values (${file.id}, 'lodging', ${file.lodging_id}, ${nameOf(file)}, ${file.media_type}, ${file.size},
              ${file.sha256}, 'record', ${file.sealed_key}, ${now.toString()}::timestamptz)`.execute(
      tx,
    );
    await sql`update lodging_file set stored_at = ${now.toString()}::timestamptz where id = ${file.id}`.execute(
      tx,
    );
    await sql`delete from lodging_file_piece where file_id = ${file.id}`.execute(tx);
  }
  return rows.length;
}

async function* piecesOf(tx: Tx, file: Arrived): AsyncGenerator<Uint8Array> {
  for (let ordinal = 0; ordinal < file.pieces; ordinal += 1) {
    const { rows } = await sql<{ bytes: Buffer }>`
      select bytes from lodging_file_piece where file_id = ${file.id} and ordinal = ${ordinal}`.execute(
      tx,
    );
    const piece = rows[0];
    if (piece === undefined) {
      throw new Error('a piece of an arriving file is missing');
    }
    yield piece.bytes;
  }
}
