import { Purpose } from '#platform/contract/purpose.ts';
import { asSystem, type Database, type Tx } from '#platform/server/database/database.ts';
import type { AuditNote, RequestContext } from '#platform/server/http/context.ts';
import { type AuditEntry, writeAuditEntry } from './write-audit-entry.ts';

/** What the server hands to its mounts as `writeAudit`: a note of a request becomes an entry of the trail. */
export async function writeNote(
  tx: Tx,
  context: Pick<RequestContext, 'now' | 'session'>,
  note: AuditNote,
): Promise<void> {
  await writeAuditEntry(tx, entryOf(context, note));
}

/**
 * Keeps a refused attempt although its request was rolled back: in a transaction of its own, by the system,
 * naming the officer who tried.
 */
export async function writeRefusedNote(
  db: Database,
  context: Pick<RequestContext, 'now' | 'session'>,
  note: AuditNote,
): Promise<void> {
  const entry = entryOf(context, { ...note, outcome: 'refused' });
  await asSystem(db, 'audit', (tx) =>
    writeAuditEntry(tx, { ...entry, officerId: context.session.officerId }),
  );
}

function entryOf(context: Pick<RequestContext, 'now' | 'session'>, note: AuditNote): AuditEntry {
  return {
    at: context.now,
    action: note.action,
    recordKind: note.recordKind,
    sessionId: context.session.id,
    ...(note.recordId === undefined ? {} : { recordId: note.recordId }),
    ...(note.outcome === undefined ? {} : { outcome: note.outcome }),
    ...(note.purpose === undefined ? {} : { purpose: Purpose.parse(note.purpose) }),
    ...(note.fields === undefined ? {} : { fields: note.fields }),
  };
}
