import { createHash } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import { decidePart, MOST_PART_BYTES, refuseArrival } from '#domain/evidence/file-arrival.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { sealField, wrapUnderRecord } from '#platform/server/confidential/record-key.ts';
import { getRoom } from '#platform/server/confidential/room.ts';
import { randomKey, wipe } from '#platform/server/confidential/sodium.ts';
import { storePart } from '#platform/server/files/part-store.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type {
  dropEvidenceFile,
  getEvidenceArrival,
  sendEvidencePart,
  startEvidenceFile,
} from '../contract.ts';
import { getArriving, keyUse, listParts, withFileKey } from './arriving-file.ts';
import {
  getItem,
  placeOf,
  requireContentKept,
  requireKeeper,
  withCaseKey,
} from './evidence-store.ts';
import { continueReceipt, dropReceipt } from './running-receipt.ts';

/** Lets a file begin to arrive: its size is declared, its name and key lie under the key of the case. */
export async function startFile(
  context: RequestContext,
  input: ParsedInputOf<typeof startEvidenceFile>,
): Promise<OutputOf<typeof startEvidenceFile>> {
  const item = await getItem(context, input.id, true);
  requireKeeper(context, item);
  await requireContentKept(context);
  await requireRoom(context, input.size);
  const { row } = item;
  const fileId = newSecretId();
  const key = randomKey();
  try {
    const sealed = await withCaseKey(context, row.case_id, (caseKey) => ({
      name: Buffer.from(sealField(caseKey, placeOf(row.case_id, fileId, 'file-name'), input.name)),
      key: Buffer.from(wrapUnderRecord(caseKey, keyUse(fileId), key)),
    }));
    await context.tx
      .insertInto('evidence_file')
      .values({
        id: fileId,
        item_id: row.id,
        case_id: row.case_id,
        position: await nextPosition(context, row.id),
        body: row.holder_body,
        state: 'arriving',
        name: sealed.name,
        key_wrapped: sealed.key,
        size: input.size,
        told_sha256: input.sha256 === null ? null : Buffer.from(input.sha256, 'hex'),
        started_by: context.actor.postId,
        started_at: new Date(context.now.epochMilliseconds),
        last_part_at: new Date(context.now.epochMilliseconds),
      })
      .execute();
  } finally {
    wipe(key);
  }
  await context.audit({
    action: 'evidence-file.started',
    recordKind: 'evidence',
    recordId: row.id,
  });
  return { fileId, goOnAt: 0, mostPart: MOST_PART_BYTES };
}

async function requireRoom(context: RequestContext, size: number): Promise<void> {
  const { rows } = await sql<{ own_files: number; all_bytes: string }>`
    select * from app.arriving_evidence()`.execute(context.tx);
  const disk = await statfs(getRoom().filesFolder).catch(() => null);
  const refusal = refuseArrival(size, {
    ownArriving: rows[0]?.own_files ?? 0,
    arrivingBytes: Number(rows[0]?.all_bytes ?? 0),
    freeBytes: disk === null ? Number.POSITIVE_INFINITY : disk.bavail * disk.bsize,
  });
  if (refusal !== null) {
    throw new Refusal(refusal);
  }
}

async function nextPosition(context: RequestContext, itemId: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select app.next_evidence_file(${itemId}::uuid) as next`.execute(context.tx);
  return rows[0]?.next ?? 1;
}

/** Takes the next part: checked against its hash, sealed while it is written, then counted. */
export async function takePart(
  context: RequestContext,
  input: ParsedInputOf<typeof sendEvidencePart>,
): Promise<OutputOf<typeof sendEvidencePart>> {
  const bytes = await bodyOfPart(context);
  const row = await getArriving(context, input.id);
  const received = Number(row.received);
  const verdict = decidePart(
    { received, size: Number(row.size) },
    { at: input.at, size: bytes.length },
  );
  if (verdict.kind === 'elsewhere') {
    throw new Refusal('evidence.part-elsewhere', { at: verdict.goOnAt });
  }
  if (verdict.kind === 'too-long') {
    throw new Refusal('evidence.part-too-long');
  }
  const sha256 = createHash('sha256').update(bytes).digest();
  if (sha256.toString('hex') !== input.sha256) {
    throw new Refusal('evidence.part-differs');
  }
  const part = { id: newSecretId(), at: input.at, size: bytes.length };
  await withFileKey(context, row, (file) => storePart(file, part, bytes));
  await context.tx
    .insertInto('evidence_part')
    .values({ id: part.id, file_id: row.id, at_byte: part.at, size: part.size, sha256 })
    .execute();
  await context.tx
    .updateTable('evidence_file')
    .set({
      received: received + part.size,
      last_part_at: new Date(context.now.epochMilliseconds),
    })
    .where('id', '=', row.id)
    .execute();
  continueReceipt(row.id, part.at, bytes);
  return { goOnAt: received + part.size };
}

async function bodyOfPart(context: RequestContext): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const upload of context.uploads) {
    for await (const piece of upload.stream) {
      pieces.push(piece as Buffer);
    }
  }
  return pieces.length === 1 ? (pieces[0] ?? Buffer.alloc(0)) : Buffer.concat(pieces);
}

/** From which byte the sender goes on, and how to know that it is the same file. */
export async function readArrival(
  context: RequestContext,
  input: ParsedInputOf<typeof getEvidenceArrival>,
): Promise<OutputOf<typeof getEvidenceArrival>> {
  const row = await getArriving(context, input.id);
  const parts = await listParts(context, row.id);
  const landmarks = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return {
    size: Number(row.size),
    goOnAt: Number(row.received),
    mostPart: MOST_PART_BYTES,
    landmarks: landmarks.flatMap((part) =>
      part === undefined ? [] : [{ at: part.at, size: part.size, sha256: part.sha256 }],
    ),
  };
}

/** Drops a file that has not arrived in full: its key is gone at once, its parts with the next sweep of the folder. */
export async function dropFile(
  context: RequestContext,
  input: ParsedInputOf<typeof dropEvidenceFile>,
): Promise<Done> {
  const row = await getArriving(context, input.id);
  await context.tx.deleteFrom('evidence_file').where('id', '=', row.id).execute();
  dropReceipt(row.id);
  await context.audit({
    action: 'evidence-file.dropped',
    recordKind: 'evidence',
    recordId: row.item_id,
  });
  return {};
}
