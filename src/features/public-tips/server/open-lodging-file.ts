import { Readable } from 'node:stream';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { openDialogue } from '#platform/server/confidential/dialogue-pair.ts';
import { getRoom } from '#platform/server/confidential/room.ts';
import { openStream } from '#platform/server/confidential/seal-stream.ts';
import { wipe } from '#platform/server/confidential/sodium.ts';
import { evidenceTypes } from '#platform/server/files/clean/sniff-evidence.ts';
import { readStoredFile } from '#platform/server/files/file-folder.ts';
import { scanFile } from '#platform/server/files/scan-file.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { openLodgingFile } from '../contract.ts';
import { withOpenLodging } from './lodging-key.ts';
import { type FileRecord, getLodgingRecord, listLodgingFiles } from './lodging-store.ts';

/** Opens a file of the sender: scanned first where a scanner is set, then given out piece by piece. */
export async function openFileOfSender(
  context: RequestContext,
  { id, fileId, purpose }: ParsedInputOf<typeof openLodgingFile>,
): Promise<FileAnswer> {
  requirePermission(context, 'lodging.read');
  const row = await getLodgingRecord(context.tx, id);
  const file = (await listLodgingFiles(context.tx, id)).find((one) => one.id === fileId);
  if (file === undefined || file.stored_at === null) {
    throw new Refusal('record.not-found');
  }
  const dialogue = { publicKey: row.dialogue_public, privateSealed: row.dialogue_private };
  const fileKey = await withOpenLodging(
    context,
    row,
    { purpose, fields: [`file.${fileId}`] },
    (key) => openDialogue(key, dialogue, (open) => open.key(file.sealed_key)),
  );
  try {
    await scanFile(await piecesOf(file, fileKey));
  } catch (fault) {
    wipe(fileKey);
    throw fault;
  }
  const pieces = await piecesOf(file, fileKey);
  return {
    fileName: nameOf(file),
    contentType: file.media_type,
    body: Readable.from(wipedAfter(pieces, fileKey), { objectMode: false }),
  };
}

async function piecesOf(file: FileRecord, fileKey: Uint8Array): Promise<AsyncIterable<Uint8Array>> {
  const stored = await readStoredFile(getRoom().filesFolder, file.id);
  if (stored === null) {
    throw new Refusal('file.damaged');
  }
  return openStream(fileKey, ['file', file.id], stored);
}

async function* wipedAfter(
  pieces: AsyncIterable<Uint8Array>,
  key: Uint8Array,
): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } finally {
    wipe(key);
  }
}

/** The sender's own name of a file is never kept. */
export function nameOf(file: Pick<FileRecord, 'ordinal' | 'variant' | 'media_type'>): string {
  const type = Object.values(evidenceTypes).find(({ mediaType }) => mediaType === file.media_type);
  const kept = file.variant === 'original' ? '-nguyen-ban' : '';
  return `tep-${file.ordinal + 1}${kept}.${type?.ending ?? 'bin'}`;
}
