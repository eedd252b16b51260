import { sql } from 'kysely';
import { Refusal } from '#platform/contract/problem.ts';
import type { Purpose } from '#platform/contract/purpose.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { type FieldClass, fieldClasses } from './field-classes.ts';
import { requireRecentAuthentication } from './reauthentication.ts';
import { type RecordKey, unsealField } from './record-key.ts';
import { openRecordKey, type RecordRef } from './sealed-record.ts';

/** Who opens: the request, as far as this room needs it. */
export type Opener = Pick<RequestContext, 'tx' | 'now' | 'session' | 'audit'>;

/** Protected values of one record, asked for with a purpose. */
export interface OpenRequest<Column extends string> {
  record: RecordRef;
  fieldClass: FieldClass;
  purpose: Purpose;
  /** Sealed values by column; an empty one stays null. */
  sealed: Record<Column, Uint8Array | null>;
}

export type OpenedFields<Column extends string> =
  | { state: 'open'; values: Record<Column, string | null> }
  | { state: 'erased' };

/**
 * Opens protected values: the caller must see the record's row under its own policy, hold its key by
 * membership or grant, state a fitting purpose, and have proved identity lately where the class asks it.
 * The reading is written to the trail with the names of the fields.
 */
export async function openFields<Column extends string>(
  opener: Opener,
  request: OpenRequest<Column>,
): Promise<OpenedFields<Column>> {
  const columns = Object.keys(request.sealed) as Column[];
  return withOpenRecord(opener, { ...request, fields: columns }, (key) => {
    const values = {} as Record<Column, string | null>;
    for (const column of columns) {
      const sealed = request.sealed[column];
      const place = { recordId: request.record.id, column };
      values[column] = sealed === null ? null : unsealField(key, place, sealed);
    }
    return values;
  });
}

/** The same door for other uses of the key (files, long texts); the key is wiped when the work is done. */
export async function withOpenRecord<T>(
  opener: Opener,
  request: {
    record: RecordRef;
    fieldClass: FieldClass;
    purpose: Purpose;
    fields: readonly string[];
  },
  work: (key: RecordKey) => T | Promise<T>,
): Promise<{ state: 'open'; values: T } | { state: 'erased' }> {
  requirePurpose(request.fieldClass, request.purpose);
  const { minutes } = fieldClasses[request.fieldClass];
  if (minutes !== null) {
    requireRecentAuthentication(opener.session, opener.now, minutes);
  }
  await requireSight(opener.tx, request.record);
  const opened = await openRecordKey(opener.tx, request.record);
  if (opened.state === 'erased') {
    return { state: 'erased' };
  }
  try {
    const values = await work(opened.key);
    await opener.audit({
      action: `${request.record.kind}.opened`,
      recordKind: request.record.kind,
      recordId: request.record.id,
      purpose: request.purpose,
      fields: request.fields,
    });
    return { state: 'open', values };
  } finally {
    opened.key.wipe();
  }
}

function requirePurpose(fieldClass: FieldClass, purpose: Purpose): void {
  const allowed: readonly Purpose[] = fieldClasses[fieldClass].purposes;
  if (!allowed.includes(purpose)) {
    throw new Refusal('sealed.purpose-not-allowed');
  }
}

async function requireSight(tx: Tx, record: RecordRef): Promise<void> {
  const { rows } = await sql<{ seen: boolean }>`
    select app.sees_record(${record.kind}, ${record.id}::uuid) as seen`.execute(tx);
  if (!rows[0]?.seen) {
    throw new Refusal('sealed.not-held');
  }
}
