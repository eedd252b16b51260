import { writeAuditEntry } from '#platform/server/audit/write-audit-entry.ts';
import { asSystem, type Database, type Tx } from '#platform/server/database/database.ts';
import type { OpenContext } from '#platform/server/http/context.ts';

/** One act on an account, for the trail: codes and ids only. */
export interface AccountNote {
  action: string;
  officerId: string | null;
  outcome?: 'done' | 'refused' | 'failed';
  /** Which proof: password, totp, passkey, recovery-code, one-time-code, single-sign-on. */
  by?: string;
  sessionId?: string;
}

/** Writes an act of signing in or of one's own account, in the transaction that did it. */
export async function noteAccount(tx: Tx, context: OpenContext, note: AccountNote): Promise<void> {
  await writeAuditEntry(tx, {
    at: context.now,
    action: note.action,
    outcome: note.outcome ?? 'done',
    recordKind: 'officer',
    ...(note.officerId === null ? {} : { recordId: note.officerId, officerId: note.officerId }),
    ...(note.by === undefined ? {} : { fields: [note.by] }),
    ...(note.sessionId === undefined ? {} : { sessionId: note.sessionId }),
  });
}

/** The same for what was refused: nothing else of that attempt is kept. */
export async function noteRefusedTry(
  db: Database,
  context: OpenContext,
  note: Omit<AccountNote, 'outcome'>,
): Promise<void> {
  await asSystem(db, 'sign-in', (tx) => noteAccount(tx, context, { ...note, outcome: 'refused' }));
}
