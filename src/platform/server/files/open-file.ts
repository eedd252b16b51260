import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { Refusal } from '#platform/contract/problem.ts';
import type { Purpose } from '#platform/contract/purpose.ts';
import { withOpenRecord } from '#platform/server/confidential/open-fields.ts';
import { unwrapUnderRecord } from '#platform/server/confidential/record-key.ts';
import { getRoom } from '#platform/server/confidential/room.ts';
import { openStream } from '#platform/server/confidential/seal-stream.ts';
import type { RecordRef } from '#platform/server/confidential/sealed-record.ts';
import { unseal, wipe } from '#platform/server/confidential/sodium.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import { readStoredFile } from './file-folder.ts';
import { type FileOwner, findFileOwner } from './file-owners.ts';
import type { Attachment } from './store-file.ts';

/** The files of a record that the caller sees, oldest first. */
export async function listFiles(tx: Tx, owner: RecordRef): Promise<Attachment[]> {
  const { rows } = await sql<FileRow>`
    select * from attachment where owner_kind = ${owner.kind} and owner_id = ${owner.id}
     order by stored_at, id`.execute(tx);
  return rows.map(toAttachment);
}

/**
 * Opens a file for download: its row must be visible (the owner's own policy), the owner's check must pass,
 * and for a sealed owner its key must open with a purpose. Bytes leave only after their piece was checked.
 *
 * @throws Refusal `record.not-found`, `sealed.erased`, `file.damaged`
 */
export async function openFile(
  context: RequestContext,
  id: string,
  purpose?: Purpose,
): Promise<FileAnswer> {
  const row = await findRow(context.tx, id);
  const owner = row ? findFileOwner(row.owner_kind) : null;
  if (!row || !owner) {
    throw new Refusal('record.not-found');
  }
  await owner.mayRead(context, row.owner_id);
  const fileKey = await openFileKey(context, row, owner, purpose);
  const stored = await readStoredFile(getRoom().filesFolder, id);
  if (!stored) {
    wipe(fileKey);
    throw new Refusal('file.damaged');
  }
  return { fileName: row.name, contentType: row.media_type, body: decrypted(fileKey, id, stored) };
}

interface FileRow {
  id: string;
  owner_kind: string;
  owner_id: string;
  name: string;
  media_type: string;
  size: number;
  sha256: Buffer;
  wrapped_by: 'installation' | 'record';
  key_wrapped: Buffer;
}

async function findRow(tx: Tx, id: string): Promise<FileRow | null> {
  const { rows } = await sql<FileRow>`select * from attachment where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

async function openFileKey(
  context: RequestContext,
  row: FileRow,
  owner: FileOwner,
  purpose: Purpose | undefined,
): Promise<Uint8Array> {
  if (row.wrapped_by === 'installation') {
    return unseal(getRoom().fileKey, ['file-key', row.id], row.key_wrapped);
  }
  if (!owner.fieldClass || !purpose) {
    throw new Refusal('sealed.purpose-not-allowed');
  }
  const opened = await withOpenRecord(
    context,
    {
      record: { kind: row.owner_kind, id: row.owner_id },
      fieldClass: owner.fieldClass,
      purpose,
      fields: [`file.${row.id}`],
    },
    (key) => unwrapUnderRecord(key, `file:${row.id}`, row.key_wrapped),
  );
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  return opened.values;
}

function decrypted(fileKey: Uint8Array, id: string, stored: AsyncIterable<Uint8Array>): Readable {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      yield* openStream(fileKey, ['file', id], stored);
    } finally {
      wipe(fileKey);
    }
  }
  return Readable.from(pieces(), { objectMode: false });
}

function toAttachment(row: FileRow): Attachment {
  return {
    id: row.id,
    owner: { kind: row.owner_kind, id: row.owner_id },
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256.toString('hex'),
  };
}
