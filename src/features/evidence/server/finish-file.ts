import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { unsealField } from '#platform/server/confidential/record-key.ts';
import { type PartedFile, readParts, type StoredPart } from '#platform/server/files/part-store.ts';
import { findScanner, scanFile } from '#platform/server/files/scan-file.ts';
import { mediaTypeOf, nameFits, type OriginalType } from '#platform/server/files/sniff-original.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { finishEvidenceFile } from '../contract.ts';
import { type FileRow, getArriving, listParts, withFileKey } from './arriving-file.ts';
import { placeOf, withCaseKey } from './evidence-store.ts';
import {
  addTo,
  beginReceipt,
  concludeReceipt,
  dropReceipt,
  findReceipt,
  type RunningReceipt,
} from './running-receipt.ts';

/**
 * Keeps a file that has arrived in full: its hash is the one stated, its type is taken and fits its name, and
 * the scanner, where there is one, finds nothing. From then on it never changes.
 *
 * @throws Refusal `evidence.file-unfinished`, `evidence.hash-differs`, `file.type-refused`, `file.type-differs`,
 * `file.infected`, `file.not-scanned`
 */
export async function finishFile(
  context: RequestContext,
  input: ParsedInputOf<typeof finishEvidenceFile>,
): Promise<OutputOf<typeof finishEvidenceFile>> {
  const row = await getArriving(context, input.id);
  const size = Number(row.size);
  if (Number(row.received) !== size) {
    throw new Refusal('evidence.file-unfinished', { received: Number(row.received) });
  }
  const { sha256, type } = await withFileKey(context, row, (file) => examine(context, row, file));
  if (row.told_sha256 !== null && !row.told_sha256.equals(sha256)) {
    throw new Refusal('evidence.hash-differs');
  }
  await requireFittingType(context, row, type);
  const mediaType = mediaTypeOf(type ?? 'pdf');
  await context.tx
    .updateTable('evidence_file')
    .set({
      state: 'kept',
      media_type: mediaType,
      sha256,
      kept_at: new Date(context.now.epochMilliseconds),
    })
    .where('id', '=', row.id)
    .execute();
  dropReceipt(row.id);
  await context.publish({
    name: 'evidence.file-kept',
    recordId: row.case_id,
    payload: { itemId: row.item_id, fileId: row.id },
  });
  await context.audit({
    action: 'evidence-file.kept',
    recordKind: 'evidence',
    recordId: row.item_id,
    fields: [`file.${row.id}`],
  });
  return { sha256: sha256.toString('hex'), size, mediaType };
}

/** Hash and type as they ran along at receipt; after a restart the file is read back. The scanner reads all of it. */
async function examine(context: RequestContext, row: FileRow, file: PartedFile) {
  const parts = await listParts(context, row.id);
  const receipt = findReceipt(row.id, Number(row.size)) ?? (await readBack(context, file, parts));
  if (findScanner() !== null) {
    await scanFile(awake(context, readParts(file, parts)));
  }
  return concludeReceipt(receipt);
}

async function readBack(
  context: RequestContext,
  file: PartedFile,
  parts: readonly StoredPart[],
): Promise<RunningReceipt> {
  const receipt = beginReceipt();
  for await (const piece of awake(context, readParts(file, parts))) {
    addTo(receipt, piece);
  }
  return receipt;
}

const PIECES_BETWEEN_SIGNS = 256;

/** Keeps the transaction awake while gigabytes are read: an idle one is ended by the database. */
async function* awake(
  context: RequestContext,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let pieces = 0;
  for await (const piece of content) {
    pieces += 1;
    if (pieces % PIECES_BETWEEN_SIGNS === 0) {
      await sql`select 1`.execute(context.tx);
    }
    yield piece;
  }
}

async function requireFittingType(
  context: RequestContext,
  row: FileRow,
  type: OriginalType | null,
): Promise<void> {
  if (type === null) {
    throw new Refusal('file.type-refused');
  }
  const name = await withCaseKey(context, row.case_id, (key) =>
    unsealField(key, placeOf(row.case_id, row.id, 'file-name'), row.name),
  );
  if (!nameFits(name, type)) {
    throw new Refusal('file.type-differs');
  }
}
