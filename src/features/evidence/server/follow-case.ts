import { sql } from 'kysely';
import { z } from 'zod';
import { Refusal } from '#platform/contract/problem.ts';
import {
  type RecordKey,
  sealField,
  unsealField,
  unwrapUnderRecord,
  wrapUnderRecord,
} from '#platform/server/confidential/record-key.ts';
import { wipe } from '#platform/server/confidential/sodium.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { keyUse } from './arriving-file.ts';
import { placeOf, withCaseKey } from './evidence-store.ts';

interface Move {
  fromId: string;
  toId: string;
  itemIds: readonly string[];
}

/** On `case.merged`: everything of the case that goes belongs to the case that stays. */
export async function takeEvidenceAlong(
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
  const gone = await context.tx
    .selectFrom('criminal_case')
    .select('merged_into_id')
    .where('id', '=', event.recordId)
    .executeTakeFirst();
  const toId = gone?.merged_into_id ?? null;
  if (toId === null) {
    return;
  }
  const { rows } = await sql<{ id: string }>`
    select id from app.evidence_of_merged(${event.recordId}::uuid, ${toId}::uuid) as t (id)`.execute(
    context.tx,
  );
  const itemIds = rows.map(({ id }) => id);
  await moveItems(context, { fromId: event.recordId, toId, itemIds });
}

const Parted = z.object({ fromId: z.uuid(), evidenceIds: z.array(z.uuid()) });

/** On `case.parted`: what was chosen goes to the new case; the rest stays. */
export async function partEvidence(context: RequestContext, event: DomainEvent): Promise<void> {
  const { fromId, evidenceIds } = Parted.parse(event.payload);
  await moveItems(context, { fromId, toId: event.recordId, itemIds: evidenceIds });
}

async function moveItems(context: RequestContext, move: Move): Promise<void> {
  if (move.itemIds.length === 0) {
    return;
  }
  const sealed = await sealAgain(context, move);
  const { rows } = await sql<{ moved: number }>`
    select app.move_evidence_to_case(${move.fromId}::uuid, ${move.toId}::uuid, ${[...move.itemIds]}::uuid[],
      ${JSON.stringify(sealed)}::jsonb, ${context.now.toString()}::timestamptz) as moved`.execute(
    context.tx,
  );
  if (rows[0]?.moved !== move.itemIds.length) {
    throw new Refusal('record.not-found');
  }
  for (const itemId of move.itemIds) {
    await context.audit({
      action: 'evidence-custody.moved-to-case',
      recordKind: 'evidence',
      recordId: itemId,
    });
  }
}

interface SealedRow {
  item_id: string;
  file_id: string | null;
  description: Buffer | null;
  received_from: Buffer | null;
  kept_at: Buffer | null;
  name: Buffer | null;
  key_wrapped: Buffer | null;
}

/** Words and keys of files leave the key of the one case for that of the other; the files themselves stay as they lie. */
async function sealAgain(context: RequestContext, move: Move) {
  const { rows } = await sql<SealedRow>`
    select * from app.sealed_evidence(${move.fromId}::uuid, ${move.toId}::uuid, ${[...move.itemIds]}::uuid[])`.execute(
    context.tx,
  );
  if (rows.length === 0) {
    return { words: [], files: [] };
  }
  return await withCaseKey(context, move.fromId, (from) =>
    withCaseKey(context, move.toId, (to) => {
      const keys = { move, from, to };
      return {
        words: rows.filter((row) => row.file_id === null).map((row) => wordsOf(row, keys)),
        files: rows.flatMap((row) =>
          row.file_id === null ? [] : [fileOf(row, row.file_id, keys)],
        ),
      };
    }),
  );
}

interface Keys {
  move: Move;
  from: RecordKey;
  to: RecordKey;
}

function wordsOf(row: SealedRow, keys: Keys) {
  return {
    id: row.item_id,
    description: again(row.description, { id: row.item_id, column: 'description' }, keys),
    receivedFrom: again(row.received_from, { id: row.item_id, column: 'received_from' }, keys),
    keptAt: again(row.kept_at, { id: row.item_id, column: 'kept_at' }, keys),
  };
}

function fileOf(row: SealedRow, id: string, keys: Keys) {
  return {
    id,
    name: again(row.name, { id, column: 'file-name' }, keys),
    key: row.key_wrapped === null ? null : wrapAgain(row.key_wrapped, id, keys),
  };
}

function again(
  sealed: Buffer | null,
  of: { id: string; column: string },
  { move, from, to }: Keys,
): string | null {
  if (sealed === null) {
    return null;
  }
  const text = unsealField(from, placeOf(move.fromId, of.id, of.column), sealed);
  return base64(sealField(to, placeOf(move.toId, of.id, of.column), text));
}

function wrapAgain(wrapped: Buffer, fileId: string, { from, to }: Keys): string {
  const key = unwrapUnderRecord(from, keyUse(fileId), wrapped);
  try {
    return base64(wrapUnderRecord(to, keyUse(fileId), key));
  } finally {
    wipe(key);
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
