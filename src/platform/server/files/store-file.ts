import { createHash, type Hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { Refusal } from '#platform/contract/problem.ts';
import { type RecordKey, wrapUnderRecord } from '#platform/server/confidential/record-key.ts';
import { getRoom } from '#platform/server/confidential/room.ts';
import { sealStream } from '#platform/server/confidential/seal-stream.ts';
import type { RecordRef } from '#platform/server/confidential/sealed-record.ts';
import { randomKey, seal, wipe } from '#platform/server/confidential/sodium.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import { removeStoredFile, writeFileDurably } from './file-folder.ts';
import { safeFileName } from './file-name.ts';
import { declaredFits, endingFits, type FileType, fileTypes, sniffType } from './sniff-type.ts';

export const MOST_BYTES = 25 * 1024 * 1024;

/** What is kept of a file; its bytes lie encrypted in the folder. */
export interface Attachment {
  id: string;
  owner: RecordRef;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

export interface FileToStore {
  owner: RecordRef;
  name: string;
  declaredType: string;
  now: Temporal.Instant;
  /** Needed where the owning kind is sealed: the open key of the record. */
  recordKey?: RecordKey;
  /** Types taken here; all that are known when absent. */
  accept?: readonly FileType[];
  /** Bytes at most; 25 MiB when absent. */
  limit?: number;
}

/**
 * Stores a file of a record: encrypted in pieces under a key of its own while it streams in, checked for size
 * and type, synced and renamed; then its row is written. Without the commit the file is an orphan, swept
 * after a day.
 *
 * @throws Refusal `request.too-large`, `file.empty`, `file.type-refused`, `file.type-differs`
 */
export async function storeFile(
  tx: Tx,
  stream: AsyncIterable<Uint8Array>,
  file: FileToStore,
): Promise<Attachment> {
  const id = newSecretId();
  const folder = getRoom().filesFolder;
  const fileKey = randomKey();
  const seen: Seen = { size: 0, hash: createHash('sha256'), sniffer: sniffType() };
  try {
    const watched = watch(stream, seen, file.limit ?? MOST_BYTES);
    const wrapped = await wrapFileKey(tx, file, id, fileKey);
    await writeFileDurably(folder, id, sealStream(fileKey, ['file', id], watched));
    const type = decideType(file, seen);
    const attachment: Attachment = {
      id,
      owner: file.owner,
      name: safeFileName(file.name),
      mediaType: fileTypes[type].mediaType,
      size: seen.size,
      sha256: seen.hash.digest('hex'),
    };
    await insertAttachment(tx, attachment, wrapped, file.now);
    return attachment;
  } catch (fault) {
    await removeStoredFile(folder, id);
    throw fault;
  } finally {
    wipe(fileKey);
  }
}

interface Seen {
  size: number;
  hash: Hash;
  sniffer: ReturnType<typeof sniffType>;
}

async function* watch(
  stream: AsyncIterable<Uint8Array>,
  seen: Seen,
  limit: number,
): AsyncGenerator<Uint8Array> {
  for await (const part of stream) {
    seen.size += part.length;
    if (seen.size > limit) {
      throw tooLarge(limit);
    }
    seen.hash.update(part);
    seen.sniffer.see(part);
    yield part;
  }
  // A multipart reader that reached its own limit ends the stream early and says so only here.
  if ((stream as { truncated?: boolean }).truncated) {
    throw tooLarge(limit);
  }
}

function tooLarge(limit: number): Refusal {
  return new Refusal('request.too-large', { limit: `${Math.round(limit / 1024 / 1024)} MB` });
}

function decideType(file: FileToStore, seen: Seen): FileType {
  if (seen.size === 0) {
    throw new Refusal('file.empty');
  }
  const type = seen.sniffer.decide();
  if (type === null || (file.accept && !file.accept.includes(type))) {
    throw new Refusal('file.type-refused');
  }
  if (!endingFits(file.name, type) || !declaredFits(file.declaredType, type)) {
    throw new Refusal('file.type-differs');
  }
  return type;
}

interface WrappedKey {
  by: 'installation' | 'record';
  bytes: Uint8Array;
}

/** A file of a sealed record opens with that record only; others under the installation's key for files. */
async function wrapFileKey(
  tx: Tx,
  file: FileToStore,
  id: string,
  fileKey: Uint8Array,
): Promise<WrappedKey> {
  const { rows } = await sql<{ sealed: boolean }>`
    select sealed from record_kind where kind = ${file.owner.kind}`.execute(tx);
  const kind = rows[0];
  if (!kind) {
    throw new Error(`${file.owner.kind} is no kind of record that owns files`);
  }
  if (!kind.sealed) {
    return { by: 'installation', bytes: seal(getRoom().fileKey, ['file-key', id], fileKey) };
  }
  if (!file.recordKey || file.recordKey.recordId !== file.owner.id) {
    throw new Error('a file of a sealed record needs the open key of that record');
  }
  return { by: 'record', bytes: wrapUnderRecord(file.recordKey, `file:${id}`, fileKey) };
}

async function insertAttachment(
  tx: Tx,
  attachment: Attachment,
  wrapped: WrappedKey,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into attachment (id, owner_kind, owner_id, name, media_type, size, sha256, wrapped_by,
                            key_wrapped, stored_at, stored_by)
    values (${attachment.id}, ${attachment.owner.kind}, ${attachment.owner.id}, ${attachment.name},
            ${attachment.mediaType}, ${attachment.size}, ${Buffer.from(attachment.sha256, 'hex')},
            ${wrapped.by}, ${Buffer.from(wrapped.bytes)}, ${now.toString()}::timestamptz, app.post_id())
  `.execute(tx);
}
